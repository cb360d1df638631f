using System.Text.Json;
using Demarche.Reading.Archives;
using Demarche.Reading.Feeds;
using Demarche.Reading.Newsroom;
using Demarche.Reading.Unpacking;

namespace Demarche.Reading.DataFiles;

/// <summary>Reads a whole JSON document: a JSON Feed, a ninjs item, a row, or a list of any of the last two.</summary>
internal static class JsonDocuments
{
    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    /// <summary>Whether bytes open as a JSON object does.</summary>
    public static bool IsObject(ReadOnlySpan<byte> start)
    {
        ReadOnlySpan<byte> bare = start.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? start[3..] : start;
        bare = bare.TrimStart(" \t\r\n"u8);
        return bare.Length > 1 && bare[0] == (byte)'{' && bare[1..].TrimStart(" \t\r\n"u8) is [(byte)'"', ..];
    }

    /// <summary>The reports of a document.</summary>
    public static IEnumerable<RawReport> Read(byte[] content, string? name, UnpackingOptions options)
    {
        ReadOnlyMemory<byte> bare = content is [0xEF, 0xBB, 0xBF, ..] ? content.AsMemory(3) : content;
        JsonDocument? document = Parse(bare);
        if (document is null)
            return IsObject(content) && bare.Span.Contains((byte)'\n')
                ? JsonRows.ReadLines(new MemoryStream(content), name, options)
                : throw new UnpackingException(ReadingCodes.BrokenArchive, "the file is broken as JSON");
        using (document)
            return [.. Reports(document.RootElement, name, options)];
    }

    private static JsonDocument? Parse(ReadOnlyMemory<byte> content)
    {
        try
        {
            return JsonDocument.Parse(content, Options);
        }
        catch (JsonException)
        {
            // It may still be one object a line.
            return null;
        }
    }

    private static IEnumerable<RawReport> Reports(JsonElement root, string? name, UnpackingOptions options)
    {
        if (root.ValueKind == JsonValueKind.Object && JsonFeed.Is(root))
            return FeedReports.Of(JsonFeed.Parse(root), name);
        if (root.ValueKind == JsonValueKind.Object)
            return [One(root, name, options)];
        return root.ValueKind == JsonValueKind.Array
            ? Rows(root, name, options)
            : [RawReport.Failed(name, ReadingCodes.NoText, "the file holds no JSON object")];
    }

    private static RawReport One(JsonElement item, string? name, UnpackingOptions options)
    {
        if (NinjsReader.IsNinjs(item))
            return NinjsReader.Read(item, name);
        var rows = new RowReports(name, options);
        return JsonRows.Row(item, 1, options, rows)
            ?? RowReports.NoTextColumn(name, item.EnumerateObject().Select(field => field.Name));
    }

    private static IEnumerable<RawReport> Rows(JsonElement list, string? name, UnpackingOptions options)
    {
        var rows = new RowReports(name, options);
        int number = 0, ninjs = 0;
        foreach (JsonElement item in list.EnumerateArray())
        {
            number++;
            if (item.ValueKind != JsonValueKind.Object)
                yield return rows.Broken(number, "the item is no JSON object");
            else if (NinjsReader.IsNinjs(item) && ++ninjs > 0)
                yield return NinjsReader.Read(item, $"{name}#{number}");
            else if (JsonRows.Row(item, number, options, rows) is { } report)
                yield return report;
        }
        bool isAllNinjs = number > 0 && ninjs == number;
        if (!isAllNinjs && rows.Rest() is { } error)
            yield return error;
    }
}
