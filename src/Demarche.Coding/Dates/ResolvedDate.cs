using Demarche.Language.Text;

namespace Demarche.Coding.Dates;

/// <summary>A date expression of a sentence and the day it stands for.</summary>
/// <param name="Date">The day, or the first day of the period.</param>
/// <param name="Precision">"day", "weekend", "week", "month", "season", "quarter", "half", "year" or "decade".</param>
/// <param name="Span">Its characters ("Wednesday evening"), without the preposition.</param>
/// <param name="First">Its first word, from 0.</param>
/// <param name="Last">Its last word, inclusive.</param>
/// <param name="Clause">The word that heads the clause it stands in: a predicate, or the head of a verbless sentence.</param>
/// <param name="Preposition">The preposition before it, in lower case ("on", "since"); null when there is none.</param>
public sealed record ResolvedDate(
    DateOnly Date, string Precision, TextSpan Span, int First, int Last, int Clause, string? Preposition)
{
    /// <summary>The word that it depends on; -1 when there is none.</summary>
    public int Governor { get; init; } = -1;

    /// <summary>Whether it tells when what its governor names was ("Sunday's attack", "the treaty of 1990"), not when the clause's matter was.</summary>
    public bool IsOfNoun { get; init; }

    /// <summary>Whether it says when the clause's matter happened, not since, until or by when.</summary>
    public bool IsWhen => Preposition is null or "on" or "in" or "at" or "during" or "of" or "over";
}
