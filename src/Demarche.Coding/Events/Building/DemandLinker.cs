using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Coding.Events.Composition;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Events.Building;

/// <summary>
/// Ties demands and their answers: those who reject "Russia's demand" are the ones Russia demands it of, and who rejects
/// "the demand" rejects the one that the report told last.
/// </summary>
internal static class DemandLinker
{
    /// <summary>The drafts with the recipients of demands filled in where an answer in the article tells them.</summary>
    public static ImmutableArray<EventDraft> Link(ImmutableArray<EventDraft> drafts)
    {
        drafts = Addressed(drafts);
        ImmutableArray<EventDraft> answers = [.. drafts.Where(IsAnswer)];
        return answers.IsEmpty ? drafts : [.. drafts.Select(draft => Linked(draft, answers))];
    }

    /// <summary>The drafts with the recipients of answers to "the demand" filled in: who made the last demand before it.</summary>
    private static ImmutableArray<EventDraft> Addressed(ImmutableArray<EventDraft> drafts)
    {
        var linked = drafts.ToBuilder();
        int last = -1;
        for (int i = 0; i < linked.Count; i++)
        {
            EventDraft draft = linked[i];
            if (last >= 0 && IsToNobody(draft) && !SameActors(draft.Event, linked[last].Event))
            {
                linked[i] = Directed(draft, linked[last], "those who made the demand that the report told before");
                if (linked[last].Event.Recipients.IsEmpty)
                    linked[last] = Directed(linked[last], draft, "those who answer this demand in the same article");
            }
            last = draft.Event.Type == EventType.Request ? i : last;
        }
        return linked.ToImmutable();
    }

    private static bool SameActors(Event one, Event other) =>
        one.Actors.Any(a => other.Actors.Any(b => a.Actor == b.Actor || SameParty(a, b)));

    /// <summary>A refusal or concession of "the demand", "that request", without a word on whose it is.</summary>
    private static bool IsToNobody(EventDraft draft) => draft.Event.Type is EventType.Reject or EventType.Concede
        && draft.Event.Recipients.IsEmpty && draft.Deed.Content >= 0
        && (draft.Deed.Inner is { Type: EventType.Request, IsNominal: true } || draft.Sentence[draft.Deed.Content].Lemma is "demand" or "request" or "call" or "appeal" or "ultimatum")
        && IsDefinite(draft.Sentence, draft.Deed.Content);

    private static bool IsDefinite(Sentence sentence, int noun)
    {
        foreach (int child in sentence.Children(noun))
        {
            if (sentence[child].Relation == Relations.Determiner && sentence[child].Lemma.ToLowerInvariant() is "the" or "that" or "this" or "both")
                return true;
        }
        return false;
    }

    /// <summary>The draft with the actors of another as its recipients.</summary>
    private static EventDraft Directed(EventDraft draft, EventDraft other, string why)
    {
        var step = new DerivationStep("role", "directed to " + why, other.Event.Trigger[0], "DemandLinker");
        return draft with { Event = draft.Event with { Recipients = other.Event.Actors, Derivation = draft.Event.Derivation.Add(step) } };
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
            return Directed(draft, answer, "those who answer this demand in the same article");
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
