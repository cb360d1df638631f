using System.Text;
using Demarche.Language.Conllu;
using Demarche.Language.Syntax;

namespace Demarche.Training;

/// <summary>The gold documents that the shipped models may learn from.</summary>
/// <param name="trees">Folder with en_ewt-train.conllu, en_ewt-dev.conllu and en_gum-train.conllu.</param>
/// <param name="entities">Folder with the named entities of any of them (en_ewt-train.iob2, en_ewt-dev.iob2).</param>
/// <param name="everyDocument">Read the documents of GUM with a NonCommercial clause, too: for comparison, never to ship.</param>
internal sealed class Treebank(string trees, string entities, bool everyDocument)
{
    /// <summary>
    /// Genres of GUM whose documents' own licence has no NonCommercial clause (GUM's LICENSE): Wikimedia pages,
    /// OpenStax textbooks and YouTube vlogs (CC BY), political speeches (public domain), Santa Barbara
    /// conversations (CC BY).
    /// </summary>
    private static readonly string[] FreeGumGenres =
        ["news", "interview", "bio", "voyage", "textbook", "vlog", "speech", "conversation"];

    /// <summary>EWT with its named entities, and the free documents of GUM (or all of them), as one document each.</summary>
    public Document[] ReadTraining() =>
    [
        Read("en_ewt-train", _ => true),
        Read("en_gum-train", everyDocument ? _ => true : IsFreeGum),
    ];

    /// <summary>The development part of EWT, with its named entities.</summary>
    public Document ReadDevelopment() => Read("en_ewt-dev", _ => true);

    private static bool IsFreeGum(string document) =>
        FreeGumGenres.Any(genre => document.StartsWith("GUM_" + genre + "_", StringComparison.Ordinal));

    private Document Read(string name, Func<string, bool> wanted)
    {
        string path = Path.Combine(trees, name + ".conllu"), names = Path.Combine(entities, name + ".iob2");
        IEnumerable<string> lines = Wanted(File.ReadLines(path), wanted);
        var kept = new StringBuilder();
        foreach (string line in File.Exists(names) ? EntityAnnotations.Read(names).Annotate(lines) : lines)
            kept.Append(line).Append('\n');
        using var reader = new StringReader(kept.ToString());
        return ConlluReader.Read(reader, path);
    }

    private static IEnumerable<string> Wanted(IEnumerable<string> lines, Func<string, bool> document)
    {
        const string NewDocument = "# newdoc id = ";
        bool keep = true;
        foreach (string line in lines)
        {
            if (line.StartsWith(NewDocument, StringComparison.Ordinal))
                keep = document(line[NewDocument.Length..]);
            if (keep)
                yield return line;
        }
    }
}
