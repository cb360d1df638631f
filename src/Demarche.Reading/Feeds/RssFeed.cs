using System.Xml.Linq;
using Demarche.Reading.Pages;

namespace Demarche.Reading.Feeds;

/// <summary>
/// Parses RSS of all versions: <c>item</c> elements, in the channel or beside it, with the modules that feeds use (Dublin Core,
/// content).
/// </summary>
internal static class RssFeed
{
    /// <summary>The feed. Elements that are missing leave out what they would have told.</summary>
    /// <param name="root">The element <c>rss</c>, <c>RDF</c> or <c>channel</c>.</param>
    public static Feed Parse(XElement root)
    {
        XElement channel = root.Named("channel") ?? root;
        return new Feed
        {
            Title = channel.Named("title").Plain(),
            Language = channel.ValueOf("language") ?? root.Attribute(XNamespace.Xml + "lang")?.Value,
            Items = [.. root.Descendants().Where(element => element.Name.LocalName == "item").Take(FeedParser.MostItems).Select(Item)],
        };
    }

    private static FeedItem Item(XElement item)
    {
        string? link = Link(item);
        return new FeedItem
        {
            Id = item.ValueOf("guid") ?? FeedText.NullIfEmpty(item.Attributes().FirstOrDefault(a => a.Name.LocalName == "about")?.Value) ?? link,
            Title = item.Elements().FirstOrDefault(IsTitle).Plain(),
            Link = link,
            Published = PageDate.Read(item.ValueOf("pubDate") ?? item.ValueOf("date") ?? item.ValueOf("issued") ?? item.ValueOf("published")),
            Author = WithoutAddress(item.ValueOf("creator") ?? item.ValueOf("author")),
            Language = item.ValueOf("language"),
            Content = item.ValueOf("encoded") ?? item.Named("body").Inner(),
            Summary = item.ValueOf("description"),
        };
    }

    /// <summary>The address behind a redirecting one, the link, or an identifier that is one.</summary>
    private static string? Link(XElement item)
    {
        XElement? guid = item.Named("guid");
        bool isLink = !string.Equals(guid?.Attribute("isPermaLink")?.Value, "false", StringComparison.OrdinalIgnoreCase)
            && guid?.Value.Trim().StartsWith("http", StringComparison.OrdinalIgnoreCase) == true;
        return item.ValueOf("origLink") ?? FeedText.NullIfEmpty(item.Named("link").Plain()) ?? AtomFeed.Link(item)
            ?? (isLink ? guid?.Value.Trim() : null);
    }

    /// <summary>The title of a picture is none of the item.</summary>
    private static bool IsTitle(XElement element) =>
        element.Name.LocalName == "title" && !element.Name.NamespaceName.Contains("media", StringComparison.Ordinal);

    /// <summary>"jane@example.org (Jane Roe)" is Jane Roe.</summary>
    private static string? WithoutAddress(string? author)
    {
        int open = author?.IndexOf('(', StringComparison.Ordinal) ?? -1;
        return author is not null && open > 0 && author.Contains('@', StringComparison.Ordinal)
            ? FeedText.NullIfEmpty(author[(open + 1)..].TrimEnd(')', ' '))
            : author;
    }
}
