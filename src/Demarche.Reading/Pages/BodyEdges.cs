using Demarche.Reading.Dates;
using Demarche.Reading.Roles;

namespace Demarche.Reading.Pages;

/// <summary>Takes off what pages set before and after the body: headline, byline, date; headings of what is not there.</summary>
internal static class BodyEdges
{
    /// <summary>Bylines and dates stand among so many segments at the top.</summary>
    private const int Top = 6;

    /// <summary>The segments without what stands around them.</summary>
    public static IReadOnlyList<Segment> Trim(List<Segment> body, string? title)
    {
        var kept = new List<Segment>(body.Count);
        for (int i = 0; i < body.Count; i++)
        {
            bool isTop = kept.Count < Top && kept.Sum(segment => segment.Prose) < 400;
            if (!(title is not null && i < 3 * Top && IsTitle(body[i], title)) && !(isTop && IsMetadata(body[i])))
                kept.Add(body[i]);
        }
        while (kept.Count > 0 && kept[^1].Kind == SegmentKind.Heading)
            kept.RemoveAt(kept.Count - 1);
        return kept;
    }

    private static bool IsTitle(Segment segment, string title) =>
        segment.Text.Length <= title.Length + 3 && segment.Text.Length >= title.Length - 3
        && (segment.Text.StartsWith(title[..^Math.Min(3, title.Length - 1)], StringComparison.OrdinalIgnoreCase)
            || title.StartsWith(segment.Text, StringComparison.OrdinalIgnoreCase));

    private static bool IsMetadata(Segment segment) =>
        segment.Kind != SegmentKind.Heading && segment.Text.Length < 200
        && (Byline.TryRead(segment.Text) is not null || DateLineReader.TryRead(segment.Text) is not null || DateLineReader.IsTime(segment.Text));
}
