using System.Collections.Immutable;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Demarche.Reading.Archives;
using Demarche.Reading.Feeds;
using Demarche.Reading.Unpacking;

namespace Demarche.Reading.Newsroom;

/// <summary>Reads NewsML-G2 (news items, alone or in a message) and NITF.</summary>
internal static class NewsMlReader
{
    private const int MostItems = 10_000;

    /// <summary>The reports of a document; items without text (pictures, packages, concepts) are counted in one error.</summary>
    /// <exception cref="UnpackingException">The XML is broken.</exception>
    public static IEnumerable<RawReport> Read(byte[] content, string? name)
    {
        XElement root = Root(content);
        XElement? alone = root.Name.LocalName == "nitf" ? root : root.Name.LocalName == "contentSet" ? Find(root, "nitf") : null;
        if (alone is not null)
            return [Nitf(alone, []) is { } nitf ? nitf with { Path = name } : NoText(name, 1)];
        XElement[] items = [.. root.DescendantsAndSelf().Where(element => element.Name.LocalName == "newsItem").Take(MostItems)];
        var reports = new List<RawReport>();
        int without = items.Length == 0 ? 1 : 0;
        for (int i = 0; i < items.Length; i++)
        {
            if (Item(items[i]) is { } report)
                reports.Add(report with { Path = items.Length == 1 ? name : $"{name}#{i + 1}" });
            else
                without++;
        }
        if (without > 0)
            reports.Add(NoText(name, without));
        return reports;
    }

    private static RawReport NoText(string? name, int count) => RawReport.Failed(
        name, ReadingCodes.NoText, count == 1 ? "the item holds no text" : $"{count} items hold no text");

    private static XElement Root(byte[] content)
    {
        try
        {
            return SafeXml.Parse(content).Root ?? throw new UnpackingException(ReadingCodes.BrokenArchive, "the document is empty");
        }
        catch (XmlException fault)
        {
            throw new UnpackingException(ReadingCodes.BrokenArchive, $"the XML is broken: {fault.Message}");
        }
    }

    private static RawReport? Item(XElement item)
    {
        XElement? meta = Find(item, "contentMeta"), itemMeta = Find(item, "itemMeta"), set = Find(item, "contentSet");
        ImmutableArray<KeyValuePair<string, string>> stated = Stated(
            ("title", Words(meta?.Elements().FirstOrDefault(e => e.Name.LocalName == "headline")) ?? Words(Find(itemMeta, "title"))),
            ("date", Words(Find(meta, "contentCreated")) ?? Words(Find(itemMeta, "firstCreated")) ?? Words(Find(itemMeta, "versionCreated"))),
            ("author", Words(Find(meta, "by"))),
            ("publisher", Words(Find(meta, "creditline")) ?? Name(Find(itemMeta, "provider"))),
            ("language", Find(meta, "language")?.Attribute("tag")?.Value ?? item.Attribute(XNamespace.Xml + "lang")?.Value));
        if (set?.Elements().FirstOrDefault(e => e.Name.LocalName == "inlineXML") is { } inline)
        {
            // What is inline may also be events, tables of results and the like, which are no text.
            bool hasParagraphs = inline.Descendants().Any(e => e.Name.LocalName == "p");
            return Find(inline, "nitf") is { } nitf ? Nitf(nitf, stated) : hasParagraphs ? Html(XmlAsHtml.Write(inline.Elements()), stated) : null;
        }
        XElement? data = set?.Elements().FirstOrDefault(e => e.Name.LocalName == "inlineData");
        bool isText = data?.Attribute("contenttype")?.Value.StartsWith("text/", StringComparison.OrdinalIgnoreCase) ?? true;
        if (data is null || !isText || string.IsNullOrWhiteSpace(data.Value))
            return null;
        return RowMarkup(data.Value)
            ? Html(data.Value, stated)
            : new RawReport { Content = Encoding.UTF8.GetBytes(data.Value), Format = ReportFormat.PlainText, Stated = stated };
    }

    private static bool RowMarkup(string text) => DataFiles.RowReports.IsMarkup(text);

    private static RawReport? Nitf(XElement nitf, ImmutableArray<KeyValuePair<string, string>> stated)
    {
        XElement? body = Find(nitf, "body.content");
        if (body is null || string.IsNullOrWhiteSpace(body.Value))
            return null;
        XElement? head = Find(nitf, "body.head"), docdata = Find(nitf, "docdata");
        ImmutableArray<KeyValuePair<string, string>> own = Stated(
            ("title", Words(Find(head, "hl1")) ?? Words(Find(nitf, "title"))),
            ("date", Find(docdata, "date.issue")?.Attribute("norm")?.Value ?? Find(docdata, "date.release")?.Attribute("norm")?.Value
                ?? Find(nitf, "pubdata")?.Attribute("date.publication")?.Value ?? Find(head, "story.date")?.Attribute("norm")?.Value),
            ("author", Byline(Words(Find(head, "byline")))),
            ("publisher", Words(Find(head, "distributor")) ?? Find(nitf, "pubdata")?.Attribute("name")?.Value),
            ("language", nitf.Attribute(XNamespace.Xml + "lang")?.Value));
        return Html(XmlAsHtml.Write([body]), [.. stated, .. own]);
    }

    private static string? Byline(string? byline) =>
        byline is not null && byline.StartsWith("By ", StringComparison.OrdinalIgnoreCase) ? byline[3..] : byline;

    private static RawReport Html(string markup, ImmutableArray<KeyValuePair<string, string>> stated) =>
        new() { Content = Encoding.UTF8.GetBytes(markup), Format = ReportFormat.Html, Charset = "utf-8", Stated = stated };

    private static ImmutableArray<KeyValuePair<string, string>> Stated(params (string Part, string? Value)[] parts) =>
        [.. parts.Where(part => !string.IsNullOrWhiteSpace(part.Value)).Select(part => new KeyValuePair<string, string>(part.Part, (part.Value ?? "").Trim()))];

    private static string? Name(XElement? provider) =>
        Words(Find(provider, "name")) ?? provider?.Attribute("literal")?.Value;

    private static XElement? Find(XElement? root, string name) => root?.Descendants().FirstOrDefault(element => element.Name.LocalName == name);

    private static string? Words(XElement? element)
    {
        string words = string.Join(' ', (element?.Value ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.Length == 0 ? null : words;
    }
}
