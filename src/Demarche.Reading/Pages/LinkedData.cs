using System.Net;
using System.Text.Json;
using Demarche.Reading.Provenance;

namespace Demarche.Reading.Pages;

/// <summary>What a page states in JSON-LD (schema.org) about the article that it holds.</summary>
internal sealed record LinkedData
{
    private const int MostScripts = 20;
    private const int LongestScript = 1 << 20;
    private const int DeepestSearch = 8;
    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    public string? Headline { get; private init; }

    public string? Published { get; private init; }

    public string? Modified { get; private init; }

    public string? Url { get; private init; }

    public string? Publisher { get; private init; }

    public string? Author { get; private init; }

    public string? Language { get; private init; }

    /// <summary>
    /// The first article of the page's JSON-LD; the days of the page itself where there is none; a value without anything where there is neither or
    /// it is broken.
    /// </summary>
    public static LinkedData Find(string markup)
    {
        LinkedData? page = null;
        foreach (string script in Scripts(markup))
        {
            try
            {
                using JsonDocument document = JsonDocument.Parse(script, Options);
                if (First(document.RootElement, IsArticleType, 0) is { } article)
                    return Of(article);
                if (page is null && First(document.RootElement, IsPageType, 0) is { } found)
                    page = new LinkedData { Published = Words(found, "datePublished"), Modified = Words(found, "dateModified") };
            }
            catch (Exception broken) when (broken is JsonException or InvalidOperationException)
            {
                // Outlets publish broken JSON-LD (also halves of surrogate pairs, which are no JSON fault); the other places state the same.
            }
        }
        return page ?? new LinkedData();
    }

    private static IEnumerable<string> Scripts(string markup)
    {
        int at = 0;
        for (int count = 0; count < MostScripts; count++)
        {
            int type = markup.IndexOf("application/ld+json", at, StringComparison.OrdinalIgnoreCase);
            int start = type < 0 ? -1 : markup.IndexOf('>', type);
            int end = start < 0 ? -1 : markup.IndexOf("</script", start, StringComparison.OrdinalIgnoreCase);
            if (end < 0)
                yield break;
            if (end - start <= LongestScript)
                yield return markup[(start + 1)..end].Trim().TrimStart('\uFEFF');
            at = end;
        }
    }

    private static JsonElement? First(JsonElement element, Func<JsonElement, bool> isType, int depth)
    {
        if (depth > DeepestSearch)
            return null;
        if (element.ValueKind == JsonValueKind.Array)
            return element.EnumerateArray().Select(item => First(item, isType, depth + 1)).FirstOrDefault(found => found is not null);
        if (element.ValueKind != JsonValueKind.Object)
            return null;
        if (Is(element, isType))
            return element;
        foreach (string name in (string[])["@graph", "mainEntity", "mainEntityOfPage"])
        {
            if (element.TryGetProperty(name, out JsonElement inner) && First(inner, isType, depth + 1) is { } found)
                return found;
        }
        return null;
    }

    private static bool Is(JsonElement element, Func<JsonElement, bool> isType)
    {
        if (!element.TryGetProperty("@type", out JsonElement type))
            return false;
        return type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Any(isType) : isType(type);
    }

    private static bool IsArticleType(JsonElement type) =>
        type.ValueKind == JsonValueKind.String && type.GetString() is { } name
        && (name.EndsWith("Article", StringComparison.Ordinal) || name.EndsWith("BlogPosting", StringComparison.Ordinal)
            || name.EndsWith("Report", StringComparison.Ordinal));

    private static bool IsPageType(JsonElement type) =>
        type.ValueKind == JsonValueKind.String && type.GetString() is { } name && name.EndsWith("WebPage", StringComparison.Ordinal);

    private static LinkedData Of(JsonElement article) => new()
    {
        Headline = Words(article, "headline") ?? Words(article, "name"),
        Published = Words(article, "datePublished") ?? Words(article, "dateCreated"),
        Modified = Words(article, "dateModified"),
        Url = Words(article, "url") ?? Words(article, "mainEntityOfPage"),
        Publisher = Named(Words(article, "publisher")),
        Author = Named(Words(article, "author") ?? Words(article, "creator")),
        Language = Words(article, "inLanguage"),
    };

    /// <summary>References such as "https://example.org/#organization" name nobody.</summary>
    private static string? Named(string? name) => name is null || WebAddress.IsAbsolute(name) ? null : name;

    private static string? Words(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) ? Words(value) : null;

    /// <summary>A string, the name or identifier of an object, or those of a list joined.</summary>
    private static string? Words(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => WebUtility.HtmlDecode(value.GetString()) is { Length: > 0 } words ? words : null,
        JsonValueKind.Object => Words(value, "name") ?? Words(value, "@id"),
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Take(10).Select(Words).OfType<string>()) is { Length: > 0 } all ? all : null,
        _ => null,
    };
}
