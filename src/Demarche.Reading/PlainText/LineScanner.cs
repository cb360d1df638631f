using System.Buffers;

namespace Demarche.Reading.PlainText;

/// <summary>Finds the lines of a text.</summary>
/// <remarks>Lines end at CR, LF, CR LF, NEL, U+2028 and U+2029; form feed and U+2029 also count as a blank line.</remarks>
internal static class LineScanner
{
    private static readonly SearchValues<char> Breaks = SearchValues.Create("\n\r\f\u0085\u2028\u2029");

    /// <summary>The lines of <paramref name="text"/> from <paramref name="from"/> that are not blank. Linear.</summary>
    public static List<Line> Scan(string text, int from = 0)
    {
        var lines = new List<Line>();
        bool blank = true;
        for (int start = from; start < text.Length;)
        {
            int length = text.AsSpan(start).IndexOfAny(Breaks);
            int end = length < 0 ? text.Length : start + length;
            ReadOnlySpan<char> trimmed = text.AsSpan(start, end - start).TrimStart();
            if (trimmed.Length > 0)
            {
                int first = end - trimmed.Length;
                int last = first + trimmed.TrimEnd().Length;
                lines.Add(new Line(first, last, (byte)Math.Min(first - start, 255), blank));
            }
            blank = trimmed.Length == 0 || (end < text.Length && text[end] is '\f' or '\u2029');
            bool pair = end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n';
            start = end + (pair ? 2 : 1);
        }
        return lines;
    }
}
