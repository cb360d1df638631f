using System.Text.Json;
using Demarche.Reading.Pages;

namespace Demarche.Reading.Feeds;

/// <summary>Parses JSON Feed (jsonfeed.org, versions 1 and 1.1): an object with "version", "title" and "items".</summary>
internal static class JsonFeed
{
    /// <summary>Whether the object says that it is a JSON Feed.</summary>
    public static bool Is(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty("version", out JsonElement version)
        && version.ValueKind == JsonValueKind.String
        && (version.GetString() ?? "").Contains("jsonfeed.org/version", StringComparison.OrdinalIgnoreCase);

    /// <summary>The feed. What is not as the format says is left out.</summary>
    public static Feed Parse(JsonElement root)
    {
        IEnumerable<JsonElement> items = root.TryGetProperty("items", out JsonElement list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray()
            : [];
        return new Feed
        {
            Title = Words(root, "title"),
            Language = Words(root, "language"),
            Items = [.. items.Take(FeedParser.MostItems).Where(item => item.ValueKind == JsonValueKind.Object).Select(Item)],
        };
    }

    private static FeedItem Item(JsonElement item) => new()
    {
        Id = Words(item, "id") ?? Words(item, "url"),
        Title = Words(item, "title"),
        Link = Words(item, "url") ?? Words(item, "external_url"),
        Published = PageDate.Read(Words(item, "date_published") ?? Words(item, "date_modified")),
        Author = Author(item),
        Language = Words(item, "language"),
        Content = Words(item, "content_html") ?? (Words(item, "content_text") is { } text ? FeedText.Paragraphs(text) : null),
        Summary = Words(item, "summary"),
    };

    /// <summary>Version 1.1 has a list of authors, version 1 one author.</summary>
    private static string? Author(JsonElement item) =>
        item.TryGetProperty("authors", out JsonElement authors) && authors.ValueKind == JsonValueKind.Array
            ? FeedText.NullIfEmpty(string.Join(", ", authors.EnumerateArray().Select(author => Words(author, "name")).OfType<string>()))
            : item.TryGetProperty("author", out JsonElement author) ? Words(author, "name") : null;

    private static string? Words(JsonElement element, string name)
    {
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out JsonElement value))
            return null;
        return value.ValueKind switch
        {
            JsonValueKind.String => FeedText.NullIfEmpty(value.GetString()),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };
    }
}
