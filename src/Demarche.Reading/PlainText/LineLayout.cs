using Demarche.Reading.Roles;

namespace Demarche.Reading.PlainText;

/// <summary>How a text uses its lines: as paragraphs, or broken at a column.</summary>
/// <remarks>
/// A writer that breaks lines at a column breaks where the next word would not have fitted. So the breaks of such a
/// text tell it: at most of them the first word of the next line would have crossed the column. Lines that are
/// paragraphs end anywhere. Widths of 45 to 120 columns are considered.
/// </remarks>
internal readonly struct LineLayout
{
    private const int NarrowestColumn = 45;
    private const int WidestColumn = 120;
    private const int FewestBreaks = 4;
    private const double ShareOfFullLines = 0.75;

    private readonly int _column;

    private LineLayout(int column) => _column = column;

    /// <summary>Whether lines were broken at a column.</summary>
    public bool IsWrapped => _column > 0;

    /// <summary>Measures the lines that follow each other without a blank line. Linear.</summary>
    public static LineLayout Measure(string text, List<Line> lines)
    {
        int[] lengths = new int[WidestColumn + 2];
        int breaks = 0;
        for (int i = 1; i < lines.Count; i++)
        {
            if (lines[i].FollowsBlank)
                continue;
            lengths[Math.Min(lines[i - 1].Length, WidestColumn + 1)]++;
            breaks++;
        }
        int column = NinthDecile(lengths, breaks);
        if (breaks < FewestBreaks || column is < NarrowestColumn or > WidestColumn)
            return default;
        var layout = new LineLayout(column);
        int full = 0;
        for (int i = 1; i < lines.Count; i++)
        {
            if (!lines[i].FollowsBlank && layout.IsFull(text, lines[i - 1], lines[i]))
                full++;
        }
        return full >= breaks * ShareOfFullLines ? layout : default;
    }

    /// <summary>Whether <paramref name="next"/> goes on with the paragraph that <paramref name="line"/> belongs to.</summary>
    public bool Continues(string text, Line line, Line next)
    {
        if (!IsWrapped || next.FollowsBlank || next.Indent > line.Indent + 1)
            return false;
        return IsFull(text, line, next) || SentenceEnd.StartsInLowerCase(next.Span.In(text));
    }

    private bool IsFull(string text, Line line, Line next)
    {
        ReadOnlySpan<char> following = text.AsSpan(next.Start, Math.Min(next.Length, WidestColumn));
        int space = following.IndexOf(' ');
        return line.Length + 1 + (space < 0 ? following.Length : space) > _column;
    }

    private static int NinthDecile(int[] lengths, int count)
    {
        int below = 0;
        for (int length = 0; length < lengths.Length; length++)
        {
            below += lengths[length];
            if (below * 10L >= count * 9L)
                return length;
        }
        return lengths.Length - 1;
    }
}
