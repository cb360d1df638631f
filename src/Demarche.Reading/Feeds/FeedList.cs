using System.Collections.Immutable;
using System.Net;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Demarche.Reading.Feeds;

/// <summary>Reads lists of feeds: OPML, or one address a line.</summary>
public static partial class FeedList
{
    private const int MostFeeds = 100_000;

    /// <summary>The addresses in order, each once.</summary>
    /// <exception cref="FormatException">It is neither.</exception>
    public static ImmutableArray<string> Parse(byte[] content)
    {
        ArgumentNullException.ThrowIfNull(content);
        IEnumerable<string> addresses = XmlSniffer.Sniff(content) == XmlKind.FeedList ? Opml(content) : Lines(content);
        return [.. addresses.Take(MostFeeds).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Whether bytes open as OPML does.</summary>
    public static bool IsOpml(ReadOnlySpan<byte> start) => XmlSniffer.Sniff(start) == XmlKind.FeedList;

    private static IEnumerable<string> Opml(byte[] content)
    {
        try
        {
            return [.. SafeXml.Parse(content).Descendants()
                .Where(element => element.Name.LocalName.Equals("outline", StringComparison.OrdinalIgnoreCase))
                .Select(Address).OfType<string>()];
        }
        catch (XmlException fault)
        {
            // Lists written by hand have quotes inside quotes; the addresses can still be told.
            string[] found = [.. WrittenAddress().Matches(System.Text.Encoding.UTF8.GetString(content)).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value))];
            return found.Length > 0 ? found : throw new FormatException($"the OPML is broken: {fault.Message}", fault);
        }
    }

    private static string? Address(XElement outline) =>
        outline.Attributes().FirstOrDefault(a => a.Name.LocalName.Equals("xmlUrl", StringComparison.OrdinalIgnoreCase))?.Value.Trim() is { Length: > 0 } url ? url : null;

    private static IEnumerable<string> Lines(byte[] content)
    {
        string text = System.Text.Encoding.UTF8.GetString(content);
        foreach (string line in text.Split('\n'))
        {
            string bare = line.Trim();
            if (bare.Length == 0 || bare[0] == '#')
                continue;
            if (!Provenance.WebAddress.IsAbsolute(bare))
                throw new FormatException("a list of feeds is OPML or holds one address a line");
            yield return bare;
        }
    }

    [GeneratedRegex("""\bxmlUrl\s*=\s*"(https?://[^"<>\s]{1,2000})["]""", RegexOptions.IgnoreCase)]
    private static partial Regex WrittenAddress();
}
