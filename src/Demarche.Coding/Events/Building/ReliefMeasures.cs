using Demarche.Coding.Events.Composition;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Events.Building;

/// <summary>Troops in a flood and curfews in an epidemic are no force: neither against anybody nor shown to anybody.</summary>
internal static class ReliefMeasures
{
    /// <summary>Troops and police that are sent out in a disaster bring aid (manual 2.0, 3.14).</summary>
    public static Deed Reread(Deed deed, Sentence sentence, ArticleContexts contexts)
    {
        if (deed.Type != EventType.Mobilize || !contexts.Of(sentence, deed.Anchor, deed.Mode).Contains("disasters"))
            return deed;
        Deed aid = deed with { Type = EventType.Aid, Mode = null, Cameo = null };
        return aid.Because("sense", "forces that are sent out in a disaster bring relief: AID", deed.Anchor, deed.Rule.Source);
    }

    /// <summary>A state of emergency for a flood or an epidemic is no coercion (manual 2.0, 3.15).</summary>
    public static bool IsOne(Event coded) =>
        coded is { Mode: "martial-law", Type: EventType.Coerce } && coded.Contexts.Any(context => context is "health" or "disasters");
}
