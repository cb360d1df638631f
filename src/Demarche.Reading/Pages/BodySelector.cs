using Demarche.Reading.Provenance;
using Demarche.Reading.Roles;

namespace Demarche.Reading.Pages;

/// <summary>Chooses, among the boxes of a page, the one that holds the report, and the segments of it that are the report.</summary>
internal sealed class BodySelector
{
    /// <summary>A box is entered while one part of it holds so much of its running text.</summary>
    private const double Share = 0.7;

    /// <summary>An aside that holds so much of the page's running text is none.</summary>
    private const double MostOfPage = 0.6;

    /// <summary>A part that is called the body is believed if it holds so much of the page's running text.</summary>
    private const double LeastBody = 0.25;

    private const int LongestLine = 200;

    private readonly int _prose;

    private BodySelector(Box root)
    {
        _prose = Measure(root, countDropped: true);
    }

    /// <summary>The segments of the report, in order, and what stands under its pictures.</summary>
    /// <param name="root">The page.</param>
    /// <param name="title">The headline, which is no part of the body; null where none is known.</param>
    public static BodySelection Select(Box root, string? title)
    {
        var selector = new BodySelector(root);
        selector.Drop(root);
        Measure(root, countDropped: false);
        Box chosen = selector.Named(root) ?? selector.Descend(root);
        var body = new List<Segment>();
        var captions = new List<string>();
        Collect(chosen, body, captions);
        IReadOnlyList<Segment> kept = BodyEdges.Trim(body, title);
        return new BodySelection(kept, Above(root, kept), [.. captions.Distinct(StringComparer.Ordinal)]);
    }

    private static int Measure(Box box, bool countDropped)
    {
        box.Prose = box.Length = box.LinkLength = 0;
        foreach (object item in box.Items)
        {
            if (item is Segment segment)
            {
                box.Prose += segment.Prose;
                box.Length += segment.Text.Length;
                box.LinkLength += segment.LinkLength;
            }
            else if (item is Box inner && (countDropped || !inner.IsDropped))
            {
                box.Prose += Measure(inner, countDropped);
                box.Length += inner.Length;
                box.LinkLength += inner.LinkLength;
            }
        }
        return box.Prose;
    }

    private void Drop(Box box)
    {
        foreach (object item in box.Items)
        {
            if (item is not Box inner)
                continue;
            inner.IsDropped = inner.Verdict switch
            {
                PartVerdict.Overlay => true,
                PartVerdict.Comments => inner.Prose < _prose * 0.9,
                PartVerdict.Aside => inner.Prose < _prose * MostOfPage,
                PartVerdict.Caption => inner.Prose < _prose * 0.5,
                _ => IsLinkList(inner),
            };
            if (!inner.IsDropped)
                Drop(inner);
        }
    }

    private static bool IsLinkList(Box box) =>
        box.Name is "ul" or "ol" or "div" or "section" or "table" && box.IsMostlyLinks && box.Prose < 200;

    /// <summary>The outermost box that is called the body; the one with most running text where several are.</summary>
    private Box? Named(Box box)
    {
        if (box.Verdict == PartVerdict.Body && box.Prose >= _prose * LeastBody)
            return box;
        Box? best = null;
        foreach (object item in box.Items)
        {
            if (item is Box { IsDropped: false } inner && Named(inner) is { } named && (best is null || named.Prose > best.Prose))
                best = named;
        }
        return best;
    }

    private Box Descend(Box root)
    {
        Box box = root;
        while (true)
        {
            Box? best = null;
            foreach (object item in box.Items)
            {
                if (item is Box { IsDropped: false } inner && (best is null || inner.Prose > best.Prose))
                    best = inner;
            }
            if (box.Verdict == PartVerdict.Body && box.Prose >= _prose * LeastBody)
                return box;
            if (best is null || best.Prose < box.Prose * Share || best.Prose == 0 || best.Name is "p" or "li" or "td" or "ul" or "ol")
                return box;
            box = best;
        }
    }

    private static void Collect(Box box, List<Segment> segments, List<string> captions)
    {
        foreach (object item in box.Items)
        {
            if (item is Box { IsDropped: true, Verdict: PartVerdict.Caption } picture)
                CollectWords(picture, captions);
            else if (item is Box { IsDropped: false } inner)
                Collect(inner, segments, captions);
            else if (item is Segment segment && !IsFurniture(segment))
                segments.Add(segment);
        }
    }

    /// <summary>Short lines before the first segment of the body, the nearest first.</summary>
    private static List<string> Above(Box root, IReadOnlyList<Segment> body)
    {
        var lines = new List<string>();
        if (body.Count > 0)
            CollectAbove(root, body[0], lines);
        lines.Reverse();
        return lines;
    }

    /// <returns>Whether the end was reached.</returns>
    private static bool CollectAbove(Box box, Segment end, List<string> lines)
    {
        foreach (object item in box.Items)
        {
            if (ReferenceEquals(item, end) || (item is Box inner && CollectAbove(inner, end, lines)))
                return true;
            if (item is Segment { Text.Length: <= LongestLine, IsAllLinks: false } segment)
                lines.Add(segment.Text);
        }
        return false;
    }

    private static void CollectWords(Box picture, List<string> captions)
    {
        foreach (object item in picture.Items)
        {
            if (item is Box { Verdict: not (PartVerdict.Aside or PartVerdict.Overlay) } inner)
                CollectWords(inner, captions);
            else if (item is Segment { IsAllLinks: false } segment)
                captions.Add(segment.Text);
        }
    }

    private static bool IsFurniture(Segment segment) =>
        segment.IsAllLinks || (segment.IsMostlyLinks && segment.Kind != SegmentKind.Paragraph)
        || WebAddress.IsBare(segment.Text) || Furniture.Default.Recognise(segment.Text, out _) is not null;
}
