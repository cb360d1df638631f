using Demarche.Language.Articles;

namespace Demarche.Reading.Tests.Shapes;

/// <summary>The shapes of plain text: wires, archives, hard-wrapped mail.</summary>
public sealed class PlainTextReportTests
{
    [Theory]
    [InlineData("A\r\n\r\nB  \r\n")]
    [InlineData("\n\n  A\ttab\n")]
    [InlineData("Curly “quotes” and 𝔘nicode\u2028lines")]
    public void Plain_text_is_kept_to_the_last_character(string text) => Assert.Equal(text, Reports.Of(text).Text);

    [Fact]
    public void The_last_line_of_a_blogs_feed_is_no_part_of_the_report()
    {
        Article article = Reports.Of("The envoys met on Monday.\n\nThe post about the talks was taken down.\n\nThe post Envoys meet appeared first on The Example Courier.\n");
        Assert.Equal(["The envoys met on Monday.", "The post about the talks was taken down."], Reports.In(article, ParagraphRole.Body));
        Assert.Single(Reports.In(article, ParagraphRole.Boilerplate));
    }

    [Fact]
    public void A_wire_report_falls_into_its_parts()
    {
        Article article = Reports.Of("""
            Graustark rejects demand on border guards

            By Anna Schmidt and Jan de Vries, Reuters
            March 4, 2019 6:30 p.m. GMT

            STRELSAU, March 4 (Reuters) - Graustark said on Monday that it would not withdraw its guards.

            "This is our land," its envoy told reporters.

            (Reporting by Anna Schmidt; editing by Jan de Vries)

            Our Standards: The Principles.
            """);
        Assert.Equal("Graustark rejects demand on border guards", article.Title);
        Assert.Equal("Anna Schmidt and Jan de Vries", article.Author);
        Assert.Equal(new DateOnly(2019, 3, 4), article.Published);
        Assert.Equal("Reuters", article.Publisher);
        Assert.Equal(2, Reports.In(article, ParagraphRole.Body).Length);
        Assert.Equal(2, Reports.In(article, ParagraphRole.Boilerplate).Length);
    }

    [Fact]
    public void Header_lines_are_read_and_the_title_is_the_headline()
    {
        Article article = Reports.Of("""
            Title: Graustark answers
            Date: 2019-03-04
            Source: https://en.wikinews.org/wiki/Graustark_answers
            Licence: CC BY 2.5

            Graustark has answered the note of its neighbour.
            """);
        Assert.Equal("Graustark answers", article.Title);
        Assert.Equal(new DateOnly(2019, 3, 4), article.Published);
        Assert.Equal("https://en.wikinews.org/wiki/Graustark_answers", article.Url);
        Assert.Equal("Wikinews", article.Publisher);
        Assert.Equal(["Graustark answers"], Reports.In(article, ParagraphRole.Headline));
        Assert.Equal(["Graustark has answered the note of its neighbour."], Reports.In(article, ParagraphRole.Body));
    }

    [Fact]
    public void A_dateline_without_a_year_takes_it_from_the_address_only()
    {
        const string body = "Talks end\n\nSTRELSAU, Jan 27 (AP) — The talks ended on Thursday.\n";
        Assert.Null(Reports.Of(body).Published);
        Article linked = Reports.Of(body + "\nhttps://example.org/2022/02/01/talks\n");
        Assert.Equal(new DateOnly(2022, 1, 27), linked.Published);
        Assert.Equal("Associated Press", linked.Publisher);
    }

    [Fact]
    public void Lines_broken_at_a_column_are_one_paragraph()
    {
        Article article = Reports.Of("""
            The government of Ruritania said on Monday that it would not accept the
            terms which Graustark had put to it last week, and that the guards on the
            northern border would stay where they are until the two sides had agreed
            on a date for talks.
            The envoy of Graustark called this answer a mistake. He said that his own
            government had already made every concession it could make, and that the
            next step was for others to take.
            """);
        Assert.Equal(2, article.Paragraphs.Length);
        Assert.EndsWith("on a date for talks.", Reports.In(article, ParagraphRole.Body)[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_that_end_anywhere_are_paragraphs()
    {
        Article article = Reports.Of("""
            Ruritania said no.
            Its neighbour, which had hoped for another answer until the last moment, called the decision a mistake and recalled its envoy.
            Talks may go on in May.
            The mediator, who had travelled between the two capitals for six weeks, told reporters that he would try again, whatever the cost.
            Nobody else spoke.
            A second round had been planned.
            """);
        Assert.Equal(6, article.Paragraphs.Length);
    }

    [Fact]
    public void A_heading_between_paragraphs_is_no_running_text()
    {
        Article article = Reports.Of("""
            Graustark rejects demand on border guards

            Graustark said on Monday that it would not withdraw its guards.

            What happens next

            The envoys meet again in May.
            """);
        Assert.Equal(["What happens next"], Reports.In(article, ParagraphRole.Subheading));
    }

    [Theory]
    [InlineData("Guards at the border on Monday. Photo by Anna Schmidt/Reuters", "Photo by Anna Schmidt/Reuters")]
    [InlineData("Guards at the border on Monday (AP Photo/Anna Schmidt)", "(AP Photo/Anna Schmidt)")]
    [InlineData("Guards at the border on Monday. Anna Schmidt / AFP via Getty Images", "Anna Schmidt / AFP via Getty Images")]
    [InlineData("Guards at the border on Monday.\nPhotograph: Anna Schmidt/EPA", "Photograph: Anna Schmidt/EPA")]
    public void A_caption_gives_up_its_credit(string caption, string credit)
    {
        Article article = Reports.Of($"Graustark rejects demand\n\n{caption}\n\nGraustark said no on Monday.\n");
        Assert.Equal(["Guards at the border on Monday"], Reports.In(article, ParagraphRole.Caption).Select(words => words.TrimEnd('.')));
        Assert.Equal([credit], Reports.In(article, ParagraphRole.Credit));
    }

    [Theory]
    [InlineData("The minister met the envoys of NATO/EU states on Monday.")]
    [InlineData("He told the Associated Press that the guards had left. The envoy of Ruritania agreed.")]
    [InlineData("The photo by the envoy was published on Monday.")]
    public void Running_text_is_no_caption(string body)
    {
        Article article = Reports.Of($"Graustark rejects demand\n\n{body}\n\nGraustark said no on Monday.\n");
        Assert.Contains(body, Reports.In(article, ParagraphRole.Body));
    }

    [Fact]
    public void A_paragraph_that_ends_is_not_joined_with_the_next()
    {
        Article article = Reports.Of("The talks\n\nRuritania said no.\n\nde Vries, its envoy, left the city.\n");
        Assert.Equal(2, Reports.In(article, ParagraphRole.Body).Length);
    }

    [Fact]
    public void A_sentence_cut_after_a_preposition_goes_on_with_a_name()
    {
        Article article = Reports.Of("The talks\n\nThe note was handed to the ambassador of\n\nGraustark on Monday.\n");
        Assert.Single(Reports.In(article, ParagraphRole.Body));
    }

    [Fact]
    public void The_day_in_a_file_name_is_taken_when_the_report_states_none()
    {
        Article article = Reports.Of("The talks\n\nRuritania said no.\n", "wire_2016-09-12_talks.txt");
        Assert.Equal(new DateOnly(2016, 9, 12), article.Published);
        Assert.Contains(ReadingCodes.DateFromName, Reports.Codes(article));
    }
}
