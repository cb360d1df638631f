using System.Net;
using System.Xml.Linq;
using Demarche.Reading.Markup;

namespace Demarche.Reading.Feeds;

/// <summary>Reads the words and the markup of elements in feeds, which are told by their local names.</summary>
internal static class FeedText
{
    /// <summary>The first child of that name; null when there is none.</summary>
    public static XElement? Named(this XElement? parent, string name) =>
        parent?.Elements().FirstOrDefault(element => element.Name.LocalName == name);

    /// <summary>The text of the first child of that name; null when there is none, or nothing in it.</summary>
    public static string? ValueOf(this XElement? parent, string name) => NullIfEmpty(parent.Named(name)?.Value);

    /// <summary>Markup in the element, as elements or escaped; null when there is none.</summary>
    public static string? Inner(this XElement? element) =>
        element is null ? null
        : element.HasElements ? XmlAsHtml.Write(element.Nodes())
        : NullIfEmpty(element.Value);

    /// <summary>Words in the element in one line, without markup; null when there are none.</summary>
    public static string? Plain(this XElement? element)
    {
        if (element is null)
            return null;
        string words = element.Value.Contains('<', StringComparison.Ordinal) ? HtmlText.Strip(element.Value) : WebUtility.HtmlDecode(element.Value);
        return NullIfEmpty(string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }

    /// <summary>Plain text as markup: a blank line ends a paragraph.</summary>
    public static string Paragraphs(string text) =>
        string.Concat(text.Split("\n\n").Select(paragraph => $"<p>{WebUtility.HtmlEncode(paragraph)}</p>"));

    /// <summary>The value without white space around it; null when nothing is left.</summary>
    public static string? NullIfEmpty(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
