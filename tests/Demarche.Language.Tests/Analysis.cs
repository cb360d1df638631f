using Demarche.Language.Articles;
using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Language.Tests;

/// <summary>Analyses plain texts with the shipped models; a blank line begins a paragraph.</summary>
internal static class Analysis
{
    public static Document Of(string text) => LanguageAnalyzer.Default.Analyze(ArticleOf(text));

    public static Article ArticleOf(string text)
    {
        var paragraphs = new List<Paragraph>();
        int start = 0;
        foreach (string part in text.Split("\n\n"))
        {
            string trimmed = part.Trim();
            if (trimmed.Length > 0)
            {
                int at = text.IndexOf(trimmed, start, StringComparison.Ordinal);
                paragraphs.Add(new Paragraph(ParagraphRole.Body, new TextSpan(at, at + trimmed.Length)));
            }
            start += part.Length + 2;
        }
        return ArticleFactory.Create(text, [.. paragraphs]);
    }

    public static string[] Forms(string text) => [.. Of(text).Sentences.SelectMany(s => s.Tokens).Select(t => t.Form)];
}
