using Demarche.Reading.Provenance;
using Demarche.Reading.Roles;

namespace Demarche.Reading.Pages;

/// <summary>
/// Gathers the words of the chosen box: its segments without links, addresses and set phrases ("Read more:"), and its captions.
/// </summary>
internal sealed class BodyWords
{
    /// <summary>What is the report, in order.</summary>
    public List<Segment> Segments { get; } = [];

    /// <summary>What stands under pictures, in order.</summary>
    public List<string> Captions { get; } = [];

    /// <summary>Adds what stands in the box.</summary>
    public void Collect(Box box)
    {
        foreach (object item in box.Items)
        {
            if (item is Box { IsDropped: true, Verdict: PartVerdict.Caption } picture)
                CollectCaptions(picture);
            else if (item is Box { IsDropped: false } inner)
                Collect(inner);
            else if (item is Segment segment && !IsFurniture(segment))
                Segments.Add(segment);
        }
    }

    private void CollectCaptions(Box picture)
    {
        foreach (object item in picture.Items)
        {
            if (item is Box { Verdict: not (PartVerdict.Aside or PartVerdict.Overlay) } inner)
                CollectCaptions(inner);
            else if (item is Segment { IsAllLinks: false } segment)
                Captions.Add(segment.Text);
        }
    }

    private static bool IsFurniture(Segment segment) =>
        segment.IsAllLinks || (segment.IsMostlyLinks && segment.Kind != SegmentKind.Paragraph)
        || WebAddress.IsBare(segment.Text) || Furniture.Default.Recognise(segment.Text, out _) is not null;
}
