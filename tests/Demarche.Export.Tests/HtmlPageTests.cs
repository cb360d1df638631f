using System.Text.RegularExpressions;
using Demarche.Export.Html;
using Demarche.Language.Articles;
using Record = Demarche.Coding.Records.Record;

namespace Demarche.Export.Tests;

public sealed class HtmlPageTests
{
    private static string Page(params Record[] records)
    {
        using var output = new StringWriter();
        var page = new HtmlPage(output);
        foreach (Record record in records)
            page.Add(record);
        page.Finish();
        return output.ToString();
    }

    /// <summary>The report's part of the page with every tag taken out.</summary>
    private static string Words(string page)
    {
        string report = Regex.Match(page, "<article class=\"report\">(.*?)</article>", RegexOptions.Singleline).Groups[1].Value;
        report = Regex.Replace(report, "<(header|footer).*?</\\1>", "", RegexOptions.Singleline);
        return System.Net.WebUtility.HtmlDecode(Regex.Replace(report, "<[^>]*>", ""));
    }

    private static Record Plain(string text, params (ParagraphRole Role, int Start, int End)[] paragraphs) => new()
    {
        Article = ArticleFactory.Create(text, [.. paragraphs.Select(p => new Paragraph(p.Role, new(p.Start, p.End)))]),
        Mentions = [],
        Statements = [],
        Events = [],
        Exchanges = [],
    };

    [Fact]
    public void Marks_leave_every_word_of_the_report_in_its_place()
    {
        string[] expected = SampleRecord.Text.Split("\n\n");
        string[] found = Words(Page(SampleRecord.Create())).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(expected, found);
    }

    [Fact]
    public void Markup_in_a_report_stays_words()
    {
        string page = Page(SampleRecord.Create());
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(&#x27;old &amp; new&#x27;)", page, StringComparison.Ordinal);
        Assert.Contains("Something &lt;odd&gt;.", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Hostile_values_of_an_article_stay_words()
    {
        const string attack = "\"'><img src=x onerror=alert(1)><!-- </style></script></title>";
        Record record = SampleRecord.Create();
        var actor = new Demarche.Coding.Actors.Actor(attack, attack, attack, attack);
        record = record with
        {
            Article = record.Article with { Title = attack, Publisher = attack, Author = attack, Path = attack, Language = attack },
            Mentions = [.. record.Mentions.Select(mention => mention with { Actor = actor, Source = attack })],
            Statements = [.. record.Statements.Select(said => said with { CueType = attack, Rule = attack })],
            Events =
            [
                .. record.Events.Select(coded => coded with
                {
                    Actors = [coded.Actors[0] with { Actor = actor }],
                    Mode = attack,
                    Cameo = attack,
                    Contexts = [attack],
                    Rule = attack,
                    Derivation = [new(attack, attack, null, attack)],
                }),
            ],
        };
        string page = Page(record, record);
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.Equal(1, Regex.Count(page, "</script>"));
        Assert.Equal(1, Regex.Count(page, "</style>"));
        Assert.DoesNotMatch("<[^>]*\\sonerror", Regex.Replace(page, "\"[^\"]*\"", ""));
    }

    [Theory]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("#", false)]
    [InlineData("https://news.example/a", true)]
    public void Only_web_addresses_become_links(string url, bool linked)
    {
        Record record = SampleRecord.Create();
        string page = Page(record with { Article = record.Article with { Url = url } });
        Assert.Equal(linked, page.Contains("rel=\"noopener noreferrer\" href=", StringComparison.Ordinal));
        Assert.DoesNotContain("href=\"javascript", page, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Overlapping_marks_share_the_characters_they_share()
    {
        string page = Page(SampleRecord.Create());
        Assert.Contains("e1.content x1.matter\">stop filling the reservoir</span>", page, StringComparison.Ordinal);
        Assert.Contains("data-marks=\"e1.content\">to </span>", page, StringComparison.Ordinal);
        Assert.Contains("data-marks=\"e1.content\"> until both sign", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_find_has_a_card_and_a_line_in_the_lists()
    {
        string page = Page(SampleRecord.Create());
        foreach (string item in new[] { "s1", "s2", "e1", "e2", "x1", "p1", "p4" })
        {
            Assert.Contains($"<section class=\"card\" id=\"a1-{item}\"", page, StringComparison.Ordinal);
            Assert.Contains($"<button type=\"button\" data-item=\"{item}\"", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_page_needs_nothing_beside_itself()
    {
        string page = Page(SampleRecord.Create());
        Assert.DoesNotMatch("(src|@import|url\\(|<link)", page.Replace("src-", "", StringComparison.Ordinal).Replace("-src", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Several_articles_get_an_index_and_one_does_not()
    {
        Assert.Contains("<a href=\"#a2\">", Page(SampleRecord.Create(), SampleRecord.Create()), StringComparison.Ordinal);
        Assert.DoesNotContain("<nav class=\"index\"", Page(SampleRecord.Create()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_of_no_article_says_so() =>
        Assert.Contains("No article was read.", Page(), StringComparison.Ordinal);

    [Fact]
    public void List_items_that_follow_one_another_are_one_list()
    {
        string page = Page(Plain("one\ntwo\nend", (ParagraphRole.ListItem, 0, 3), (ParagraphRole.ListItem, 4, 7), (ParagraphRole.Body, 8, 11)));
        Assert.Contains("<ul><li>one</li>\n<li>two</li></ul>\n<p>end</p>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_without_a_headline_is_titled_by_its_file()
    {
        Record record = Plain("Words.", (ParagraphRole.Body, 0, 6));
        record = record with { Article = record.Article with { Path = "a/b.txt" } };
        Assert.Contains("<h1>a/b.txt</h1>", Page(record), StringComparison.Ordinal);
    }
}
