using System.Text;
using Demarche.Coding.Data;

namespace Demarche.Coding.Events.Lexicon;

/// <summary>The files that make a lexicon: classes of nouns, irregular verbs, rules, and example sentences.</summary>
/// <param name="Classes">classes.tsv.</param>
/// <param name="Irregular">irregular.tsv.</param>
/// <param name="Rules">operators.yaml and the files of acts, in ordinal order of their names.</param>
/// <param name="Examples">The files of examples, in ordinal order of their names.</param>
internal sealed record LexiconFiles(DataFile Classes, DataFile Irregular, IReadOnlyList<DataFile> Rules, IReadOnlyList<DataFile> Examples)
{
    private const string Home = "lexicon/";

    /// <summary>The files that travel with the program.</summary>
    /// <exception cref="DataFormatException">One is missing.</exception>
    public static LexiconFiles Embedded() => new(
        DataFile.Open(Home + "classes.tsv"), DataFile.Open(Home + "irregular.tsv"),
        [.. DataFile.Names(Home).Where(n => n.EndsWith(".yaml", StringComparison.Ordinal)).Select(DataFile.Open)],
        [.. DataFile.Names(Home + "examples/").Select(DataFile.Open)]);

    /// <summary>The files of a folder that is laid out as <c>data/lexicon</c>.</summary>
    /// <exception cref="DataFormatException">classes.tsv or irregular.tsv is missing.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static LexiconFiles In(string folder) => new(
        One(folder, "classes.tsv"), One(folder, "irregular.tsv"), All(folder, "*.yaml"), All(Path.Combine(folder, "examples"), "*.txt"));

    private static DataFile One(string folder, string name)
    {
        string path = Path.Combine(folder, name);
        return File.Exists(path) ? Read(path) : throw new DataFormatException(path, 0, "there is no such file, and a lexicon needs it");
    }

    private static DataFile[] All(string folder, string pattern) => !Directory.Exists(folder)
        ? []
        : [.. Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(Read)];

    private static DataFile Read(string path) => DataFile.FromText(path, File.ReadAllText(path, Encoding.UTF8).ReplaceLineEndings("\n"));
}
