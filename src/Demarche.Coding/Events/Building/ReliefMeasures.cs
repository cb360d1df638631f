using System.Collections.Immutable;
using Demarche.Coding.Events.Composition;

namespace Demarche.Coding.Events.Building;

/// <summary>What a state does in a flood or an epidemic is no force: not against anybody, and not a show of it.</summary>
internal static class ReliefMeasures
{
    /// <summary>Troops and police that are sent out in a disaster bring aid (manual 2.0, 3.14).</summary>
    public static Deed Reread(Deed deed, ImmutableArray<string> contexts)
    {
        if (deed.Type != EventType.Mobilize || !contexts.Contains("disasters"))
            return deed;
        Deed aid = deed with { Type = EventType.Aid, Mode = null, Cameo = null };
        return aid.Because("sense", "forces that are sent out in a disaster bring relief: AID", deed.Anchor, deed.Rule.Source);
    }

    /// <summary>A state of emergency for a flood or an epidemic is no coercion (manual 2.0, 3.15).</summary>
    public static bool IsOne(Event coded) =>
        coded is { Mode: "martial-law", Type: EventType.Coerce } && coded.Contexts.Any(context => context is "health" or "disasters");
}
