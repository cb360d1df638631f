using System.Collections.Immutable;

namespace Demarche.Coding.Exchanges.Sides;

/// <summary>Between whom an exchange goes.</summary>
/// <remarks>
/// Actors of one state are one side, unless the exchange goes on inside that state (a parliament and its
/// government): then each stands for itself.
/// </remarks>
internal sealed class Parties
{
    private readonly bool _domestic;

    public Parties(ImmutableArray<Party> demanders, ImmutableArray<Party> addressees)
    {
        Demanders = demanders;
        _domestic = demanders.Any(demander => addressees.Any(addressee => addressee.Side == demander.Side));
        Addressees = [.. addressees.Where(addressee => !IsDemander(addressee))];
    }

    /// <summary>Who demands.</summary>
    public ImmutableArray<Party> Demanders { get; }

    /// <summary>Of whom; empty where the report does not say.</summary>
    public ImmutableArray<Party> Addressees { get; }

    /// <summary>Whether the party is the one that demands.</summary>
    public bool IsDemander(Party party) => Contains(Demanders, party);

    /// <summary>Whether the party is one that is asked.</summary>
    public bool IsAddressee(Party party) => Contains(Addressees, party);

    /// <summary>
    /// Whether an act of <paramref name="actors"/> towards <paramref name="recipients"/> may go back to the demander. Who is
    /// not named contradicts nothing.
    /// </summary>
    public bool IsAnsweredBy(ImmutableArray<Party> actors, ImmutableArray<Party> recipients)
    {
        bool fromAddressee = Addressees.IsEmpty ? !actors.Any(IsDemander) : actors.Any(IsAddressee);
        bool toDemander = recipients.IsEmpty || recipients.Any(IsDemander);
        return fromAddressee && toDemander;
    }

    /// <summary>Whether both may be about one demand: the same demander, and no two different addressees.</summary>
    public bool Agree(Parties other) =>
        other.Demanders.Any(IsDemander)
        && (Addressees.IsEmpty || other.Addressees.IsEmpty || other.Addressees.Any(IsAddressee));

    /// <summary>The parties of both.</summary>
    public Parties Union(Parties other) =>
        new([.. Demanders.Union(other.Demanders)], [.. Addressees.Union(other.Addressees)]);

    private bool Contains(ImmutableArray<Party> parties, Party party)
    {
        foreach (Party known in parties)
        {
            if (known.Self == party.Self || (!_domestic && known.Side == party.Side))
                return true;
        }
        return false;
    }
}
