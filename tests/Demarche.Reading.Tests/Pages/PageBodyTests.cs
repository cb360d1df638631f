using Demarche.Language.Articles;

namespace Demarche.Reading.Tests.Pages;

/// <summary>Which words of a page are the report.</summary>
public sealed class PageBodyTests
{
    [Fact]
    public void The_text_is_the_body_and_nothing_around_it()
    {
        Article article = Page.Read(Page.Of());
        Assert.Equal($"{Page.First}\n\n{Page.Second} Earlier report\n\n{Page.Third}", article.Text);
        Assert.Equal(3, article.Paragraphs.Length);
        Assert.All(article.Paragraphs, paragraph => Assert.Equal(ParagraphRole.Body, paragraph.Role));
    }

    [Fact]
    public void Captions_stand_apart() =>
        Assert.Equal("The harbour of Port Arl on Monday. Photo: A. Person / Agency", Assert.Single(Page.Read(Page.Of()).Captions));

    [Fact]
    public void Links_keep_their_words_and_targets()
    {
        Article article = Page.Read(Page.Of());
        ArticleLink link = Assert.Single(article.Links);
        Assert.Equal(("Earlier report", "/b"), (link.Anchor.Of(article.Text), link.Target));
    }

    [Fact]
    public void Headings_items_and_quotations_inside_the_body_keep_their_roles()
    {
        Article article = Page.Read(Page.Of(inBody: "<h2>What next</h2><ul><li>A meeting in May, as agreed.</li></ul><blockquote>We shall see, he wrote.</blockquote>"));
        Assert.Equal(
            [ParagraphRole.Body, ParagraphRole.Body, ParagraphRole.Subheading, ParagraphRole.ListItem, ParagraphRole.BlockQuote, ParagraphRole.Body],
            article.Paragraphs.Select(paragraph => paragraph.Role));
    }

    [Fact]
    public void Two_line_breaks_end_a_paragraph_and_one_does_not()
    {
        Article article = Page.Read($"<html><body><div>{Page.First}<br><br>{Page.Second}<br>{Page.Third}</div></body></html>");
        Assert.Equal([Page.First, $"{Page.Second}\n{Page.Third}"], Page.Paragraphs(article));
    }

    [Fact]
    public void Scripts_styles_and_hidden_parts_are_not_read()
    {
        string hidden = "<script>var a = 'no';</script><style>p { color: red }</style><p hidden>No word of this.</p>"
            + "<p style=\"display: none\">Nor of this.</p><template><p>Nor this.</p></template><!-- nor this -->";
        Assert.Equal(Page.Read(Page.Of()).Text, Page.Read(Page.Of(inBody: hidden)).Text);
    }

    [Fact]
    public void A_row_of_a_table_of_facts_is_one_line()
    {
        Article article = Page.Read(Page.Of(inBody: "<table><tr><td>Ships held</td><td>14</td></tr><tr><td>Sailors</td><td>212</td></tr></table>"));
        Assert.Contains("Ships held 14", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_aside_that_is_most_of_the_page_is_the_report()
    {
        Article article = Page.Read($"<html><body><div class='sidebar'><p>{Page.First}</p><p>{Page.Second}</p></div><p>Menu</p></body></html>");
        Assert.Equal($"{Page.First}\n\n{Page.Second}", article.Text);
    }

    [Fact]
    public void Comments_are_left_out_even_where_they_are_longer_than_the_report()
    {
        string comments = string.Concat(Enumerable.Repeat($"<p>{Page.Third}</p>", 4));
        Article article = Page.Read($"<html><body><div><p>{Page.First}</p><p>{Page.Second}</p></div><div id=comments>{comments}</div></body></html>");
        Assert.Equal($"{Page.First}\n\n{Page.Second}", article.Text);
    }

    [Fact]
    public void A_page_without_words_has_no_running_text() =>
        Assert.Contains(Page.Read("<html><body><img src=a></body></html>").Diagnostics, note => note.Code == ReadingCodes.Empty);

    [Fact]
    public void A_page_is_known_by_its_opening_whatever_its_name() =>
        Assert.Equal(Page.Read(Page.Of()).Text, Page.Read(Page.Of(), "page.txt").Text);

    [Theory]
    [InlineData("<div>", 100_000)]
    [InlineData("<b>", 100_000)]
    [InlineData("<table><tr><td>", 30_000)]
    [InlineData("<p>a", 90_000)]
    [InlineData("<a href=x>", 20_000)]
    [InlineData("<svg><g>", 50_000)]
    [InlineData("<select><option>", 50_000)]
    [InlineData("<!--", 200_000)]
    [InlineData("&amp;&#0;&nosuch;", 200_000)]
    [InlineData("<font><p>", 1_500)]
    [InlineData("<script>", 100_000)]
    [InlineData("</p><br/>", 90_000)]
    public void Markup_made_to_be_slow_is_read_at_once(string piece, int times)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Page.Read("<html><body>" + string.Concat(Enumerable.Repeat(piece, times)));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"{piece} took {watch.Elapsed}");
    }

    [Fact]
    public void Markup_that_is_nested_too_deeply_is_read_as_words()
    {
        Article article = Page.Read("<html><body>" + string.Concat(Enumerable.Repeat("<div>", 5000)) + Page.First);
        Assert.Contains(article.Diagnostics, note => note.Code == ReadingCodes.BrokenPage);
        Assert.Contains(Page.First, article.Text, StringComparison.Ordinal);
    }
}
