using AngleSharp.Dom;

namespace Demarche.Reading.Pages;

/// <summary>Makes boxes and segments of the tree of a page.</summary>
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
        if (depth >= DeepestShown || Elements.IsSilent(name) || IsHidden(element))
            return;
        if (name == "br")
        {
            if (_writer.BreakLine())
                Flush(box, kind, level);
        }
        else if (Elements.IsBlock(name))
        {
            Flush(box, kind, level);
            if (name == "tr" && IsPlainRow(element))
                Row(box, element, depth);
            else
                Open(box, element, kind, level, depth + 1);
        }
        else
        {
            Inline(box, element, kind, level, depth + 1);
        }
    }

    /// <summary>Whether an element is a row of a table of facts: cells, and nothing in them but words.</summary>
    private static bool IsPlainRow(IElement row)
    {
        int cells = 0;
        foreach (IElement cell in row.Children)
        {
            if (cell.LocalName is not ("td" or "th") || cell.Children.Any(inner => Elements.IsBlock(inner.LocalName)))
                return false;
            cells++;
        }
        return cells > 1;
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
        (SegmentKind Kind, byte Level) own = KindOf(element.LocalName, kind, level);
        var inner = new Box(element, box) { Verdict = Judge(element) };
        Fill(inner, element, own.Kind, own.Level, depth);
        if (inner.Items.Count > 0)
            box.Items.Add(inner);
    }

    private void Inline(Box box, IElement element, SegmentKind kind, byte level, int depth)
    {
        bool isLink = element.LocalName == "a";
        PartVerdict verdict = element.LocalName is "span" or "small" or "em" or "cite" or "strong" or "a" or "time" ? Judge(element) : PartVerdict.Unknown;
        if (verdict == PartVerdict.Overlay)
            return;
        if (verdict is PartVerdict.Caption or PartVerdict.Aside or PartVerdict.Comments)
        {
            // An inline part with a name of its own stands apart from the words around it.
            bool midSentence = !_writer.IsEmpty && verdict == PartVerdict.Aside;
            if (!midSentence)
            {
                Flush(box, kind, level);
                Open(box, element, kind, level, depth);
                return;
            }
        }
        if (isLink)
            _writer.OpenLink(element.GetAttribute("href") ?? "");
        Children(box, element, kind, level, depth);
        if (isLink)
            _writer.CloseLink();
    }

    private void Flush(Box box, SegmentKind kind, byte level)
    {
        if (_writer.Take(kind, level) is { } segment)
            box.Items.Add(segment);
    }

    private static (SegmentKind Kind, byte Level) KindOf(string name, SegmentKind kind, byte level) => name switch
    {
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => (SegmentKind.Heading, (byte)(name[1] - '0')),
        "li" or "dt" or "dd" => (SegmentKind.ListItem, 0),
        "blockquote" => (SegmentKind.Quote, 0),
        "td" or "th" => (SegmentKind.Cell, 0),
        "pre" => (SegmentKind.Preformatted, 0),
        _ => (kind, level),
    };

    private static PartVerdict Judge(IElement element)
    {
        string name = element.LocalName;
        if (name is "figcaption" or "figure" or "caption")
            return PartVerdict.Caption;
        if (name is "body" or "main" or "article" or "html")
            return PartVerdict.Unknown;
        if (Elements.IsAside(name))
            return PartVerdict.Aside;
        if (element.GetAttribute("itemprop") is "articleBody")
            return PartVerdict.Body;
        PartVerdict byClass = PartNames.Default.Judge(element.ClassName), byId = PartNames.Default.Judge(element.Id);
        PartVerdict gravest = byClass > byId ? byClass : byId;
        return element.GetAttribute("role") is "navigation" or "complementary" or "banner" or "contentinfo" or "dialog"
            ? PartVerdict.Aside
            : gravest;
    }

    private static bool IsHidden(IElement element)
    {
        if (element.HasAttribute("hidden"))
            return true;
        string? style = element.GetAttribute("style");
        return style is not null
            && (style.Contains("display:none", StringComparison.OrdinalIgnoreCase)
                || style.Contains("display: none", StringComparison.OrdinalIgnoreCase));
    }
}
