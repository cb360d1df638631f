using System.Text;
using Demarche.Language.Articles;

namespace Demarche.Reading.Tests.Shapes;

/// <summary>Reads from memory and shows what came of it.</summary>
internal static class Reports
{
    public static Article Of(string text, string path = "report.txt") => Bytes(Encoding.UTF8.GetBytes(text), path);

    public static Article Markdown(string text) => Of(text, "report.md");

    public static Article Bytes(byte[] bytes, string path = "report.txt")
    {
        ReadingResult result = ReportReader.Default.Read(bytes, path);
        Assert.True(result.Succeeded, result.Error?.Message);
        return result.Article;
    }

    /// <summary>The words of all paragraphs with the role, in order.</summary>
    public static string[] In(Article article, ParagraphRole role) =>
        [.. article.Paragraphs.Where(paragraph => paragraph.Role == role).Select(paragraph => paragraph.Span.Of(article.Text))];

    public static string[] Codes(Article article) => [.. article.Diagnostics.Select(diagnostic => diagnostic.Code)];
}
