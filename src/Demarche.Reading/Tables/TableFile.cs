using System.Text;

namespace Demarche.Reading.Tables;

/// <summary>Reads the TSV files of <c>data/reading</c>, which are embedded in this assembly.</summary>
internal static class TableFile
{
    /// <summary>The rows after the line of column names; '#' lines and empty ones are skipped.</summary>
    /// <param name="name">File name under <c>data/reading</c>.</param>
    /// <param name="columns">Number of columns that every row must have.</param>
    /// <exception cref="FormatException">A row has another number of cells, or the file is missing.</exception>
    public static IEnumerable<string[]> Rows(string name, int columns)
    {
        using Stream stream = typeof(TableFile).Assembly.GetManifestResourceStream("reading/" + name)
            ?? throw new FormatException($"reading/{name} is not embedded");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        bool named = false;
        for (int number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            string[] cells = line.Split('\t');
            if (cells.Length != columns)
                throw new FormatException($"reading/{name}, line {number}: {cells.Length} cells, {columns} expected");
            if (named)
                yield return cells;
            named = true;
        }
    }
}
