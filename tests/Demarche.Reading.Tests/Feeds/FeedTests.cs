using System.Text;
using Demarche.Language.Articles;
using Demarche.Reading.Feeds;
using Demarche.Reading.Tests.Pages;
using static Demarche.Reading.Tests.Unpacking.Unpacked;

namespace Demarche.Reading.Tests.Feeds;

/// <summary>Feeds of every kind, and lists of them.</summary>
public sealed class FeedTests
{
    private static readonly string Body = $"&lt;p&gt;{Page.First}&lt;/p&gt;&lt;p&gt;{Page.Second}&lt;/p&gt;";

    private static readonly string Rss2 = $"""
        <?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel><title>The Example Courier</title><language>en-gb</language>
        <item><title>Arlania &amp; its offer</title><link>https://a.example/1</link><guid isPermaLink="false">tag:1</guid>
        <pubDate>Thu, 27 Jan 2022 10:00:00 GMT</pubDate><dc:creator>Jane Roe</dc:creator><content:encoded>{Body}</content:encoded></item>
        <item><title>Only a note</title><link>https://a.example/2</link><description>In short.</description></item>
        </channel></rss>
        """;

    private static readonly string Rss1 = $"""
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel rdf:about="https://a.example/"><title>The Example Courier</title></channel>
        <item rdf:about="https://a.example/1"><title>Arlania &amp; its offer</title><link>https://a.example/1</link><dc:date>2022-01-27T10:00:00Z</dc:date>
        <dc:creator>Jane Roe</dc:creator><description>{string.Concat(Enumerable.Repeat(Body, 3))}</description></item></rdf:RDF>
        """;

    private static readonly string Atom = $"""
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>The Example Courier</title>
        <entry><id>tag:1</id><title type="html">Arlania &amp;amp; its offer</title><link rel="self" href="https://a.example/self"/><link href="https://a.example/1"/>
        <published>2022-01-27T10:00:00Z</published><updated>2022-01-28T10:00:00Z</updated><author><name>Jane Roe</name></author>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{Page.First}</p><p>{Page.Second}</p></div></content></entry></feed>
        """;

    private static readonly string Json = $$"""
        {"version":"https://jsonfeed.org/version/1.1","title":"The Example Courier","language":"en","items":[
        {"id":"tag:1","url":"https://a.example/1","title":"Arlania & its offer","date_published":"2022-01-27T10:00:00Z","authors":[{"name":"Jane Roe"}],
        "content_html":"<p>{{Page.First}}</p><p>{{Page.Second}}</p>"}]}
        """;

    public static TheoryData<string, string> Kinds => new() { { "a.xml", Rss2 }, { "a.rdf", Rss1 }, { "a.atom", Atom }, { "a.json", Json } };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Items_with_text_are_articles(string name, string feed)
    {
        Article article = Assert.Single(Articles(Of(feed, name)));
        Assert.StartsWith(Page.First + "\n\n" + Page.Second, article.Text, StringComparison.Ordinal);
        Assert.Equal("Arlania & its offer", article.Title);
        Assert.Equal(new DateOnly(2022, 1, 27), article.Published);
        Assert.Equal("https://a.example/1", article.Url);
        Assert.Equal("Jane Roe", article.Author);
        Assert.Equal("The Example Courier", article.Publisher);
        Assert.Equal(name + "#1", article.Path);
    }

    [Fact]
    public void Items_without_text_are_counted_in_one_error() => Assert.Equal([ReadingCodes.NoText], Errors(Of(Rss2, "a.xml")));

    [Fact]
    public void Sloppy_feeds_are_mended()
    {
        const string Sloppy = "<rss><channel><title>A &nbsp; B & C</title><item><title>T&eacute;</title><media:thing/><content:encoded>Caf\u0001&eacute; &amp; more, as it was.</content:encoded></item></channel></rss>";
        Feed feed = FeedParser.Parse(Encoding.UTF8.GetBytes(Sloppy));
        Assert.Equal("A B & C", feed.Title?.Replace("\u00A0", "", StringComparison.Ordinal).Replace("  ", " ", StringComparison.Ordinal));
        Assert.Equal(("Té", "Café & more, as it was."), (feed.Items[0].Title, feed.Items[0].Content));
    }

    [Fact]
    public void External_entities_are_not_resolved_and_internal_ones_do_not_expand()
    {
        string secret = Path.GetTempFileName();
        File.WriteAllText(secret, "the secret words");
        try
        {
            string feed = $"<!DOCTYPE rss [<!ENTITY x SYSTEM \"file://{secret}\"><!ENTITY y \"many\">]><rss><channel><title>&x;&y;</title><item><title>&x;</title><description>&x;</description></item></channel></rss>";
            Feed parsed = FeedParser.Parse(Encoding.UTF8.GetBytes(feed));
            Assert.DoesNotContain("secret", parsed.Title + parsed.Items[0].Title + parsed.Items[0].Summary, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(secret);
        }
    }

    [Fact]
    public void Nesting_without_end_is_refused()
    {
        string deep = "<rss><channel>" + string.Concat(Enumerable.Repeat("<a>", 100_000));
        Assert.Throws<FormatException>(() => FeedParser.Parse(Encoding.UTF8.GetBytes(deep)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<rss><channel><item>")]
    [InlineData("<html><body></body></html>")]
    [InlineData("{\"version\":1}")]
    public void What_is_no_feed_is_refused(string content) =>
        Assert.Throws<FormatException>(() => FeedParser.Parse(Encoding.UTF8.GetBytes(content)));

    [Fact]
    public void Lists_of_feeds_are_OPML_or_lines()
    {
        const string Opml = """<opml version="2.0"><body><outline text="World"><outline xmlUrl="https://a.example/rss"/><outline xmlurl="https://b.example/atom"/></outline><outline xmlUrl="https://a.example/rss"/></body></opml>""";
        Assert.Equal(["https://a.example/rss", "https://b.example/atom"], FeedList.Parse(Encoding.UTF8.GetBytes(Opml)).ToArray());
        Assert.Equal(["https://a.example/rss"], FeedList.Parse("# the list\nhttps://a.example/rss\n\n"u8.ToArray()).ToArray());
        Assert.Equal(["https://a.example/rss?a&b"], FeedList.Parse("<opml><body><outline text=\"\"A\"\" xmlUrl=\"https://a.example/rss?a&amp;b\"/>"u8.ToArray()).ToArray());
        Assert.Throws<FormatException>(() => FeedList.Parse("no address"u8.ToArray()));
        Assert.Equal([ReadingCodes.FeedList], Errors(Of(Opml, "a.opml")));
    }

    [Fact]
    public void XML_of_another_kind_is_an_error_also_without_a_declaration() =>
        Assert.Equal([ReadingCodes.UnknownXml], Errors(Of("<catalogue><item>The envoys met.</item></catalogue>", "a.xml")));

    [Fact]
    public void XML_of_another_kind_is_an_error() =>
        Assert.Equal([ReadingCodes.UnknownXml], Errors(Of("<?xml version=\"1.0\"?><catalogue><item>The envoys met.</item></catalogue>", "a.xml")));
}
