using System.Text.Json;
using System.Xml;
using System.Xml.Linq;

namespace Demarche.Reading.Feeds;

/// <summary>Parses RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, and JSON Feed, as leniently as feeds need.</summary>
/// <remarks>
/// Elements are told by their local names: namespaces in feeds are often wrong. Without side effects; safe from any thread.
/// </remarks>
public static class FeedParser
{
    /// <summary>Of a feed so many items are read.</summary>
    internal const int MostItems = 100_000;

    /// <summary>Parses a feed of any kind.</summary>
    /// <exception cref="FormatException">It is none, or broken beyond mending.</exception>
    public static Feed Parse(byte[] content)
    {
        ArgumentNullException.ThrowIfNull(content);
        try
        {
            return DataFiles.JsonDocuments.IsObject(content)
                ? ParseJson(content)
                : ParseXml(SafeXml.Parse(content).Root ?? throw new FormatException("the feed is empty"));
        }
        catch (Exception fault) when (fault is XmlException or JsonException or InvalidOperationException)
        {
            throw new FormatException($"the feed is broken: {fault.Message}", fault);
        }
    }

    private static Feed ParseJson(byte[] content)
    {
        using JsonDocument document = JsonDocument.Parse(content.AsMemory(content is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0));
        return JsonFeed.Is(document.RootElement) ? JsonFeed.Parse(document.RootElement) : throw new FormatException("the JSON is no feed");
    }

    private static Feed ParseXml(XElement root) => root.Name.LocalName switch
    {
        "feed" => AtomFeed.Parse(root),
        "rss" or "RDF" or "channel" => RssFeed.Parse(root),
        _ => throw new FormatException("the XML is no feed"),
    };
}
