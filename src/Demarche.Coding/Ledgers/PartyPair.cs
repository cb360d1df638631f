namespace Demarche.Coding.Ledgers;

/// <summary>Two sides, whichever of them demands: the unit that the ledger is computed by.</summary>
/// <remarks>Sides are as in <see cref="Exchanges.MoveParty.Side"/>.</remarks>
public readonly record struct PartyPair : IComparable<PartyPair>
{
    private PartyPair(string first, string second) => (First, Second) = (first, second);

    /// <summary>The side that stands first in ordinal order.</summary>
    public string First { get; }

    /// <summary>The other side.</summary>
    public string Second { get; }

    /// <summary>The pair of the two sides, in either order.</summary>
    public static PartyPair Of(string one, string other)
    {
        ArgumentException.ThrowIfNullOrEmpty(one);
        ArgumentException.ThrowIfNullOrEmpty(other);
        return string.CompareOrdinal(one, other) <= 0 ? new PartyPair(one, other) : new PartyPair(other, one);
    }

    /// <summary>Orders by the first side, then by the second.</summary>
    public int CompareTo(PartyPair other)
    {
        int first = string.CompareOrdinal(First, other.First);
        return first != 0 ? first : string.CompareOrdinal(Second, other.Second);
    }
}
