using System.Text;
using System.Text.Json;
using Demarche.Reading.Unpacking;

namespace Demarche.Reading.DataFiles;

/// <summary>Reads one JSON object a line.</summary>
internal static class JsonRows
{
    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    /// <summary>The reports of the lines; a broken line is an error in its place, lines without text are counted in one at the end.</summary>
    public static IEnumerable<RawReport> ReadLines(Stream stream, string? name, UnpackingOptions options)
    {
        var lines = new LineReader(stream, options.MaximumBytes);
        var rows = new RowReports(name, options);
        for (long number = 1; lines.Next(out string? line); number++)
        {
            if (line is null)
                yield return rows.Broken(number, $"the line is larger than {options.MaximumBytes} bytes", ReadingCodes.TooLarge);
            else if (!string.IsNullOrWhiteSpace(line) && Row(line, number, options, rows) is { } report)
                yield return report;
        }
        if (rows.Rest() is { } error)
            yield return error;
    }

    /// <summary>The report of one object; null for one without text, which <paramref name="rows"/> counts.</summary>
    public static RawReport? Row(JsonElement row, long number, UnpackingOptions options, RowReports rows)
    {
        List<JsonProperty> fields = [.. row.EnumerateObject()];
        string[] columns = [.. fields.Select(field => field.Name)];
        return rows.Take(number, options.Columns.Locate(columns), i => Words(fields[i].Value));
    }

    private static RawReport? Row(string line, long number, UnpackingOptions options, RowReports rows)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(line.AsMemory().TrimStart('\uFEFF'), Options);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? Row(document.RootElement, number, options, rows)
                : rows.Broken(number, "the line is no JSON object");
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return rows.Broken(number, "the line is broken as JSON");
        }
    }

    private static string? Words(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString())),
        JsonValueKind.Object when value.TryGetProperty("name", out JsonElement inner) && inner.ValueKind == JsonValueKind.String => inner.GetString(),
        _ => null,
    };
}
