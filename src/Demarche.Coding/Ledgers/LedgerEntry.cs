using System.Collections.Immutable;
using Demarche.Coding.Exchanges;

namespace Demarche.Coding.Ledgers;

/// <summary>An exchange over all articles: what one side demands of another, what it was answered, and where it stands.</summary>
public sealed record LedgerEntry
{
    /// <summary>
    /// Sixteen hexadecimal digits that depend on the sides and on the article that tells the demand first; another article
    /// added before that one changes it.
    /// </summary>
    public required string Id { get; init; }

    /// <summary>The two sides.</summary>
    public required PartyPair Pair { get; init; }

    /// <summary>Who demands.</summary>
    public required MoveParty Demander { get; init; }

    /// <summary>Of whom.</summary>
    public required MoveParty Addressee { get; init; }

    /// <summary>What it is about, in the words of the article that says it best.</summary>
    public required string Matter { get; init; }

    /// <summary>The demand and its repetitions by date; empty when only answers tell of it.</summary>
    public required ImmutableArray<LedgerDemand> Demands { get; init; }

    /// <summary>The answers and readings by date; may be empty.</summary>
    public required ImmutableArray<LedgerAnswer> Answers { get; init; }

    /// <summary>Where it stands at the end.</summary>
    public Standing Standing => History[^1].Standing;

    /// <summary>Where it stood from when on, in order of time. At least one; no two neighbours are equal.</summary>
    public required ImmutableArray<StandingStep> History { get; init; }

    /// <summary>The first day that any article tells of; null where none does.</summary>
    public DateOnly? Since => History[0].Date;

    /// <summary>The last day that any step has; null where none has one.</summary>
    public DateOnly? Until =>
        Demands.Select(demand => demand.Date).Concat(Answers.Select(answer => answer.Date)).Append(History[^1].Date).Max();
}
