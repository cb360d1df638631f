using Demarche.Export;
using Spectre.Console;

namespace Demarche.Cli.Output;

/// <summary>A table with one line a row, whose last column takes the room that the others leave.</summary>
internal sealed class FittedTable(params string[] headings)
{
    private const int Padding = 2;
    private const int LeastLast = 20;

    private static readonly Style Bold = new(decoration: Decoration.Bold);
    private static readonly Style Soft = new(Color.Grey);

    private readonly List<(string Words, Style? Style)[]> _rows = [];

    /// <summary>Adds a row, one cell for each heading.</summary>
    public void Add(params (string Words, Style? Style)[] cells) => _rows.Add(cells);

    /// <summary>The table for a page of <paramref name="width"/> columns; cells too long for it end in "…".</summary>
    public Table Fit(int width)
    {
        var table = new Table { Border = TableBorder.Simple };
        int last = headings.Length - 1;
        int room = width - Padding - headings.Length;
        for (int column = 0; column <= last; column++)
        {
            int index = column;
            int share = column == last ? Math.Max(LeastLast, room) - Padding : width / 4;
            foreach ((string, Style?)[] row in _rows)
                row[column].Item1 = Excerpt.Shorten(row[column].Item1, share);
            room -= Math.Max(headings[column].Length, _rows.Max(row => row[index].Words.Length)) + Padding;
            var heading = new Text(headings[column], column == 0 ? Bold : Soft);
            table.AddColumn(new TableColumn(heading) { NoWrap = true, Padding = new Padding(0, 0, Padding, 0) });
        }
        foreach ((string Words, Style? Style)[] row in _rows)
            table.AddRow(row.Select(cell => ConsoleText.Words(cell.Words, cell.Style)));
        return table;
    }
}
