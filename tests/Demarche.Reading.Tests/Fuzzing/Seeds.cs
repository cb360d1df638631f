using System.Text;
using Demarche.Reading.Tests.Pages;
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

    /// <summary>For each reader: a name that leads to it, and inputs.</summary>
    public static Dictionary<string, byte[][]> All()
    {
        byte[] page = Bytes(Html), text = Bytes($"No word from Port Arl\n\nJanuary 27, 2022\n\n{Page.First}\n\n{Page.Second}\n");
        byte[] record = Record("https://a.example/1", Html), packed = Record("https://a.example/2", Gzip(page), "Content-Type: text/html\r\nContent-Encoding: gzip");
        byte[] chunked = Record("https://a.example/3", Bytes("5\r\n<p>Wh\r\n3\r\nat.\r\n0\r\n\r\n"), "Content-Type: text/html\r\nTransfer-Encoding: chunked");
        return new Dictionary<string, byte[][]>
        {
            ["a.html"] = [page, Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Html)).ToArray()],
            ["a.txt"] = [text],
            ["a.md"] = [Bytes($"---\ntitle: A\n---\n\n# Heading\n\n{Page.First} [link](https://a.example)\n\n> {Page.Second}\n\n- item\n")],
            ["a.warc"] = [[.. record, .. packed, .. chunked, .. record]],
            ["a.warc.gz"] = [Gzip(record, packed, chunked, record)],
            ["a.txt.gz"] = [Gzip(text)],
            ["a.html.zst"] = [Zstd(page)],
            ["a.zip"] = [Zip(("a.html", page), ("b.txt", text), ("c.zip", Zip(("d.md", text))), ("e.warc.gz", Gzip(record)))],
            ["a.jsonl"] = [Bytes($"{{\"text\":\"{Page.First}\",\"title\":\"A\",\"date\":\"2022-01-27\"}}\n{{\"text\":\"{Page.Second}\"}}\n")],
            ["a.csv"] = [Bytes($"text,title,date\n\"{Page.First}\",A,2022-01-27\n\"He said \"\"no\"\".\",B,\n"), Bytes($"title;text\nA;{Page.Second}\n")],
            ["a.parquet"] = [Parquet().GetAwaiter().GetResult()],
            ["a.json"] =
            [
                Bytes($$"""{"version":"https://jsonfeed.org/version/1.1","title":"C","items":[{"id":"1","url":"https://a.example/1","content_html":"<p>{{Page.First}}</p>"}]}"""),
                Bytes($$"""{"uri":"http://a.example/1","type":"text","versioncreated":"2022-01-27T10:00:00Z","headline":"A","body_text":"{{Page.First}}"}"""),
                Bytes($$"""[{"text":"{{Page.First}}"},{"text":"{{Page.Second}}"}]"""),
            ],
            ["a.xml"] = [Bytes(Rss), Bytes(Atom), Bytes(NewsMl), Bytes("<opml><body><outline xmlUrl=\"https://a.example/rss\"/></body></opml>")],
            ["a.eml"] =
            [
                Bytes($"From: A <a@a.example>\r\nSubject: =?utf-8?q?A?=\r\nDate: Thu, 27 Jan 2022 10:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nA\r\n--x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>{Page.First}</p>=20\r\n--x--\r\n"),
            ],
        };
    }

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
