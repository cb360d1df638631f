using Demarche.Language.Articles;

namespace Demarche.Reading.Tests.Shapes;

/// <summary>The shape of a news page saved as Markdown.</summary>
public sealed class MarkdownReportTests
{
    private const string Report = """


        # Ruritania 'Disappointed' by Reply on Border Demand

        March 3, 2019



        Envoys left the talks in Strelsau late at night. **Anna Schmidt / TASS**

        Ruritania had asked Graustark to [withdraw](#) its guards, the foreign minister said on Monday.

        "The answer to our *first* question is missing," the minister [said](https://example.org/a), adding that "there is room for a

        talk about the second one."

        **Related article:** [Graustark Sends Its Reply](https://www.themoscowtimes.com/2019/03/02/other-a1)

        - [Who is who in Strelsau](https://example.org/who)
        - [A map of the border](https://example.org/map)

        Graustark denies that it has moved guards.

        Original url:

        <https://www.themoscowtimes.com/2019/03/03/ruritania-a2>
        """;

    private static readonly Article Read = Reports.Markdown(Report);

    [Fact]
    public void Headline_date_address_and_publisher_are_known()
    {
        Assert.Equal("Ruritania 'Disappointed' by Reply on Border Demand", Read.Title);
        Assert.Equal(new DateOnly(2019, 3, 3), Read.Published);
        Assert.Equal("https://www.themoscowtimes.com/2019/03/03/ruritania-a2", Read.Url);
        Assert.Equal("The Moscow Times", Read.Publisher);
    }

    [Fact]
    public void Caption_and_credit_are_told_apart()
    {
        Assert.Equal(["Envoys left the talks in Strelsau late at night."], Reports.In(Read, ParagraphRole.Caption));
        Assert.Equal(["Anna Schmidt / TASS"], Reports.In(Read, ParagraphRole.Credit));
    }

    [Fact]
    public void Links_to_other_reports_are_related_and_not_body()
    {
        Assert.Equal(
            ["Related article: Graustark Sends Its Reply", "Who is who in Strelsau", "A map of the border"],
            Reports.In(Read, ParagraphRole.Related));
    }

    [Fact]
    public void Label_and_address_are_source() => Assert.Equal(
        ["Original url:", "https://www.themoscowtimes.com/2019/03/03/ruritania-a2"],
        Reports.In(Read, ParagraphRole.Source));

    [Fact]
    public void Sentence_broken_by_a_blank_line_is_one_paragraph() => Assert.Equal(
        [
            "Ruritania had asked Graustark to withdraw its guards, the foreign minister said on Monday.",
            "\"The answer to our first question is missing,\" the minister said, adding that \"there is room for a\n\n"
                + "talk about the second one.\"",
            "Graustark denies that it has moved guards.",
        ],
        Reports.In(Read, ParagraphRole.Body));

    [Fact]
    public void Links_keep_their_words_and_targets() => Assert.Equal(
        [
            ("withdraw", "#"),
            ("said", "https://example.org/a"),
            ("Graustark Sends Its Reply", "https://www.themoscowtimes.com/2019/03/02/other-a1"),
            ("Who is who in Strelsau", "https://example.org/who"),
            ("A map of the border", "https://example.org/map"),
            ("https://www.themoscowtimes.com/2019/03/03/ruritania-a2", "https://www.themoscowtimes.com/2019/03/03/ruritania-a2"),
        ],
        Read.Links.Select(link => (link.Anchor.Of(Read.Text), link.Target)));

    [Fact]
    public void No_mark_of_Markdown_is_left_in_the_text() => Assert.Equal(-1, Read.Text.AsSpan().IndexOfAny("#*[]<>"));

    [Fact]
    public void Front_matter_gives_title_date_and_address()
    {
        Article article = Reports.Markdown("""
            ---
            title: "Envoys meet\
              \ in Strelsau"
            date: '2019-03-04'
            author: Anna Schmidt
            tags: [talks, border]
            source_url: https://www.reuters.com/world/envoys-1
            ---

            The envoys of both
            kingdoms met on Monday.
            """);
        Assert.Equal("Envoys meet in Strelsau", article.Title);
        Assert.Equal(new DateOnly(2019, 3, 4), article.Published);
        Assert.Equal("Anna Schmidt", article.Author);
        Assert.Equal("Reuters", article.Publisher);
        Assert.Equal("Envoys meet in Strelsau\n\nThe envoys of both\nkingdoms met on Monday.", article.Text);
    }

    [Fact]
    public void Italic_words_under_a_picture_are_its_caption()
    {
        Article article = Reports.Markdown("""
            # Envoys meet

            ![the hall](hall.jpg)

            *The hall in Strelsau where the envoys met.*

            The envoys met on Monday.
            """);
        Assert.Equal(["The hall in Strelsau where the envoys met."], Reports.In(article, ParagraphRole.Caption));
        Assert.Equal(["The envoys met on Monday."], Reports.In(article, ParagraphRole.Body));
    }

    [Fact]
    public void Quotations_set_off_and_lists_keep_their_roles()
    {
        Article article = Reports.Markdown("""
            # The note

            The note read:

            > We will not withdraw.

            1. The border stays open.
            2. Guards leave in May.
            """);
        Assert.Equal(["We will not withdraw."], Reports.In(article, ParagraphRole.BlockQuote));
        Assert.Equal(["The border stays open.", "Guards leave in May."], Reports.In(article, ParagraphRole.ListItem));
    }
}
