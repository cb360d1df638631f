using Demarche.Coding.Actors;
using Demarche.Coding.Exchanges.Sides;

namespace Demarche.Storage.Records;

/// <summary>How an actor is found in the store.</summary>
/// <param name="Party">The actor itself: its identifier, or its name where nobody knows it; a country by the side it is.</param>
/// <param name="Side">For whom it speaks: "RUS", "org:nato".</param>
internal readonly record struct PartyKey(string Party, string Side)
{
    private const string Country = "country:";

    public static PartyKey Of(Actor actor)
    {
        Party party = Demarche.Coding.Exchanges.Sides.Party.Of(actor);
        bool country = actor.Id is { } id && id.StartsWith(Country, StringComparison.Ordinal);
        return new PartyKey(country ? party.Side : party.Self, party.Side);
    }
}
