using CsCheck;
using Demarche.Language.Articles;
using Demarche.Language.Text;
using Demarche.Reading.Tests.Shapes;

namespace Demarche.Reading.Tests;

/// <summary>What holds of every input.</summary>
public sealed class AnyInputTests
{
    private static readonly string[] Pieces =
    [
        "\n", "\n\n", "\r\n", " ", "\t", "\f", "# ", "> ", "- ", "1. ", "*", "**", "_", "[", "](", ")", "<", ">", "`", "```\n",
        "---\n", "title: ", "Title: ", "Date: ", "By ", "Source: ", "https://example.org/2022/01/27/a", "Related article:",
        "January 27, 2022", "MOSCOW, Jan 27 (Reuters) - ", "Photo: ", "Anna Schmidt / TASS", "said", "The envoy left.", "“",
        "”", "\"", "é", "𝔘", "\u0085", "\u00A0", "\u2028", "of", ",", "\uFEFF", "![a](b)", "<!-- ", "<p>", "&amp;",
    ];

    private static readonly Gen<string> Texts = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 60].Select(string.Concat);

    private static readonly Gen<string> Names =
        Gen.Int[0, 3].Select(i => new[] { "a.txt", "a.md", "2022-01-27.markdown", "a" }[i]);

    private static void Holds(Article article)
    {
        int last = 0;
        foreach (Paragraph paragraph in article.Paragraphs)
        {
            Assert.InRange(paragraph.Span.Start, last, article.Text.Length);
            Assert.InRange(paragraph.Span.End, paragraph.Span.Start + 1, article.Text.Length);
            string words = paragraph.Span.Of(article.Text);
            Assert.Equal(words.Trim(), words);
            last = paragraph.Span.End;
        }
        int start = 0;
        foreach (ArticleLink link in article.Links)
        {
            Assert.InRange(link.Anchor.Start, start, article.Text.Length);
            Assert.InRange(link.Anchor.End, link.Anchor.Start, article.Text.Length);
            start = link.Anchor.End;
        }
    }

    [Fact]
    public void Any_bytes_give_an_article_or_an_error() => Gen.Byte.Array[0, 400].Sample(bytes =>
    {
        ReadingResult result = ReportReader.Default.Read(bytes, "a.md");
        if (result.Succeeded)
            Holds(result.Article);
        else
            Assert.NotEmpty(result.Error.Message);
    });

    [Fact]
    public void Paragraphs_and_links_are_ordered_disjoint_trimmed_and_inside_the_text() =>
        Gen.Select(Texts, Names).Sample((text, name) => Holds(Reports.Of(text, name)), iter: 4000);

    [Fact]
    public void Plain_text_is_never_changed() =>
        Texts.Sample(text => Assert.Equal(text.TrimStart('\uFEFF'), Reports.Of(text).Text.TrimStart('\uFEFF')));

    [Fact]
    public void Bare_reading_leaves_no_word_out() => Texts.Sample(text =>
    {
        var reader = new ReportReader(new ReportReaderOptions { Format = ReportFormat.Bare });
        Article? article = reader.Read(System.Text.Encoding.UTF8.GetBytes(text), null).Article;
        Assert.NotNull(article);
        int at = 0;
        foreach (TextSpan span in article.Paragraphs.Select(paragraph => paragraph.Span).Append(new TextSpan(article.Text.Length, article.Text.Length)))
        {
            Assert.True(string.IsNullOrWhiteSpace(article.Text[at..span.Start]));
            at = span.End;
        }
    });

    [Fact]
    public void Reading_twice_gives_the_same_article() => Gen.Select(Texts, Names).Sample((text, name) =>
    {
        Article first = Reports.Of(text, name), second = Reports.Of(text, name);
        Assert.Equal(first.Id, second.Id);
        Assert.Equal(first.Paragraphs.ToArray(), second.Paragraphs.ToArray());
        Assert.Equal((first.Title, first.Published, first.Url), (second.Title, second.Published, second.Url));
    });
}
