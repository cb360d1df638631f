using System.Collections.Immutable;
using System.Net;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Demarche.Reading.Markup;
using Demarche.Reading.Pages;

namespace Demarche.Reading.Feeds;

/// <summary>Parses RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, and JSON Feed, as leniently as feeds need.</summary>
/// <remarks>Elements are told by their local names: namespaces in feeds are often wrong. Without side effects; safe from any thread.</remarks>
public static class FeedParser
{
    private const int MostItems = 100_000;

    /// <summary>Parses a feed of any kind.</summary>
    /// <exception cref="FormatException">It is none, or broken beyond mending.</exception>
    public static Feed Parse(byte[] content)
    {
        ArgumentNullException.ThrowIfNull(content);
        try
        {
            if (DataFiles.JsonDocuments.IsObject(content))
            {
                using JsonDocument document = JsonDocument.Parse(content.AsMemory(content is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0));
                return IsJsonFeed(document.RootElement) ? ParseJson(document.RootElement) : throw new FormatException("the JSON is no feed");
            }
            return Parse(SafeXml.Parse(content).Root ?? throw new FormatException("the feed is empty"));
        }
        catch (Exception fault) when (fault is XmlException or JsonException or InvalidOperationException)
        {
            throw new FormatException($"the feed is broken: {fault.Message}", fault);
        }
    }

