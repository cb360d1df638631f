using System.Text;
using Demarche.Language.Articles;
using Demarche.Reading.Tests.Pages;
using static Demarche.Reading.Tests.Unpacking.Unpacked;

namespace Demarche.Reading.Tests.Newsroom;

/// <summary>What agencies send to newsrooms, and newsletters.</summary>
public sealed class NewsroomTests
{
    private static readonly string Nitf = $"""
        <nitf><head><title>Slug</title><docdata><date.issue norm="20220127T100000Z"/></docdata></head><body><body.head>
        <hedline><hl1>Arlania rejects offer</hl1></hedline><byline>By Jane Roe</byline><distributor>Example Agency</distributor></body.head>
        <body.content><p>{Page.First}</p><media media-type="image"><media-caption>The harbour of Port Arl.</media-caption></media>
        <block><p><person>Vera Lind</person>, the spokeswoman, said that the talks were <em>over</em>.</p></block></body.content></body></nitf>
        """;

    private static void IsTheReport(Article article)
    {
        Assert.StartsWith(Page.First, article.Text, StringComparison.Ordinal);
        Assert.Equal("Arlania rejects offer", article.Title);
        Assert.Equal(new DateOnly(2022, 1, 27), article.Published);
        Assert.Equal("Jane Roe", article.Author);
        Assert.Equal("Example Agency", article.Publisher);
    }

    private static string Item(string content) => $"""
        <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" xml:lang="en"><itemMeta><itemClass qcode="ninat:text"/><provider><name>Example Agency</name></provider>
        <versionCreated>2022-01-28T10:00:00Z</versionCreated></itemMeta><contentMeta><contentCreated>2022-01-27T10:00:00Z</contentCreated>
        <by>Jane Roe</by><headline>Arlania rejects offer</headline><language tag="en"/></contentMeta><contentSet>{content}</contentSet></newsItem>
        """;

    [Fact]
    public void NITF_alone()
    {
        Article article = Assert.Single(Articles(Of(Nitf, "a.xml")));
        IsTheReport(article);
        Assert.Equal(Page.First + "\n\nVera Lind, the spokeswoman, said that the talks were over.", article.Text);
        Assert.Equal("The harbour of Port Arl.", Assert.Single(article.Captions));
    }

    [Fact]
    public void NewsML_G2_with_NITF_XHTML_or_text()
    {
        IsTheReport(Assert.Single(Articles(Of(Item($"<inlineXML contenttype=\"application/nitf+xml\">{Nitf}</inlineXML>"), "a.xml"))));
        IsTheReport(Assert.Single(Articles(Of(Item($"<inlineXML contenttype=\"application/xhtml+xml\"><html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>{Page.First}</p></body></html></inlineXML>"), "a.xml"))));
        IsTheReport(Assert.Single(Articles(Of(Item($"<inlineData contenttype=\"text/plain\">{Page.First}</inlineData>"), "a.xml"))));
    }

    [Fact]
    public void Inline_paragraphs_are_text_and_inline_tables_of_results_are_none()
    {
        Article article = Assert.Single(Articles(Of(Item($"<inlineXML><p>{Page.First}</p><p>{Page.Second}</p></inlineXML>"), "a.xml")));
        Assert.Equal(Page.First + "\n\n" + Page.Second, article.Text);
        Assert.Equal([ReadingCodes.NoText], Errors(Of(Item("<inlineXML><sports-content><team>Arl United</team><score>2</score></sports-content></inlineXML>"), "a.xml")));
    }

    [Fact]
    public void A_message_gives_its_items_and_counts_those_without_text()
    {
        string message = "<newsMessage><itemSet>" + Item($"<inlineData>{Page.First}</inlineData>") + Item("<remoteContent href=\"p.jpg\"/>") + "</itemSet></newsMessage>";
        List<ReadingResult> results = Of(message, "a.xml");
        IsTheReport(Assert.Single(Articles(results)));
        Assert.Equal([ReadingCodes.NoText], Errors(results));
    }

    [Theory]
    [InlineData("""
        {"uri":"http://a.example/1","type":"text","versioncreated":"2022-01-27T10:00:00Z","byline":"Jane Roe","copyrightholder":"Example Agency",
        "language":"en","headline":"Arlania rejects offer","body_text":"@"}
        """)]
    [InlineData("""
        {"uri":"http://a.example/1","type":"text","versionCreated":"2022-01-27T10:00:00Z","by":"Jane Roe","infosources":[{"name":"Example Agency"}],
        "language":"en","headlines":[{"value":"Arlania rejects offer"}],"bodies":[{"contentType":"text/html","value":"<p>@</p>"}]}
        """)]
    public void Ninjs_of_both_versions(string item)
    {
        IsTheReport(Assert.Single(Articles(Of(item.Replace("@", Page.First, StringComparison.Ordinal), "a.json"))));
        IsTheReport(Assert.Single(Articles(Of($"[{item.Replace("@", Page.First, StringComparison.Ordinal)}]", "a.json"))));
    }

    [Fact]
    public void A_picture_in_ninjs_holds_no_text() =>
        Assert.Equal([ReadingCodes.NoText], Errors(Of("""{"uri":"http://a.example/1","type":"picture","versioncreated":"2022-01-27T10:00:00Z"}""", "a.json")));

    [Fact]
    public void Mail_with_markup_or_text()
    {
        string header = "From: The Example Courier <news@a.example>\r\nTo: all@b.example\r\nSubject: =?utf-8?q?Arlania_rejects_offer?=\r\nDate: Thu, 27 Jan 2022 10:00:00 +0000\r\nMIME-Version: 1.0\r\n";
        string both = header + "Content-Type: multipart/alternative; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nRead this mail in a browser.\r\n"
            + $"--x\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n{Convert.ToBase64String(Encoding.UTF8.GetBytes($"<p>{Page.First}</p><p>{Page.Second}</p>"))}\r\n--x--\r\n";
        foreach (string mail in new[] { both, header + $"Content-Type: text/plain; charset=utf-8\r\n\r\n{Page.First}\r\n" })
        {
            Article article = Assert.Single(Articles(Of(mail, "a.eml")));
            Assert.StartsWith(Page.First, article.Text, StringComparison.Ordinal);
            Assert.Equal(("Arlania rejects offer", new DateOnly(2022, 1, 27), "The Example Courier"), (article.Title, article.Published, article.Publisher));
        }
    }

    [Theory]
    [InlineData("<nitf><body>", "a.xml")]
    [InlineData("<newsItem>", "a.xml")]
    [InlineData("", "a.eml")]
    public void What_is_cut_off_is_an_error(string content, string name) => Assert.All(Of(content, name), result => Assert.False(result.Succeeded));
}
