using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Demarche.Reading.Unpacking;

namespace Demarche.Reading.DataFiles;

/// <summary>Reads tables with a header of column names, separated by commas, tabs or semicolons (RFC 4180, leniently), row by row.</summary>
internal static class DelimitedRows
{
    /// <summary>The reports of a table; rows without text are counted in one error at the end.</summary>
    public static IEnumerable<RawReport> Read(Stream stream, string? name, UnpackingOptions options)
    {
        using var reader = new StreamReader(stream, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16);
        string first = FirstLine(reader, out string rest);
        using var whole = new PrefixedReader(rest, reader);
        using var parser = new CsvParser(whole, Configuration(first, options));
        var rows = new RowReports(name, options);
        string[] columns = parser.Read() ? parser.Record ?? [] : [];
        int[] places = options.Columns.Locate(columns);
        if (columns.Length > 0 && places.All(place => place < 0))
        {
            yield return RowReports.NoTextColumn(name, columns);
            yield break;
        }
        while (parser.Read())
        {
            string[]? cells = parser.Record;
            if (cells is null)
                continue;
            if (cells.Length != columns.Length && places.Any(place => place >= cells.Length))
                yield return rows.Broken(parser.Row, $"the row has {cells.Length} cells, the header {columns.Length}");
            else if (rows.Take(parser.Row, places, i => cells[i]) is { } report)
                yield return report;
        }
        if (rows.Rest() is { } error)
            yield return error;
    }

    private static CsvConfiguration Configuration(string header, UnpackingOptions options) => new(CultureInfo.InvariantCulture)
    {
        Delimiter = header.Contains('\t', StringComparison.Ordinal) ? "\t"
            : header.Count(c => c == ';') > header.Count(c => c == ',') ? ";"
            : ",",
        HasHeaderRecord = false,
        BadDataFound = null,
        MissingFieldFound = null,
        DetectColumnCountChanges = false,
        MaxFieldSize = options.MaximumBytes,
        IgnoreBlankLines = true,
        Mode = CsvMode.RFC4180,
    };

    /// <summary>The line of column names, and all characters that were read to find it.</summary>
    private static string FirstLine(StreamReader reader, out string read)
    {
        var characters = new StringBuilder();
        const int Longest = 1 << 16;
        while (characters.Length < Longest && reader.Read() is >= 0 and int next)
        {
            characters.Append((char)next);
            if (next == '\n' && characters.Length > 1)
                break;
        }
        read = characters.ToString();
        return read.Split('\n')[0];
    }
}
