namespace Demarche.Cli.Tables;

/// <summary>Reads a tab-separated table with a header, line by line.</summary>
/// <remarks>
/// A row is a line. A cell that is quoted as spreadsheets quote (a quotation mark on both ends, those inside doubled)
/// is given without its quotation marks; one that merely holds some is given as it is.
/// </remarks>
internal sealed class TabbedTable
{
    private readonly TextReader _reader;
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);

    /// <exception cref="TableFormatException">There is no header.</exception>
    public TabbedTable(TextReader reader)
    {
        _reader = reader;
        Header = reader.ReadLine() ?? throw new TableFormatException("the table is empty");
        string[] names = Header.Split('\t');
        for (int i = 0; i < names.Length; i++)
            _columns.TryAdd(Unquote(names[i]).Trim(), i);
    }

    /// <summary>The first line, as it is.</summary>
    public string Header { get; }

    /// <summary>The index of the column; null when there is none.</summary>
    public int? Column(string name) => _columns.TryGetValue(name, out int index) ? index : null;

    /// <summary>The rows below the header, as they are; empty lines are passed over.</summary>
    public IEnumerable<string> Rows()
    {
        while (_reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
                yield return line;
        }
    }

    /// <summary>A cell of a row; empty when the row is too short or <paramref name="column"/> is null.</summary>
    public static string Cell(string row, int? column)
    {
        if (column is not { } wanted)
            return "";
        string[] cells = row.Split('\t');
        return wanted < cells.Length ? Unquote(cells[wanted]) : "";
    }

    private static string Unquote(string cell)
    {
        if (cell is not ['"', .., '"'])
            return cell;
        string inside = cell[1..^1];
        return inside.Replace("\"\"", "", StringComparison.Ordinal).Contains('"', StringComparison.Ordinal)
            ? cell
            : inside.Replace("\"\"", "\"", StringComparison.Ordinal);
    }
}
