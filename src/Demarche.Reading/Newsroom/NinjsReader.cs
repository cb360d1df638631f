using System.Collections.Immutable;
using System.Net;
using System.Text;
using System.Text.Json;
using Demarche.Reading.Unpacking;

namespace Demarche.Reading.Newsroom;

/// <summary>Reads ninjs 1 and 2, the IPTC's news in JSON.</summary>
internal static class NinjsReader
{
    /// <summary>Whether an object is a ninjs item: it has an address of its own and one of the fields that only ninjs has.</summary>
    public static bool IsNinjs(JsonElement item) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty("uri", out _)
        && item.EnumerateObject().Any(field => field.Name is "versioncreated" or "versionCreated" or "pubstatus" or "pubStatus"
            || field.Name.StartsWith("body_", StringComparison.Ordinal) || field.Name is "bodies" or "headlines" or "representationtype");

    /// <summary>The report of an item, or an error where it has no text.</summary>
    public static RawReport Read(JsonElement item, string? place)
    {
        (string Text, bool IsMarkup)? body = Body(item);
        if (body is not { } found)
            return RawReport.Failed(place, ReadingCodes.NoText, $"the item holds no text ({Words(item, "type") ?? "of no stated type"})");
        return new RawReport
        {
            Path = place,
            Content = Encoding.UTF8.GetBytes(found.Text),
            Format = found.IsMarkup ? ReportFormat.Html : ReportFormat.PlainText,
            Charset = "utf-8",
            Stated = [.. Stated(item)],
        };
    }

    private static (string Text, bool IsMarkup)? Body(JsonElement item)
    {
        foreach (JsonProperty field in item.EnumerateObject())
        {
            if (field.Name is "body_xhtml" or "body_html" or "body_html5" && Words(field.Value) is { } markup)
                return (markup, true);
        }
        if (First(item, "bodies", "value") is { } listed)
            return (listed, DataFiles.RowReports.IsMarkup(listed));
        return Words(item, "body_text") is { } text ? (text, DataFiles.RowReports.IsMarkup(text)) : null;
    }

    private static IEnumerable<KeyValuePair<string, string>> Stated(JsonElement item)
    {
        (string Part, string? Value)[] parts =
        [
            ("title", Words(item, "headline") ?? First(item, "headlines", "value") ?? Words(item, "title")),
            ("date", Words(item, "firstcreated") ?? Words(item, "firstCreated") ?? Words(item, "contentCreated") ?? Words(item, "versioncreated") ?? Words(item, "versionCreated")),
            ("url", First(item, "altIds", "value") is { } id && Provenance.WebAddress.IsAbsolute(id) ? id : Words(item, "uri")),
            ("publisher", Words(item, "copyrightholder") ?? Words(item, "copyrightHolder") ?? First(item, "infosources", "name") ?? First(item, "infosource", "name")),
            ("author", Words(item, "byline") ?? Words(item, "by")),
            ("language", Words(item, "language")),
        ];
        return parts.Where(part => !string.IsNullOrWhiteSpace(part.Value) && (part.Part != "url" || Provenance.WebAddress.IsAbsolute(part.Value ?? "")))
            .Select(part => new KeyValuePair<string, string>(part.Part, WebUtility.HtmlDecode(part.Value ?? "")));
    }

    private static string? First(JsonElement item, string list, string name) =>
        item.TryGetProperty(list, out JsonElement values) && values.ValueKind == JsonValueKind.Array
            ? values.EnumerateArray().Select(value => value.ValueKind == JsonValueKind.Object ? Words(value, name) : null).FirstOrDefault(words => words is not null)
            : null;

    private static string? Words(JsonElement item, string name) => item.TryGetProperty(name, out JsonElement value) ? Words(value) : null;

    private static string? Words(JsonElement value) =>
        value.ValueKind == JsonValueKind.String && value.GetString() is { } words && !string.IsNullOrWhiteSpace(words) ? words : null;
}
