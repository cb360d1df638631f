using System.Text;

namespace Demarche.Reading.Pages;

/// <summary>Collects the inline content of a block into segments; white space collapses as in a browser.</summary>
internal sealed class SegmentWriter
{
    private readonly StringBuilder _text = new();
    private readonly List<SegmentLink> _links = [];
    private string? _target;
    private int _linkStart;
    private int _linkLength;
    private bool _space;

    public bool IsEmpty => _text.Length == 0;

    /// <summary>Adds the characters of a text node.</summary>
    public void Write(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF')
            {
                _space |= c is not ('\u200B' or '\uFEFF');
                continue;
            }
            if (_space && _text.Length > 0 && _text[^1] != '\n')
                _text.Append(' ');
            _space = false;
            _text.Append(c);
        }
    }

    /// <summary>Adds the characters of a text node in which white space counts.</summary>
    public void WritePreformatted(ReadOnlySpan<char> text)
    {
        _text.Append(text);
        _space = false;
    }

    /// <summary>A line break; whether it is the second in a row, so that it ends a paragraph.</summary>
    public bool BreakLine()
    {
        _space = false;
        bool second = _text.Length > 0 && _text[^1] == '\n';
        if (!second && _text.Length > 0)
            _text.Append('\n');
        return second;
    }

    public void OpenLink(string? target)
    {
        CloseLink();
        _target = target;
        _linkStart = _text.Length;
    }

    public void CloseLink()
    {
        if (_target is null)
            return;
        int start = _linkStart;
        while (start < _text.Length && _text[start] == ' ')
            start++;
        if (_text.Length > start)
        {
            _links.Add(new SegmentLink(start, _text.Length, _target));
            _linkLength += _text.Length - start;
        }
        _target = null;
    }

    /// <summary>What was collected, and begins anew; null where there were no words. A link that is open goes on.</summary>
    public Segment? Take(SegmentKind kind, byte level)
    {
        string? target = _target;
        CloseLink();
        Segment? segment = Make(kind, level);
        _text.Clear();
        _links.Clear();
        _linkLength = 0;
        _space = false;
        if (target is not null)
            OpenLink(target);
        return segment;
    }

    private Segment? Make(SegmentKind kind, byte level)
    {
        int end = _text.Length;
        while (end > 0 && char.IsWhiteSpace(_text[end - 1]))
            end--;
        int start = 0;
        while (start < end && char.IsWhiteSpace(_text[start]))
            start++;
        if (end == start)
            return null;
        var links = new List<SegmentLink>(_links.Count);
        foreach (SegmentLink link in _links)
        {
            int from = Math.Max(0, link.Start - start), to = Math.Min(end - start, link.End - start);
            if (to > from)
                links.Add(link with { Start = from, End = to });
        }
        return new Segment
        {
            Text = _text.ToString(start, end - start),
            Kind = kind,
            Level = level,
            Links = links,
            LinkLength = _linkLength,
        };
    }
}