    internal static bool IsJsonFeed(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty("version", out JsonElement version)
        && version.ValueKind == JsonValueKind.String
        && (version.GetString() ?? "").Contains("jsonfeed.org/version", StringComparison.OrdinalIgnoreCase);

    internal static Feed ParseJson(JsonElement root)
    {
        string? language = Words(root, "language");
        IEnumerable<JsonElement> items = root.TryGetProperty("items", out JsonElement list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray()
            : [];
        return new Feed
        {
            Title = Words(root, "title"),
            Language = language,
            Items = [.. items.Take(MostItems).Where(item => item.ValueKind == JsonValueKind.Object).Select(JsonItem)],
        };
    }

    private static FeedItem JsonItem(JsonElement item) => new()
    {
        Id = Words(item, "id") ?? Words(item, "url"),
        Title = Words(item, "title"),
        Link = Words(item, "url") ?? Words(item, "external_url"),
        Published = PageDate.Read(Words(item, "date_published") ?? Words(item, "date_modified")),
        Author = item.TryGetProperty("authors", out JsonElement authors) && authors.ValueKind == JsonValueKind.Array
            ? NullIfEmpty(string.Join(", ", authors.EnumerateArray().Select(author => Words(author, "name")).OfType<string>()))
            : item.TryGetProperty("author", out JsonElement author) ? Words(author, "name") : null,
        Language = Words(item, "language"),
        Content = Words(item, "content_html") ?? (Words(item, "content_text") is { } text ? Paragraphs(text) : null),
        Summary = Words(item, "summary"),
    };

    private static string Paragraphs(string text) =>
        string.Concat(text.Split("\n\n").Select(paragraph => $"<p>{WebUtility.HtmlEncode(paragraph)}</p>"));

    internal static Feed Parse(XElement root)
    {
        bool isAtom = root.Name.LocalName == "feed";
        XElement? channel = isAtom ? root : Child(root, "channel") ?? root;
        IEnumerable<XElement> items = isAtom
            ? root.Elements().Where(element => element.Name.LocalName == "entry")
            : root.Descendants().Where(element => element.Name.LocalName == "item");
        if (root.Name.LocalName is not ("rss" or "RDF" or "feed" or "channel"))
            throw new FormatException("the XML is no feed");
        return new Feed
        {
            Title = Plain(Child(channel, "title")),
            Language = NullIfEmpty(Child(channel, "language")?.Value) ?? root.Attribute(XNamespace.Xml + "lang")?.Value,
            Items = [.. items.Take(MostItems).Select(item => isAtom ? AtomItem(item) : RssItem(item))],
        };
    }

    private static FeedItem RssItem(XElement item)
    {
        XElement? guid = Child(item, "guid");
        bool isLink = !string.Equals(guid?.Attribute("isPermaLink")?.Value, "false", StringComparison.OrdinalIgnoreCase)
            && guid?.Value.Trim().StartsWith("http", StringComparison.OrdinalIgnoreCase) == true;
        string? link = NullIfEmpty(Child(item, "origLink")?.Value) ?? NullIfEmpty(Plain(Child(item, "link"))) ?? AtomLink(item) ?? (isLink ? guid?.Value.Trim() : null);
        return new FeedItem
        {
            Id = NullIfEmpty(guid?.Value) ?? NullIfEmpty(item.Attributes().FirstOrDefault(a => a.Name.LocalName == "about")?.Value) ?? link,
            Title = Plain(item.Elements().FirstOrDefault(e => e.Name.LocalName == "title" && !e.Name.NamespaceName.Contains("media", StringComparison.Ordinal))),
            Link = link,
            Published = PageDate.Read(NullIfEmpty(Child(item, "pubDate")?.Value) ?? NullIfEmpty(Child(item, "date")?.Value)
                ?? NullIfEmpty(Child(item, "issued")?.Value) ?? NullIfEmpty(Child(item, "published")?.Value)),
            Author = Author(NullIfEmpty(Child(item, "creator")?.Value) ?? NullIfEmpty(Child(item, "author")?.Value)),
            Language = NullIfEmpty(item.Elements().FirstOrDefault(e => e.Name.LocalName == "language")?.Value),
            Content = NullIfEmpty(Child(item, "encoded")?.Value) ?? Inner(Child(item, "body")),
            Summary = NullIfEmpty(Child(item, "description")?.Value),
        };
    }

    private static FeedItem AtomItem(XElement entry) => new()
    {
        Id = NullIfEmpty(Child(entry, "id")?.Value) ?? AtomLink(entry),
        Title = Plain(entry.Elements().FirstOrDefault(e => e.Name.LocalName == "title")),
        Link = NullIfEmpty(Child(entry, "origLink")?.Value) ?? AtomLink(entry),
        Published = PageDate.Read(Child(entry, "published")?.Value ?? Child(entry, "issued")?.Value ?? Child(entry, "updated")?.Value ?? Child(entry, "modified")?.Value),
        Author = NullIfEmpty(string.Join(", ", entry.Elements().Where(e => e.Name.LocalName == "author").Select(a => Child(a, "name")?.Value.Trim()).OfType<string>())),
        Language = entry.Attribute(XNamespace.Xml + "lang")?.Value,
        Content = Markup(Child(entry, "content")),
        Summary = Markup(Child(entry, "summary")),
    };

    /// <summary>"jane@example.org (Jane Roe)" is Jane Roe.</summary>
    private static string? Author(string? author)
    {
        int open = author?.IndexOf('(', StringComparison.Ordinal) ?? -1;
        return author is not null && open > 0 && author.Contains('@', StringComparison.Ordinal) ? NullIfEmpty(author[(open + 1)..].TrimEnd(')', ' ')) : author;
    }

    private static string? AtomLink(XElement entry)
    {
        XElement[] links = [.. entry.Elements().Where(e => e.Name.LocalName == "link" && e.Attribute("href") is not null)];
        XElement? chosen = links.FirstOrDefault(link => (link.Attribute("rel")?.Value ?? "alternate") == "alternate") ?? links.FirstOrDefault();
        return NullIfEmpty(chosen?.Attribute("href")?.Value);
    }

    /// <summary>Atom content: escaped markup, markup as such, or words.</summary>
    private static string? Markup(XElement? content)
    {
        string type = content?.Attribute("type")?.Value ?? "text";
        if (content is null || content.Attribute("src") is not null)
            return null;
        if (content.HasElements)
            return Inner(content);
        return NullIfEmpty(content.Value) is not { } value ? null
            : type is "text" or "text/plain" && !value.Contains("</", StringComparison.Ordinal) ? Paragraphs(value)
            : value;
    }

    private static string? Inner(XElement? element) =>
        element is null ? null
        : element.HasElements ? XmlAsHtml.Write(element.Nodes())
        : NullIfEmpty(element.Value);

    private static string? Plain(XElement? element)
    {
        if (element is null)
            return null;
        string words = element.Value.Contains('<', StringComparison.Ordinal) ? HtmlText.Strip(element.Value) : WebUtility.HtmlDecode(element.Value);
        return NullIfEmpty(string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }

    private static XElement? Child(XElement? parent, string name) => parent?.Elements().FirstOrDefault(element => element.Name.LocalName == name);

    private static string? Words(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement value)
            ? value.ValueKind == JsonValueKind.String ? NullIfEmpty(value.GetString()) : value.ValueKind == JsonValueKind.Number ? value.GetRawText() : null
            : null;

    private static string? NullIfEmpty(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
