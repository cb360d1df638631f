using AngleSharp.Dom;

namespace Demarche.Reading.Pages;

/// <summary>
/// Decides what an element says of the words in it: <c>li</c> makes an item of a list, <c>figcaption</c> a caption,
/// <c>class="related-links"</c> something around the report, and <c>hidden</c> nothing to read.
/// </summary>
internal static class ElementMeaning
{
    /// <summary>What words in the element are; what they were around it where the element does not say.</summary>
    public static (SegmentKind Kind, byte Level) KindOf(string name, SegmentKind kind, byte level) => name switch
    {
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => (SegmentKind.Heading, (byte)(name[1] - '0')),
        "li" or "dt" or "dd" => (SegmentKind.ListItem, 0),
        "blockquote" => (SegmentKind.Quote, 0),
        "td" or "th" => (SegmentKind.Cell, 0),
        "pre" => (SegmentKind.Preformatted, 0),
        _ => (kind, level),
    };

    /// <summary>Which part of a page the element is by its name, class, identifier and role.</summary>
    public static PartVerdict VerdictOf(IElement element)
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

    /// <summary>The same for an element within a line; only some of these are ever parts of their own.</summary>
    public static PartVerdict VerdictOfInline(IElement element) =>
        element.LocalName is "span" or "small" or "em" or "cite" or "strong" or "a" or "time" ? VerdictOf(element) : PartVerdict.Unknown;

    /// <summary>Whether no browser shows the element.</summary>
    public static bool IsHidden(IElement element)
    {
        if (element.HasAttribute("hidden"))
            return true;
        string? style = element.GetAttribute("style");
        return style is not null
            && (style.Contains("display:none", StringComparison.OrdinalIgnoreCase)
                || style.Contains("display: none", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether an element is a row of a table of facts: cells, and nothing in them but words.</summary>
    public static bool IsPlainRow(IElement element)
    {
        if (element.LocalName != "tr")
            return false;
        int cells = 0;
        foreach (IElement cell in element.Children)
        {
            if (cell.LocalName is not ("td" or "th") || cell.Children.Any(inner => Elements.IsBlock(inner.LocalName)))
                return false;
            cells++;
        }
        return cells > 1;
    }
}
