using System.Collections.Frozen;
using System.Collections.Immutable;
using Demarche.Coding.Actors;

namespace Demarche.Coding.Exchanges.Sides;

/// <summary>Names the sides that can stand against each other in the ledger: states, organisations, groups.</summary>
internal static class SideNames
{
    private const string CountryPrefix = "country:";

    private static readonly Lazy<FrozenDictionary<string, string>> Countries = new(() => ActorCatalog.Default.Actors
        .Where(actor => actor.Id is { } id && id.StartsWith(CountryPrefix, StringComparison.Ordinal) && actor.Code == id[CountryPrefix.Length..])
        .DistinctBy(actor => actor.Code)
        .ToFrozenDictionary(actor => actor.Code!, actor => actor.Name, StringComparer.Ordinal)); // Code equals part of Id here.

    /// <summary>Blocs that PLOVER gives a code of their own: whoever acts for one of their bodies acts for them.</summary>
    private static readonly FrozenDictionary<string, string> Blocs = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["EUR"] = "European Union",
        ["UNO"] = "United Nations",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The sides of the mentions, each once, in order; without those who stand for nobody that is known.</summary>
    public static ImmutableArray<MoveParty> Of(IEnumerable<Mention> mentions) =>
        [.. mentions.Select(mention => Of(mention.Actor)).OfType<MoveParty>().DistinctBy(party => party.Side)];

    /// <summary>Those of the mentions that stand on a side, and on another than all of <paramref name="own"/>.</summary>
    public static ImmutableArray<Mention> Others(ImmutableArray<Mention> mentions, ImmutableArray<Mention> own)
    {
        ImmutableArray<MoveParty> sides = Of(own);
        return [.. mentions.Where(mention => Of(mention.Actor) is { } side && !sides.Any(party => party.Side == side.Side))];
    }

    /// <summary>Whether some of the mentions stand on a side of some of the others.</summary>
    public static bool Share(ImmutableArray<Mention> some, ImmutableArray<Mention> others) =>
        Of(some).Any(side => Of(others).Any(other => other.Side == side.Side));

    /// <summary>The side that the actor stands on; null for a person or name of whom nobody knows for whom they speak.</summary>
    public static MoveParty? Of(Actor actor)
    {
        if (actor.Code is null && actor.Id is null)
            return null;
        if (actor.Code is null && actor.Id!.StartsWith("person:", StringComparison.Ordinal)) // Not null by the test above.
            return null;
        // "Told the Chinese people that it was sorry": a people is its state.
        string side = actor is { Sector: "CVL", Code: not null } && actor.Name.EndsWith(" people", StringComparison.OrdinalIgnoreCase) ? actor.Code : Party.Of(actor).Side;
        return new MoveParty(side, Countries.Value.GetValueOrDefault(side) ?? Blocs.GetValueOrDefault(side, actor.Name));
    }
}
