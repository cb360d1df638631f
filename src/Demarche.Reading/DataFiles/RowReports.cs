using System.Collections.Immutable;
using System.Text;
using Demarche.Reading.Unpacking;

namespace Demarche.Reading.DataFiles;

/// <summary>Makes reports of rows, and counts the rows that hold none.</summary>
internal sealed class RowReports(string? name, UnpackingOptions options)
{
    private readonly IReadOnlyList<string> _parts = ColumnMap.Order;
    private int _rows;
    private int _withoutText;
    private long _firstWithoutText;
    private bool _hasAddress;

    /// <summary>The report of a row; null for one without text.</summary>
    /// <param name="number">The row, as people count: from 1, or its line.</param>
    /// <param name="places">For each part, the index of its column or -1.</param>
    /// <param name="cell">The cell of a column; null or empty for none.</param>
    public RawReport? Take(long number, int[] places, Func<int, string?> cell)
    {
        _rows++;
        string? text = places[0] < 0 ? null : cell(places[0]);
        string place = $"{name}#{number}";
        if (string.IsNullOrWhiteSpace(text))
        {
            _firstWithoutText = _withoutText++ == 0 ? number : _firstWithoutText;
            _hasAddress |= places[3] >= 0 && !string.IsNullOrWhiteSpace(cell(places[3]));
            return null;
        }
        if (text.Length > options.MaximumBytes)
            return RawReport.Failed(place, ReadingCodes.TooLarge, $"the text is larger than {options.MaximumBytes} bytes");
        var stated = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        for (int i = 1; i < places.Length; i++)
        {
            if (places[i] >= 0 && cell(places[i]) is { } value && !string.IsNullOrWhiteSpace(value))
                stated.Add(new(_parts[i], value.Trim()));
        }
        return new RawReport
        {
            Path = place,
            Content = Encoding.UTF8.GetBytes(text),
            Format = IsMarkup(text) ? ReportFormat.Html : ReportFormat.PlainText,
            Stated = stated.ToImmutable(),
        };
    }

    /// <summary>A row that cannot be read.</summary>
    public RawReport Broken(long number, string message, string code = ReadingCodes.BrokenRow)
    {
        _rows++;
        return RawReport.Failed($"{name}#{number}", code, message);
    }

    /// <summary>One error for all rows without text, or for there being no rows; null where every row had some.</summary>
    public RawReport? Rest()
    {
        if (_rows == 0)
            return RawReport.Failed(name, ReadingCodes.NothingToRead, "the file holds no rows");
        if (_withoutText == 0)
            return null;
        string rows = _withoutText == 1 ? "1 row holds" : $"{_withoutText} rows hold";
        string fetch = _hasAddress ? "; their addresses are not fetched" : "";
        return RawReport.Failed(name, ReadingCodes.NoText, $"{rows} no text, the first is row {_firstWithoutText}{fetch}");
    }

    /// <summary>The error for a file whose columns hold no text.</summary>
    public static RawReport NoTextColumn(string? name, IEnumerable<string> columns)
    {
        string listed = string.Join(", ", columns.Take(20).Select(column => column.Length > 40 ? column[..40] : column));
        return RawReport.Failed(
            name, ReadingCodes.NoTextColumn, $"no column is known to hold the text; say which with --map text=COLUMN (the columns are: {listed})");
    }

    public static bool IsMarkup(string text)
    {
        ReadOnlySpan<char> start = text.AsSpan().TrimStart();
        return start.StartsWith("<") && (text.Contains("</p>", StringComparison.OrdinalIgnoreCase) || text.Contains("</div>", StringComparison.OrdinalIgnoreCase)
            || text.Contains("<br", StringComparison.OrdinalIgnoreCase));
    }
}
