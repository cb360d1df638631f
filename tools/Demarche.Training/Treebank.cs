using System.Text;
using Demarche.Language.Conllu;
using Demarche.Language.Syntax;

namespace Demarche.Training;

/// <summary>The gold documents that the shipped models may learn from.</summary>
internal static class Treebank
{
    /// <summary>
    /// Genres of GUM whose documents' own licence has no NonCommercial clause (GUM's LICENSE): Wikimedia pages,
    /// OpenStax textbooks and YouTube vlogs (CC BY), political speeches (public domain), Santa Barbara
    /// conversations (CC BY).
    /// </summary>
    private static readonly string[] FreeGumGenres =
        ["news", "interview", "bio", "voyage", "textbook", "vlog", "speech", "conversation"];

    /// <summary>EWT and the free documents of GUM, as one document each.</summary>
    public static Document[] ReadTraining(string folder) =>
    [
        Read(Path.Combine(folder, "en_ewt-train.conllu"), _ => true),
        Read(Path.Combine(folder, "en_gum-train.conllu"), IsFreeGum),
    ];

    /// <summary>The development part of EWT.</summary>
    public static Document ReadDevelopment(string folder) => Read(Path.Combine(folder, "en_ewt-dev.conllu"), _ => true);

    private static bool IsFreeGum(string document) =>
        FreeGumGenres.Any(genre => document.StartsWith("GUM_" + genre + "_", StringComparison.Ordinal));

    private static Document Read(string path, Func<string, bool> wanted)
    {
        const string NewDocument = "# newdoc id = ";
        var kept = new StringBuilder();
        bool keep = true;
        foreach (string line in File.ReadLines(path))
        {
            if (line.StartsWith(NewDocument, StringComparison.Ordinal))
                keep = wanted(line[NewDocument.Length..]);
            if (keep)
                kept.Append(line).Append('\n');
        }
        using var reader = new StringReader(kept.ToString());
        return ConlluReader.Read(reader, path);
    }
}
