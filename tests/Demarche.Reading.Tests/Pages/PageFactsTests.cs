using System.Text;
using Demarche.Language.Articles;

namespace Demarche.Reading.Tests.Pages;

/// <summary>What a page says about its report.</summary>
public sealed class PageFactsTests
{
    static PageFactsTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact]
    public void Linked_data_comes_first()
    {
        const string Data = """
            <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"x"},
            {"@type":["NewsArticle"],"headline":"Arlania &amp; its offer","datePublished":"2022-01-27T23:30:00-05:00",
            "author":[{"@type":"Person","name":"Jane Roe"},{"name":"John Doe"}],"publisher":{"name":"Example Courier"},
            "inLanguage":"en-GB","url":"https://news.example/a"}]}</script>
            <meta property="article:published_time" content="2022-02-02"><meta name="author" content="Nobody">
            """;
        Article article = Page.Read("<html><head>" + Data + $"</head><body><p>{Page.First}</p></body></html>");
        Assert.Equal("Arlania & its offer", article.Title);
        Assert.Equal(new DateOnly(2022, 1, 27), article.Published);
        Assert.Equal("Jane Roe, John Doe", article.Author);
        Assert.Equal("Example Courier", article.Publisher);
        Assert.Equal("https://news.example/a", article.Url);
        Assert.Equal("en-GB", article.Language);
    }

    [Fact]
    public void Broken_linked_data_does_not_hide_the_rest()
    {
        Article article = Page.Read(Page.Of("""<script type="application/ld+json">{"@type": </script><meta property="og:site_name" content="The Example Courier">"""));
        Assert.Equal(("Arlania rejects offer", "The Example Courier"), (article.Title, article.Publisher));
    }

    [Theory]
    [InlineData("""<meta property="article:published_time" content="2022-01-27T10:00:00Z">""", "")]
    [InlineData("""<meta name="pubdate" content="20220127">""", "")]
    [InlineData("""<meta name="DC.date.issued" content="2022-01-27">""", "")]
    [InlineData("""<meta itemprop="datePublished" content="Thu, 27 Jan 2022 10:00:00 GMT">""", "")]
    [InlineData("""<script type="application/ld+json">{"@graph":[{"@type":"WebPage","datePublished":"2022-01-27T14:39:09+02:00"}]}</script>""", "")]
    [InlineData("", """<time datetime="2022-01-27T08:00">yesterday</time>""")]
    [InlineData("", """<span class="published">Published: January 27, 2022</span>""")]
    [InlineData("", "<p>27 January 2022</p>")]
    public void Days_are_found_in_each_place(string head, string body)
    {
        string page = $"<html><head>{head}</head><body><h1>Arlania rejects offer</h1>{body}<p>{Page.First}</p><p>{Page.Second}</p></body></html>";
        Assert.Equal(new DateOnly(2022, 1, 27), Page.Read(page).Published);
    }

    [Fact]
    public void The_outlets_name_is_taken_off_the_title() =>
        Assert.Equal("Arlania rejects offer", Page.Read($"<html><title>Arlania rejects offer | The Example Courier</title><body><p>{Page.First}</p></body>").Title);

    [Fact]
    public void A_dash_of_the_headline_stays_in_it() => Assert.Equal(
        "Arlania rejects the offer — and it means it",
        Page.Read($"<html><title>Arlania rejects the offer — and it means it - The Example Courier</title><meta property='og:site_name' content='The Example Courier'><body><p>{Page.First}</p></body>").Title);

    [Fact]
    public void The_program_that_made_a_page_is_not_its_publisher() => Assert.Equal(
        "The Example Courier",
        Page.Read(Page.Of("""<script type="application/ld+json">{"@type":"BlogPosting","headline":"Arlania rejects offer","publisher":{"name":"Blogger"}}</script><meta property="og:site_name" content="The Example Courier">""")).Publisher);

    [Fact]
    public void The_canonical_address_wins()
    {
        Article article = Page.Read(Page.Of("""<link rel="canonical" href="https://news.example/2022/01/27/a"><meta property="og:url" content="https://news.example/b">"""));
        Assert.Equal("https://news.example/2022/01/27/a", article.Url);
        Assert.Equal("By Jane Roe"[3..], article.Author);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("/relative")]
    [InlineData("")]
    public void What_is_no_address_of_the_web_is_no_canonical_address(string href) =>
        Assert.Null(Page.Read(Page.Of($"<link rel='canonical' href='{href}'>")).Url);

    [Theory]
    [InlineData("windows-1251", "<meta charset=windows-1251>", "Москва отклонила предложение о переговорах, сообщил представитель министерства.", "ru")]
    [InlineData("iso-8859-2", "<meta http-equiv='Content-Type' content='text/html; charset=iso-8859-2'>", "Ministerstwo odrzuciło propozycję, że się nie da, i jest to koniec na dziś, a od jutra będą nowe rozmowy.", "pl")]
    [InlineData("shift_jis", "<meta charset='Shift_JIS'>", "外務省は火曜日にこの提案を拒否し、交渉は後退したと述べた。報道官が発表した。", "ja")]
    [InlineData("utf-8", "<meta charset=iso-8859-1>", "Le ministère a rejeté l’offre, et il n’est pas question de négocier avec eux dans les conditions qui sont posées par la ville.", "fr")]
    [InlineData("utf-16", "", "The ministry rejected the offer, and it was said that the talks would be over by the end of this week.", "en")]
    public void Encodings_are_told_by_mark_content_and_declaration(string encoding, string declaration, string words, string language)
    {
        string page = $"<html><head>{declaration}</head><body><p>{words}</p></body></html>";
        Encoding written = Encoding.GetEncoding(encoding);
        byte[] mark = encoding == "utf-16" ? written.GetPreamble() : [];
        Article article = Page.Bytes([.. mark, .. written.GetBytes(page)]);
        Assert.Equal((words, language), (article.Text, article.Language));
    }

    [Fact]
    public void An_undeclared_encoding_is_guessed_and_noted()
    {
        const string Words = "Москва отклонила предложение о переговорах. Об этом сообщил во вторник представитель министерства иностранных дел.";
        Article article = Page.Bytes(Encoding.GetEncoding(1251).GetBytes($"<html><body><p>{Words}</p></body></html>"));
        Assert.Equal(Words, article.Text);
        Assert.Contains(article.Diagnostics, note => note.Code == ReadingCodes.OtherEncoding);
    }
}
