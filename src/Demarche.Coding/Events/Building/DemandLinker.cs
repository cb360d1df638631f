using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Coding.Events.Composition;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Events.Building;

/// <summary>
/// Finds whom a demand goes to, where its own clause names nobody, by who answers it: those who reject "Russia's
/// demand" are the ones Russia demands it of.
/// </summary>
internal static class DemandLinker
{
    /// <summary>The drafts with the recipients of demands filled in where an answer in the article tells them.</summary>
    public static ImmutableArray<EventDraft> Link(ImmutableArray<EventDraft> drafts)
    {
        ImmutableArray<EventDraft> answers = [.. drafts.Where(IsAnswer)];
        return answers.IsEmpty ? drafts : [.. drafts.Select(draft => Linked(draft, answers))];
    }

    /// <summary>A refusal of what is called a demand, with the demander as its recipient.</summary>
    private static bool IsAnswer(EventDraft draft) => draft.Event.Type is EventType.Reject or EventType.Concede
        && draft.Deed.Inner is { Type: EventType.Request, IsNominal: true } && draft.Event.Recipients.Length > 0;

    private static EventDraft Linked(EventDraft draft, ImmutableArray<EventDraft> answers)
    {
        Event demand = draft.Event;
        if (demand.Type != EventType.Request || demand.Recipients.Length > 0)
            return draft;
        foreach (EventDraft answer in answers)
        {
            bool same = answer.Event.Recipients.Any(r => demand.Actors.Any(a => a.Actor == r.Actor || SameParty(a, r)))
                && ShareMatter(draft, answer);
            if (!same)
                continue;
            var step = new DerivationStep(
                "role", "recipients: those who answer this demand in the same article", answer.Event.Trigger[0], "DemandLinker");
            return draft with { Event = demand with { Recipients = answer.Event.Actors, Derivation = demand.Derivation.Add(step) } };
        }
        return draft;
    }

    private static bool SameParty(Mention one, Mention other) => one.Actor.Code is { } code && code == other.Actor.Code;

    /// <summary>Whether both are about the same: a name stands in the content of both, or one has no content.</summary>
    private static bool ShareMatter(EventDraft demand, EventDraft answer)
    {
        if (demand.Deed.Content < 0 || answer.Deed.Content < 0)
            return true;
        var names = new HashSet<string>(Names(demand), StringComparer.OrdinalIgnoreCase);
        return names.Overlaps(Names(answer));
    }

    private static IEnumerable<string> Names(EventDraft draft)
    {
        foreach (int word in Spans.Words(draft.Sentence, draft.Deed))
        {
            Token token = draft.Sentence[word];
            if (token.Pos is UniversalPos.PROPN or UniversalPos.NOUN)
                yield return token.Lemma;
        }
    }
}
