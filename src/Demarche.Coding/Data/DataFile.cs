using System.Text;

namespace Demarche.Coding.Data;

/// <summary>A file of <c>data/</c>, as embedded in this assembly.</summary>
/// <remarks>
/// A TSV file opens with a comment header ('#' lines), then a line of column names, then rows. Later lines that are
/// empty or begin with '#' are skipped too.
/// </remarks>
internal sealed class DataFile
{
    private DataFile(string name, string text)
    {
        Name = name;
        Text = text;
    }

    /// <summary>Path under <c>data/</c>, with '/'.</summary>
    public string Name { get; }

    /// <summary>The whole file.</summary>
    public string Text { get; }

    /// <summary>Reads the embedded file.</summary>
    /// <param name="name">Path under <c>data/</c>, with '/'.</param>
    /// <exception cref="DataFormatException">There is no such file.</exception>
    public static DataFile Open(string name)
    {
        using Stream stream = typeof(DataFile).Assembly.GetManifestResourceStream(name)
            ?? throw new DataFormatException(name, 0, "no such data file is embedded");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return new DataFile(name, reader.ReadToEnd());
    }

    /// <summary>Reads a file of the user's, UTF-8; its path is its name.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static DataFile FromPath(string path) => new(path, File.ReadAllText(path, Encoding.UTF8));

    /// <summary>The columns that the file declares, in its order.</summary>
    /// <exception cref="DataFormatException">It declares none.</exception>
    public string[] Header() => Declaration().Line.Split('\t');

    /// <summary>The line that declares the columns, from 1.</summary>
    public int HeaderLine => Declaration().Number;

    /// <summary>A file from memory, for the same reading as an embedded one.</summary>
    public static DataFile FromText(string name, string text) => new(name, text);

    /// <summary>What the build embeds beside the data (<c>eng/SourceHashes.targets</c>).</summary>
    private const string SourceHashes = "sources.sha256";

    /// <summary>Names of all embedded files that begin with <paramref name="prefix"/>, in ordinal order.</summary>
    public static IReadOnlyList<string> Names(string prefix) =>
        [.. typeof(DataFile).Assembly.GetManifestResourceNames()
            .Where(name => name != SourceHashes && name.StartsWith(prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];

    /// <summary>The rows of a TSV file, in order.</summary>
    /// <param name="columns">The column names that the file must declare, in order.</param>
    /// <exception cref="DataFormatException">The columns differ, or a row has more or fewer cells than columns.</exception>
    public IEnumerable<DataRow> Rows(params string[] columns)
    {
        bool declared = false;
        int number = 0;
        for (int start = 0; start < Text.Length;)
        {
            int end = Text.IndexOf('\n', start);
            end = end < 0 ? Text.Length : end;
            string line = Text[start..end].TrimEnd('\r');
            start = end + 1;
            number++;
            if (line.Length == 0 || line[0] == '#')
                continue;
            string[] fields = line.Split('\t');
            if (declared)
                yield return Row(fields, number, columns);
            else
                CheckDeclaration(fields, number, columns);
            declared = true;
        }
        if (!declared)
            throw new DataFormatException(Name, 0, $"no line declares the columns {string.Join(", ", columns)}");
    }

    private (int Number, string Line) Declaration()
    {
        int number = 0;
        foreach (string line in Text.Split('\n'))
        {
            number++;
            if (line.TrimEnd('\r') is { Length: > 0 } declared && declared[0] != '#')
                return (number, declared);
        }
        throw new DataFormatException(Name, 0, "no line declares the columns");
    }

    private DataRow Row(string[] fields, int line, string[] columns) =>
        fields.Length == columns.Length
            ? new DataRow(Name, line, fields)
            : throw new DataFormatException(Name, line, $"{fields.Length} cells where the columns are {columns.Length}");

    private void CheckDeclaration(string[] fields, int line, string[] columns)
    {
        if (!fields.AsSpan().SequenceEqual(columns))
        {
            throw new DataFormatException(
                Name, line, $"the columns are {string.Join(", ", fields)}; expected {string.Join(", ", columns)}");
        }
    }
}
