using System.Text;
using Demarche.Reading.Feeds;
using Demarche.Reading.Tests.Pages;
using Demarche.Reading.Web;
using Parquet;
using Parquet.Schema;
using static Demarche.Reading.Tests.Unpacking.Unpacked;

namespace Demarche.Reading.Tests.Fuzzing;

/// <summary>Small whole inputs of every kind, to begin from.</summary>
internal static class Seeds
{
    private static readonly string Html = Page.Of(
        """<meta charset="utf-8"><script type="application/ld+json">{"@type":"NewsArticle","headline":"A","datePublished":"2022-01-27"}</script>""",
        "<h2>What next</h2><ul><li>One</li></ul><table><tr><td>a</td><td>b</td></tr></table><blockquote>No.</blockquote>");

    private static readonly string Rss =
        $"<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>C</title><item><title>A &amp; B</title><link>https://a.example/1</link><pubDate>Thu, 27 Jan 2022 10:00:00 GMT</pubDate><content:encoded><![CDATA[<p>{Page.First}</p>]]></content:encoded></item></channel></rss>";

    private static readonly string Atom =
        $"<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>C</title><entry><id>1</id><title>A</title><link href=\"https://a.example/1\"/><updated>2022-01-27T10:00:00Z</updated><content type=\"xhtml\"><div><p>{Page.First}</p></div></content></entry></feed>";

    private static readonly string NewsMl =
        $"<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><contentMeta><headline>A</headline></contentMeta><contentSet><inlineXML><nitf><body><body.head><hedline><hl1>A</hl1></hedline></body.head><body.content><p>{Page.First}</p></body.content></body></nitf></inlineXML></contentSet></newsItem>";

    private static readonly string Rdf =
        $"<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel rdf:about=\"https://a.example/\"><title>C</title></channel><item rdf:about=\"https://a.example/1\"><title>A</title><link>https://a.example/1</link><dc:date>2022-01-27</dc:date><description>{Page.First}</description></item></rdf:RDF>";

    private static readonly string Nitf =
        $"<nitf xml:lang=\"en\"><head><title>A</title><docdata><date.issue norm=\"20220127T100000Z\"/></docdata></head><body><body.head><hedline><hl1>A</hl1></hedline><byline>By B C</byline></body.head><body.content><block><p>{Page.First}</p><media><media-caption>D</media-caption></media></block></body.content></body></nitf>";

    private static readonly string Mail =
        $"From: A <a@a.example>\r\nSubject: =?utf-8?q?A?=\r\nDate: Thu, 27 Jan 2022 10:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nA\r\n--x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>{Page.First}</p>=20\r\n--x--\r\n";

    private static readonly byte[] Text = Bytes($"No word from Port Arl\n\nJanuary 27, 2022\n\n{Page.First}\n\n{Page.Second}\n");

    /// <summary>Every reader.</summary>
    public static IEnumerable<FuzzedReader> All() => [.. Reports(), .. Documents(), .. Tables(), .. Packings()];

    private static IEnumerable<FuzzedReader> Reports() =>
    [
        new("page.html", Bytes(Html), Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Html)).ToArray()),
        new("report.txt", Text),
        new("report.md", Bytes($"---\ntitle: A\n---\n\n# Heading\n\n{Page.First} [link](https://a.example)\n\n> {Page.Second}\n\n- item\n")),
        new("message.eml", Bytes(Mail)),
    ];

    private static IEnumerable<FuzzedReader> Documents() =>
    [
        new("rss.xml", Bytes(Rss), Bytes(Rdf)) { Also = Refusing(content => FeedParser.Parse(content)) },
        new("atom.xml", Bytes(Atom)) { Also = Refusing(content => FeedParser.Parse(content)) },
        new("feed.json", Bytes($$"""{"version":"https://jsonfeed.org/version/1.1","title":"C","items":[{"id":"1","url":"https://a.example/1","content_html":"<p>{{Page.First}}</p>"}]}"""))
        {
            Also = Refusing(content => FeedParser.Parse(content)),
        },
        new("feeds.opml", Bytes("<opml><body><outline text=\"A\"><outline xmlUrl=\"https://a.example/rss\"/></outline></body></opml>")) { Also = Refusing(content => FeedList.Parse(content)) },
        new("newsml.xml", Bytes(NewsMl)),
        new("nitf.xml", Bytes(Nitf)),
        new("ninjs.json", Bytes($$"""{"uri":"http://a.example/1","type":"text","versioncreated":"2022-01-27T10:00:00Z","headline":"A","body_text":"{{Page.First}}","bodies":[{"role":"main","value":"<p>A</p>"}]}""")),
        new("robots.txt", Bytes("User-agent: *\nDisallow: /a*b$\nAllow: /\nCrawl-delay: 5\n")) { Also = content => RobotsRules.Parse(Encoding.UTF8.GetString(content), "demarche").Allows(new Uri("https://a.example/a?b")) },
    ];

    private static IEnumerable<FuzzedReader> Tables() =>
    [
        new("rows.jsonl", Bytes($"{{\"text\":\"{Page.First}\",\"title\":\"A\",\"date\":\"2022-01-27\"}}\n{{\"text\":\"{Page.Second}\"}}\n")),
        new("rows.json", Bytes($$"""[{"text":"{{Page.First}}"},{"text":"{{Page.Second}}"}]""")),
        new("rows.csv", Bytes($"text,title,date\n\"{Page.First}\",A,2022-01-27\n\"He said \"\"no\"\".\",B,\n"), Bytes($"title;text\nA;{Page.Second}\n")),
        new("rows.parquet", Parquet().GetAwaiter().GetResult()),
    ];

    private static IEnumerable<FuzzedReader> Packings()
    {
        byte[] page = Bytes(Html);
        byte[] record = Record("https://a.example/1", Html), packed = Record("https://a.example/2", Gzip(page), "Content-Type: text/html\r\nContent-Encoding: gzip");
        byte[] chunked = Record("https://a.example/3", Bytes("5\r\n<p>Wh\r\n3\r\nat.\r\n0\r\n\r\n"), "Content-Type: text/html\r\nTransfer-Encoding: chunked");
        return
        [
            new("pages.warc", [.. record, .. packed, .. chunked, .. record]),
            new("pages.warc.gz", record, packed, chunked) { Pack = inner => Gzip(record, inner, chunked, record) },
            new("report.txt.gz", Text) { Pack = inner => Gzip(inner) },
            new("page.html.zst", page) { Pack = Zstd },
            new("reports.zip", page, Text) { Pack = inner => Zip(("a.html", inner), ("b.txt", Text), ("c.zip", Zip(("d.md", inner))), ("e.warc.gz", Gzip(record))) },
        ];
    }

    /// <summary>What refuses bad input with a <see cref="FormatException"/> and nothing else.</summary>
    private static Action<byte[]> Refusing(Action<byte[]> parse) => content =>
    {
        try
        {
            parse(content);
        }
        catch (FormatException)
        {
            // That is how it refuses.
        }
    };

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static async Task<byte[]> Parquet()
    {
        var text = new DataField<string>("text");
        var day = new DataField<DateTime?>("date");
        using var file = new MemoryStream();
        await using (ParquetWriter writer = await ParquetWriter.CreateAsync(new ParquetSchema(text, day), file))
        {
            using ParquetRowGroupWriter rows = writer.CreateRowGroup();
            await rows.WriteAsync(text, new string?[] { Page.First, null, Page.Second });
            await rows.WriteAsync<DateTime>(day, new DateTime?[] { new DateTime(2022, 1, 27), null, new DateTime(2022, 1, 28) }.AsMemory());
        }
        return file.ToArray();
    }
}
