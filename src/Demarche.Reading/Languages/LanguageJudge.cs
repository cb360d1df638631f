using System.Text;
using Demarche.Language.Articles;

namespace Demarche.Reading.Languages;

/// <summary>Records the language of an article, and says so where it is one that is not coded.</summary>
internal static class LanguageJudge
{
    private const int LongestSample = 6000;

    /// <summary>The article with its language: the one its words are in; where they do not tell, the one it states.</summary>
    public static Article Judge(Article article)
    {
        string? stated = LanguageTag.Normalise(article.Language);
        string? detected = LanguageDetector.Detect(Sample(article));
        string? language = detected is null || LanguageTag.Same(stated, detected) ? stated ?? detected : detected;
        return article with
        {
            Language = language,
            Diagnostics = language is null || LanguageTag.IsEnglish(language)
                ? article.Diagnostics
                : article.Diagnostics.Add(new Diagnostic(
                    ReadingCodes.NotEnglish,
                    $"the report is in {LanguageTable.Default.NameOf(language)}, not in English: it is kept and not coded")),
        };
    }

    private static string Sample(Article article)
    {
        var sample = new StringBuilder();
        foreach (Paragraph paragraph in article.Paragraphs)
        {
            if (!paragraph.Role.IsCoded())
                continue;
            ReadOnlySpan<char> words = paragraph.Span.In(article.Text);
            sample.Append(words[..Math.Min(words.Length, Math.Max(0, LongestSample - sample.Length))]).Append(' ');
            if (sample.Length >= LongestSample)
                break;
        }
        return sample.ToString();
    }
}
