using System.Collections.Immutable;
using Demarche.Coding.Exchanges;
using Demarche.Coding.Exchanges.Matters;

namespace Demarche.Coding.Ledgers;

/// <summary>A move from one side to one other.</summary>
/// <param name="Move">The move.</param>
/// <param name="By">Who makes it.</param>
/// <param name="To">To whom.</param>
/// <param name="IsGuess">Whether the other side is a less likely one of those inferred: such a move joins entries, but makes none.</param>
internal sealed record DirectedMove(Move Move, MoveParty By, MoveParty To, bool IsGuess) : IComparable<DirectedMove>
{
    /// <summary>
    /// Whether it does the contrary of what it would do for another demand: it does what was forbidden ("has filled the dam", which they asked it not to
    /// do), or says that it won't.
    /// </summary>
    public bool IsTurned { get; init; }

    /// <summary>What it is about.</summary>
    public MatterWords Words { get; } = Without(Move.Words, By, To);

    /// <summary>The day it was made, else that of the report; null where neither is told.</summary>
    public DateOnly? Date => Move.Date ?? Move.Published;

    /// <summary>The names of the two sides stand in all their matters, and tell none from another.</summary>
    private static MatterWords Without(ImmutableArray<MatterWord> words, MoveParty by, MoveParty to)
    {
        string[] names = [.. by.Name.Split(' '), .. to.Name.Split(' ')];
        return new MatterWords(
            [.. words.Where(word => !names.Any(name => MatterWords.Related(name.ToLowerInvariant(), word.Lemma)))]);
    }

    /// <summary>Orders by day, then by article and place, so that the order of the input does not matter.</summary>
    public int CompareTo(DirectedMove? other)
    {
        if (other is null)
            return 1;
        int order = Nullable.Compare(Date, other.Date);
        if (order == 0)
            order = Nullable.Compare(Move.Published, other.Move.Published);
        if (order == 0)
            order = string.CompareOrdinal(Move.ArticleId, other.Move.ArticleId);
        if (order == 0)
            order = Move.Number.CompareTo(other.Move.Number);
        if (order == 0)
            order = string.CompareOrdinal(By.Side, other.By.Side);
        return order;
    }
}
