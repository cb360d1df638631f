using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Coding.Events.Composition;

namespace Demarche.Coding.Events.Building;

/// <summary>"Chad withdrew from the African Union": who leaves an organisation leaves no territory, but reduces relations (manual 2.0, 3.13).</summary>
internal static class Departures
{
    /// <summary>The deed as a withdrawal from relations where what is left is an organisation; else as it is.</summary>
    public static Deed Reread(Deed deed, ImmutableArray<Mention> recipients)
    {
        if (deed is not { Type: EventType.Retreat, Mode: "withdraw" } || recipients.IsEmpty || !recipients.All(IsOrganisation))
            return deed;
        Deed left = deed with { Type = EventType.Sanction, Cameo = null };
        return left.Because("sense", "what is left is an organisation, so relations are reduced: SANCTION", deed.Anchor, deed.Rule.Source);
    }

    private static bool IsOrganisation(Mention mention) =>
        mention.Actor is { Code: "IGO" or "UNO" or "EUR" or "NGO", Sector: not "MIL" };
}
