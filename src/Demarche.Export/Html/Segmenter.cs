using Demarche.Language.Text;

namespace Demarche.Export.Html;

/// <summary>Cuts paragraphs wherever a mark begins or ends, so that marks may overlap in any way.</summary>
/// <remarks>One pass over the marks; ask for the paragraphs in order of the text.</remarks>
internal sealed class Segmenter(List<Mark> marks)
{
    private readonly List<Mark> _open = [];
    private int _next;

    /// <summary>The segments of the paragraph, in order, covering it wholly.</summary>
    public IEnumerable<Segment> Cut(TextSpan paragraph)
    {
        for (int at = paragraph.Start; at < paragraph.End;)
        {
            Advance(at);
            int end = NextBoundary(at, paragraph.End);
            Mark[] covering = [.. _open];
            Array.Sort(covering, ByInterest);
            yield return new Segment(new TextSpan(at, end), covering);
            at = end;
        }
    }

    /// <summary>Opens what has begun by <paramref name="at"/> and closes what has ended.</summary>
    private void Advance(int at)
    {
        while (_next < marks.Count && marks[_next].Span.Start <= at)
            _open.Add(marks[_next++]);
        _open.RemoveAll(mark => mark.Span.End <= at);
    }

    private int NextBoundary(int at, int limit)
    {
        int end = limit;
        foreach (Mark mark in _open)
            end = Math.Min(end, mark.Span.End);
        if (_next < marks.Count)
            end = Math.Min(end, marks[_next].Span.Start);
        return Math.Max(end, at + 1);
    }

    private static int ByInterest(Mark a, Mark b)
    {
        int order = a.Role.CompareTo(b.Role);
        if (order == 0)
            order = a.Span.Length.CompareTo(b.Span.Length);
        return order != 0 ? order : string.CompareOrdinal(a.Item, b.Item);
    }
}
