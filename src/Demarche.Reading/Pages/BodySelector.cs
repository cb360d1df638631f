namespace Demarche.Reading.Pages;

/// <summary>
/// Chooses, among the boxes of a page, the one that holds the report: the one that its makers call the body, or else the one that
/// most of the running text stands in.
/// </summary>
internal sealed class BodySelector
{
    /// <summary>A box is entered while one part of it holds so much of its running text.</summary>
    private const double Share = 0.7;

    /// <summary>A part that is called the body is believed if it holds so much of the page's running text.</summary>
    private const double LeastBody = 0.25;

    private readonly double _leastBody;

    private BodySelector(int prose) => _leastBody = prose * LeastBody;

    /// <summary>The segments of the report, in order, and what stands under its pictures.</summary>
    /// <param name="root">The page.</param>
    /// <param name="title">The headline, which is no part of the body; null where none is known.</param>
    public static BodySelection Select(Box root, string? title)
    {
        int prose = BoxMeasure.Measure(root, countDropped: true);
        new Surroundings(prose).Drop(root);
        BoxMeasure.Measure(root, countDropped: false);
        var selector = new BodySelector(prose);
        var words = new BodyWords();
        words.Collect(selector.Named(root) ?? selector.Descend(root));
        IReadOnlyList<Segment> kept = BodyEdges.Trim(words.Segments, title);
        return new BodySelection(kept, LinesAbove.Of(root, kept), [.. words.Captions.Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>The outermost box that is called the body; the one with most running text where several are.</summary>
    private Box? Named(Box box)
    {
        if (IsNamedBody(box))
            return box;
        Box? best = null;
        foreach (object item in box.Items)
        {
            if (item is Box { IsDropped: false } inner && Named(inner) is { } named && (best is null || named.Prose > best.Prose))
                best = named;
        }
        return best;
    }

    private bool IsNamedBody(Box box) => box.Verdict == PartVerdict.Body && box.Prose >= _leastBody;

    private Box Descend(Box root)
    {
        Box box = root;
        while (!IsNamedBody(box) && Fullest(box) is { } inner && inner.Prose > 0 && inner.Prose >= box.Prose * Share
            && inner.Name is not ("p" or "li" or "td" or "ul" or "ol"))
            box = inner;
        return box;
    }

    /// <summary>The part with most running text; null where there is no part.</summary>
    private static Box? Fullest(Box box)
    {
        Box? best = null;
        foreach (object item in box.Items)
        {
            if (item is Box { IsDropped: false } inner && (best is null || inner.Prose > best.Prose))
                best = inner;
        }
        return best;
    }
}
