using System.Collections.Immutable;
using Demarche.Coding.Exchanges;

namespace Demarche.Coding.Ledgers;

/// <summary>Finds the answers of which accounts differ.</summary>
/// <remarks>
/// A side that one report has accept one thing and refuse another gives half an answer. Where one report has it accept and another
/// has it refuse on the same day, or the other side says the contrary of what it says of itself, one of them is wrong: the ledger keeps
/// both and marks them.
/// </remarks>
internal static class Contradictions
{
    /// <summary>The answers, marked.</summary>
    public static ImmutableArray<LedgerAnswer> Mark(ImmutableArray<LedgerAnswer> answers) =>
        [.. answers.Select(answer => answer with { IsContested = answers.Any(other => Between(answer, other)) })];

    /// <summary>Whether the two say the contrary of each other.</summary>
    public static bool Between(LedgerAnswer one, LedgerAnswer other) =>
        one.Date is not null && one.Date == other.Date
        && ((Refuses(one) && Gives(other)) || (Gives(one) && Refuses(other)))
        && (one.By.Side != other.By.Side || !HaveCommonArticle(one, other));

    private static bool Refuses(LedgerAnswer answer) => answer.Implies == Standing.Rejected;

    private static bool Gives(LedgerAnswer answer) => answer.Implies is Standing.Met or Standing.PartlyMet;

    private static bool HaveCommonArticle(LedgerAnswer one, LedgerAnswer other) =>
        one.Sources.Any(source => other.Sources.Any(known => known.ArticleId == source.ArticleId));
}
