using System.Collections.Immutable;
using System.Globalization;
using Demarche.Language.Articles;

namespace Demarche.Reading.Roles;

/// <summary>Holds what is looked into of a report to a length.</summary>
internal static class ReportLength
{
    /// <summary>The article with its whole text, and with the paragraphs up to <paramref name="longest"/>; a note says what was left out.</summary>
    public static Article Hold(Article article, int longest)
    {
        if (article.Text.Length <= longest)
            return article;
        ImmutableArray<Paragraph> kept = [.. article.Paragraphs.TakeWhile(paragraph => paragraph.Span.End <= longest)];
        int from = kept.Length < article.Paragraphs.Length ? article.Paragraphs[kept.Length].Span.Start : article.Text.Length;
        string message = string.Create(
            CultureInfo.InvariantCulture,
            $"the report is {article.Text.Length:N0} characters long: what follows character {from:N0} is kept and not coded ({article.Paragraphs.Length - kept.Length} of {article.Paragraphs.Length} paragraphs); split it, or raise the limit with --longest");
        return kept.Length == article.Paragraphs.Length
            ? article
            : article with { Paragraphs = kept, Diagnostics = article.Diagnostics.Add(new Diagnostic(ReadingCodes.LongReport, message)) };
    }
}
