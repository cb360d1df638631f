using AngleSharp.Dom;

namespace Demarche.Reading.Pages;

/// <summary>
/// Makes boxes and segments of the tree of a page: a box of each block element, a segment of each run of words in it.
/// </summary>
internal sealed class BoxBuilder
{
    /// <summary>What is nested deeper, as no browser would show it, is left out.</summary>
    private const int DeepestShown = 512;

    private readonly SegmentWriter _writer = new();

    /// <summary>The boxes of <paramref name="body"/>.</summary>
    public static Box Build(IElement body)
    {
        var root = new Box(body, null);
        new BoxBuilder().Fill(root, body, SegmentKind.Paragraph, 0, 0);
        return root;
    }

    private void Fill(Box box, IElement element, SegmentKind kind, byte level, int depth)
    {
        Children(box, element, kind, level, depth);
        Flush(box, kind, level);
    }

    private void Children(Box box, INode parent, SegmentKind kind, byte level, int depth)
    {
        INodeList children = parent.ChildNodes;
        for (int i = 0; i < children.Length; i++)
        {
            if (children[i] is IText text)
                Write(text.Data, kind);
            else if (children[i] is IElement child)
                Child(box, child, kind, level, depth);
        }
    }

    private void Write(string text, SegmentKind kind)
    {
        if (kind == SegmentKind.Preformatted)
            _writer.WritePreformatted(text);
        else
            _writer.Write(text);
    }

    private void Child(Box box, IElement element, SegmentKind kind, byte level, int depth)
    {
        string name = element.LocalName;
        if (depth >= DeepestShown || Elements.IsSilent(name) || ElementMeaning.IsHidden(element))
            return;
        if (name == "br")
        {
            if (_writer.BreakLine())
                Flush(box, kind, level);
        }
        else if (Elements.IsBlock(name))
        {
            Flush(box, kind, level);
            if (ElementMeaning.IsPlainRow(element))
                Row(box, element, depth);
            else
                Open(box, element, kind, level, depth + 1);
        }
        else
        {
            Inline(box, element, kind, level, depth + 1);
        }
    }

    private void Row(Box box, IElement row, int depth)
    {
        foreach (IElement cell in row.Children)
        {
            _writer.Write(" ");
            Children(box, cell, SegmentKind.Cell, 0, depth + 2);
        }
        Flush(box, SegmentKind.Cell, 0);
    }

    private void Open(Box box, IElement element, SegmentKind kind, byte level, int depth)
    {
        (SegmentKind Kind, byte Level) own = ElementMeaning.KindOf(element.LocalName, kind, level);
        var inner = new Box(element, box) { Verdict = ElementMeaning.VerdictOf(element) };
        Fill(inner, element, own.Kind, own.Level, depth);
        if (inner.Items.Count > 0)
            box.Items.Add(inner);
    }

    private void Inline(Box box, IElement element, SegmentKind kind, byte level, int depth)
    {
        PartVerdict verdict = ElementMeaning.VerdictOfInline(element);
        if (verdict == PartVerdict.Overlay)
            return;
        if (StandsApart(verdict))
        {
            Flush(box, kind, level);
            Open(box, element, kind, level, depth);
            return;
        }
        bool isLink = element.LocalName == "a";
        if (isLink)
            _writer.OpenLink(element.GetAttribute("href") ?? "");
        Children(box, element, kind, level, depth);
        if (isLink)
            _writer.CloseLink();
    }

    /// <summary>
    /// An inline part with a name of its own stands apart from the words around it, but for an aside amid a sentence.
    /// </summary>
    private bool StandsApart(PartVerdict verdict) => verdict is PartVerdict.Caption or PartVerdict.Comments
        || (verdict == PartVerdict.Aside && _writer.IsEmpty);

    private void Flush(Box box, SegmentKind kind, byte level)
    {
        if (_writer.Take(kind, level) is { } segment)
            box.Items.Add(segment);
    }
}
