using Demarche.Coding.Exchanges;

namespace Demarche.Coding.Ledgers;

/// <summary>A move from one side to one other.</summary>
/// <param name="Move">The move.</param>
/// <param name="By">Who makes it.</param>
/// <param name="To">To whom.</param>
/// <param name="IsGuess">Whether the other side is a less likely one of those inferred: such a move joins entries, but makes none.</param>
internal sealed record DirectedMove(Move Move, MoveParty By, MoveParty To, bool IsGuess) : IComparable<DirectedMove>
{
    /// <summary>What it is about.</summary>
    public MatterWords Words { get; } = new(Move.Words);

    /// <summary>The day it was made, else that of the report; null where neither is told.</summary>
    public DateOnly? Date => Move.Date ?? Move.Published;

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
