using System.Collections.Immutable;
using Demarche.Coding.Dates;
using Demarche.Coding.Events;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Exchanges.Linking;

/// <summary>Finds the day by which a demand is to be met: "by 10 January", "before Friday", "within 30 days".</summary>
internal static class DeadlineFinder
{
    /// <summary>The first such day in the demand's sentence after its verb; null when there is none.</summary>
    public static DateOnly? Find(Document document, Event demand)
    {
        Sentence sentence = document.Sentences[demand.Anchor.Sentence];
        ImmutableArray<ResolvedDate> dates = DateResolver.Find(sentence, document.Article.Published);
        foreach (ResolvedDate date in dates)
        {
            if (date.Preposition is "by" or "before" && date.Precision == "day" && date.First > demand.Anchor.Token)
                return date.Date;
        }
        return (demand.Date ?? document.Article.Published) is { } from ? Within(sentence, demand.Anchor.Token, from) : null;
    }

    /// <summary>"Within NUMBER hours, days, weeks or months" of the day of the demand.</summary>
    private static DateOnly? Within(Sentence sentence, int after, DateOnly from)
    {
        for (int i = after; i + 2 < sentence.Length; i++)
        {
            if (sentence[i].Lemma.Equals("within", StringComparison.OrdinalIgnoreCase)
                && Number(sentence[i + 1].Form) is { } count)
                return Later(from, count, sentence[i + 2].Lemma.ToLowerInvariant());
        }
        return null;
    }

    private static DateOnly? Later(DateOnly from, int count, string unit) => unit switch
    {
        "hour" => from.AddDays((count + 23) / 24),
        "day" => from.AddDays(count),
        "week" => from.AddDays(7 * count),
        "month" => from.AddMonths(count),
        _ => null,
    };

    private static int? Number(string word) =>
        Numerals.Of(word) ?? (word.Equals("a", StringComparison.OrdinalIgnoreCase) ? 1 : null);
}
