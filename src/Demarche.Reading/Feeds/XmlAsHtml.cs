using System.Net;
using System.Text;
using System.Xml.Linq;

namespace Demarche.Reading.Feeds;

/// <summary>Writes parts of an XML document as HTML, with the elements of newsroom formats turned into those of HTML.</summary>
internal static class XmlAsHtml
{
    /// <summary>Elements of NITF and their like in HTML; others keep their name.</summary>
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["body.content"] = "div",
        ["body.head"] = "div",
        ["body.end"] = "footer",
        ["block"] = "div",
        ["hl1"] = "h1",
        ["hl2"] = "h2",
        ["media"] = "figure",
        ["media-caption"] = "figcaption",
        ["media-producer"] = "figcaption",
        ["media-reference"] = "span",
        ["media-metadata"] = "span",
        ["bq"] = "blockquote",
        ["credit"] = "small",
        ["person"] = "span",
        ["location"] = "span",
        ["org"] = "span",
        ["q"] = "span",
        ["chron"] = "span",
        ["copyrite"] = "small",
        ["num"] = "span",
        ["classifier"] = "span",
        ["function"] = "span",
        ["lang"] = "span",
        ["money"] = "span",
        ["event"] = "span",
        ["object.title"] = "span",
        ["virtloc"] = "span",
        ["pronounce"] = "span",
        ["postaddr"] = "span",
        ["series"] = "div",
        ["nitf-table"] = "div",
        ["fn"] = "aside",
        ["note"] = "aside",
        ["tagline"] = "footer",
        ["bibliography"] = "footer",
    };

    private static readonly HashSet<string> Void = ["br", "hr", "img", "wbr", "input", "meta", "link"];

    /// <summary>The nodes as HTML; only <c>href</c> and <c>class</c> of the attributes are kept.</summary>
    public static string Write(IEnumerable<XNode> nodes)
    {
        var html = new StringBuilder();
        foreach (XNode node in nodes)
            Write(node, html);
        return html.ToString();
    }

    private static void Write(XNode node, StringBuilder html)
    {
        if (node is XText text)
            html.Append(WebUtility.HtmlEncode(text.Value));
        if (node is not XElement element)
            return;
        string local = element.Name.LocalName.ToLowerInvariant();
        string name = Names.GetValueOrDefault(local, local.All(char.IsAsciiLetterOrDigit) ? local : "span");
        html.Append('<').Append(name);
        foreach (XAttribute attribute in element.Attributes().Where(a => a.Name.LocalName is "href" or "class"))
            html.Append(' ').Append(attribute.Name.LocalName).Append("=\"").Append(WebUtility.HtmlEncode(attribute.Value)).Append('"');
        html.Append('>');
        if (Void.Contains(name))
            return;
        foreach (XNode child in element.Nodes())
            Write(child, html);
        html.Append("</").Append(name).Append('>');
    }
}
