using System.Xml.Linq;
using Demarche.Reading.Pages;

namespace Demarche.Reading.Feeds;

/// <summary>
/// Parses Atom 0.3 and 1.0: <c>entry</c> elements whose links are attributes and whose text says of which type it is.
/// </summary>
internal static class AtomFeed
{
    /// <summary>The feed. Elements that are missing leave out what they would have told.</summary>
    /// <param name="root">The element <c>feed</c>.</param>
    public static Feed Parse(XElement root) => new()
    {
        Title = root.Named("title").Plain(),
        Language = root.ValueOf("language") ?? root.Attribute(XNamespace.Xml + "lang")?.Value,
        Items = [.. root.Elements().Where(element => element.Name.LocalName == "entry").Take(FeedParser.MostItems).Select(Item)],
    };

    /// <summary>The address in a <c>link</c> element: that of the item itself, or else the first; null without one.</summary>
    public static string? Link(XElement entry)
    {
        XElement[] links = [.. entry.Elements().Where(e => e.Name.LocalName == "link" && e.Attribute("href") is not null)];
        XElement? chosen = links.FirstOrDefault(link => (link.Attribute("rel")?.Value ?? "alternate") == "alternate") ?? links.FirstOrDefault();
        return FeedText.NullIfEmpty(chosen?.Attribute("href")?.Value);
    }

    private static FeedItem Item(XElement entry) => new()
    {
        Id = entry.ValueOf("id") ?? Link(entry),
        Title = entry.Named("title").Plain(),
        Link = entry.ValueOf("origLink") ?? Link(entry),
        Published = PageDate.Read((entry.Named("published") ?? entry.Named("issued") ?? entry.Named("updated") ?? entry.Named("modified"))?.Value),
        Author = Authors(entry),
        Language = entry.Attribute(XNamespace.Xml + "lang")?.Value,
        Content = Markup(entry.Named("content")),
        Summary = Markup(entry.Named("summary")),
    };

    private static string? Authors(XElement entry) => FeedText.NullIfEmpty(string.Join(", ", entry.Elements()
        .Where(element => element.Name.LocalName == "author").Select(author => author.Named("name")?.Value.Trim()).OfType<string>()));

    /// <summary>Escaped markup, markup as such, or words; null for content that stands elsewhere.</summary>
    private static string? Markup(XElement? content)
    {
        string type = content?.Attribute("type")?.Value ?? "text";
        if (content is null || content.Attribute("src") is not null)
            return null;
        if (content.HasElements)
            return content.Inner();
        return FeedText.NullIfEmpty(content.Value) is not { } value ? null
            : type is "text" or "text/plain" && !value.Contains("</", StringComparison.Ordinal) ? FeedText.Paragraphs(value)
            : value;
    }
}
