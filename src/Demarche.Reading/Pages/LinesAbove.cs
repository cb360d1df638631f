namespace Demarche.Reading.Pages;

/// <summary>
/// Finds the short lines of a page before its body, among which date and byline stand: "By Jane Roe", "27 January 2022".
/// </summary>
internal static class LinesAbove
{
    private const int LongestLine = 200;

    /// <summary>The lines before the first segment of the body, the nearest first; none without a body.</summary>
    public static List<string> Of(Box root, IReadOnlyList<Segment> body)
    {
        var lines = new List<string>();
        if (body.Count > 0)
            Collect(root, body[0], lines);
        lines.Reverse();
        return lines;
    }

    /// <returns>Whether the end was reached.</returns>
    private static bool Collect(Box box, Segment end, List<string> lines)
    {
        foreach (object item in box.Items)
        {
            if (ReferenceEquals(item, end) || (item is Box inner && Collect(inner, end, lines)))
                return true;
            if (item is Segment { Text.Length: <= LongestLine, IsAllLinks: false } segment)
                lines.Add(segment.Text);
        }
        return false;
    }
}
