using System.Collections.Immutable;
using Demarche.Coding.Actors;

namespace Demarche.Coding.Exchanges.Sides;

/// <summary>A side of an exchange.</summary>
/// <param name="Side">Whom the actor speaks for: the state of a minister, a spokesman or an army; else the actor itself.</param>
/// <param name="Self">The actor itself.</param>
/// <param name="Known">How the ledger names the side; null where nobody knows for whom the actor speaks.</param>
internal readonly record struct Party(string Side, string Self, MoveParty? Known = null)
{
    /// <summary>PLOVER codes that many actors share, so that they name no side.</summary>
    private static readonly ImmutableHashSet<string> SharedCodes =
        ImmutableHashSet.Create(StringComparer.Ordinal, "IGO", "NGO", "NGM", "MNC", "IMG", "MUL", "UNK");

    /// <summary>PLOVER sectors that act for their state.</summary>
    private static readonly ImmutableHashSet<string> StateSectors =
        ImmutableHashSet.Create(StringComparer.Ordinal, "GOV", "MIL", "LEG", "JUD", "SPY", "COP");

    /// <summary>The side that the actor stands on.</summary>
    public static Party Of(Actor actor)
    {
        string self = actor.Id ?? actor.Name;
        if (actor.Code is null || SharedCodes.Contains(actor.Code))
            return new Party(self, self);
        bool state = actor.Sector is null || StateSectors.Contains(actor.Sector);
        return new Party(state ? actor.Code : $"{actor.Code}/{actor.Sector}", self);
    }

    /// <summary>The sides of all the mentions, in order.</summary>
    public static ImmutableArray<Party> Of(ImmutableArray<Mention> mentions) =>
        [.. mentions.Select(mention => Of(mention.Actor) with { Known = SideNames.Of(mention.Actor) }).Distinct()];

    /// <summary>Those of the parties that the ledger can name, each once, in order.</summary>
    public static ImmutableArray<MoveParty> KnownOf(ImmutableArray<Party> parties) =>
        [.. parties.Select(party => party.Known).OfType<MoveParty>().DistinctBy(party => party.Side)];
}
