using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Coding.Events.Composition;

namespace Demarche.Coding.Events.Building;

/// <summary>"The San Bernardino attacks", "the World Trade Center bombing": the place before such a noun is where it happened, and not who did it.</summary>
internal static class Towns
{
    /// <summary>Those who act, without towns and names that nobody knows where a noun tells a violent deed.</summary>
    public static ImmutableArray<Mention> Without(Deed deed, ImmutableArray<Mention> actors) =>
        deed is { IsNominal: true, Type: EventType.Assault or EventType.Protest } ? actors.RemoveAll(actor => actor.IsTown || actor.Actor is { Code: null, Id: null, Sector: null }) : actors;
}
