using System.Collections.Immutable;
using System.Globalization;
using Demarche.Coding.Actors;
using Demarche.Language.Articles;
using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Coding.Events.Building;

/// <summary>Makes one event of the places of an article that tell the same one, and numbers the events.</summary>
internal sealed class EventMerger(Document document)
{
    /// <summary>The first paragraph of running text; -1 when there is none.</summary>
    private readonly int _lead = document.Sentences.FirstOrDefault(sentence => document.RoleOf(sentence) is ParagraphRole.Body)?.Paragraph ?? -1;

    /// <summary>The events in order of the text, each once.</summary>
    public ImmutableArray<Event> Merge(ImmutableArray<EventDraft> drafts)
    {
        var groups = new List<List<EventDraft>>();
        foreach (EventDraft draft in drafts)
        {
            List<EventDraft>? group = groups.Find(g => g.TrueForAll(other => IsSame(other, draft)));
            if (group is null)
                groups.Add([draft]);
            else
                group.Add(draft);
        }
        IEnumerable<Event> events = groups.Select(One).OrderBy(e => e.Trigger[0].Start).ThenBy(e => e.Trigger[^1].End);
        return [.. events.Select((e, i) => e with { Id = "e" + (i + 1).ToString(CultureInfo.InvariantCulture) })];
    }

    private bool IsSame(EventDraft one, EventDraft other)
    {
        Event a = one.Event, b = other.Event;
        if (IsOneAttack(one, other))
            return true;
        return a.Type == b.Type
            && (a.Auxiliaries & EventAuxiliaries.Negated) == (b.Auxiliaries & EventAuxiliaries.Negated)
            && SameParties(a.Actors, b.Actors)
            && (a.Recipients.IsEmpty || b.Recipients.IsEmpty || SameParties(a.Recipients, b.Recipients))
            && (a.Date is null || b.Date is null || a.Date == b.Date)
            && (IsHeadlineOf(one, other) || ((a.Mode is null || b.Mode is null || a.Mode == b.Mode) && SameContent(one, other)));
    }

    /// <summary>
    /// "Rebels shelled Goma, killing nine and wounding two", "a raid that wounded two": an attack and whom it harmed are one event. They are
    /// two where they stand side by side: "shelled Goma and killed the mayor of Bukavu".
    /// </summary>
    private static bool IsOneAttack(EventDraft one, EventDraft other) =>
        one.Event is { Type: EventType.Assault } a && other.Event is { Type: EventType.Assault } b
        && a.Anchor.Sentence == b.Anchor.Sentence && a.Auxiliaries == b.Auxiliaries && SameParties(a.Actors, b.Actors)
        && (IsPartOf(one.Sentence, a.Anchor.Token, b.Anchor.Token) || IsPartOf(one.Sentence, b.Anchor.Token, a.Anchor.Token));

    /// <summary>Whether the word hangs on the other in the end or is what that does ("the raid wounded two"), and is coordinated only as one harm with another.</summary>
    private static bool IsPartOf(Sentence sentence, int word, int whole)
    {
        for (; word >= 0; word = sentence[word].Head)
        {
            if (word == whole || IsSubjectOf(sentence, whole, word))
                return true;
            if (sentence[word].Is(Relations.Conjunct) && !(IsHarm(sentence[word]) && IsHarm(sentence[sentence[word].Head])))
                return false;
        }
        return false;
    }

    private static bool IsSubjectOf(Sentence sentence, int word, int verb) => sentence[word].Head == verb && sentence[word].Relation == Relations.Subject;

    private static bool IsHarm(Token word) => word.Lemma is "kill" or "injure" or "wound" or "maim";

    /// <summary>A headline tells the event of the first paragraph, in other words.</summary>
    private bool IsHeadlineOf(EventDraft one, EventDraft other) =>
        (IsHeadline(one) && other.Sentence.Paragraph == _lead) || (IsHeadline(other) && one.Sentence.Paragraph == _lead);

    private bool IsHeadline(EventDraft draft) => document.RoleOf(draft.Sentence) is ParagraphRole.Headline or ParagraphRole.Subheading;

    /// <summary>Whether the contents have the same head, or one is silent on it.</summary>
    private static bool SameContent(EventDraft one, EventDraft other)
    {
        if (one.Deed.Content < 0 || other.Deed.Content < 0)
            return true;
        string Head(EventDraft draft) => draft.Sentence[draft.Deed.Inner?.Anchor ?? draft.Deed.Content].Lemma;
        return Head(one).Equals(Head(other), StringComparison.OrdinalIgnoreCase);
    }

    private static bool SameParties(ImmutableArray<Mention> some, ImmutableArray<Mention> others) =>
        some.All(m => others.Any(o => IsParty(m, o))) && others.All(o => some.Any(m => IsParty(o, m)));

    private static bool IsParty(Mention one, Mention other) => one.Actor == other.Actor
        || (one.Actor.Code is { } code && code == other.Actor.Code && code is not ("IGO" or "NGO" or "MNC" or "IMG"));

    /// <summary>The most complete of the group, with the triggers of the others.</summary>
    private Event One(List<EventDraft> group)
    {
        if (group.Count == 1)
            return group[0].Event;
        EventDraft best = group.OrderByDescending(Completeness).First();
        Event kept = best.Event;
        ImmutableArray<TextSpan> others =
            [.. group.Where(d => d != best).SelectMany(d => d.Event.Trigger).Order()];
        EventDraft? dated = kept.Date is null ? group.Find(d => d.Event.Date is not null) : null;
        EventDraft? placed = kept.Location is null && kept.Place is null ? group.Find(d => d.Event.Place is not null) : null;
        return kept with
        {
            OtherMentions = others,
            Recipients = kept.Recipients.IsEmpty ? group.Select(d => d.Event.Recipients).FirstOrDefault(r => !r.IsEmpty, []) : kept.Recipients,
            Date = kept.Date ?? dated?.Event.Date,
            DatePrecision = kept.DatePrecision ?? dated?.Event.DatePrecision,
            Place = kept.Place ?? placed?.Event.Place,
            Location = kept.Location ?? placed?.Event.Location,
            Derivation = kept.Derivation.Add(new DerivationStep("merge", $"the article tells it in {group.Count.ToString(CultureInfo.InvariantCulture)} places", null, "EventMerger")),
        };
    }

    private double Completeness(EventDraft draft)
    {
        Event e = draft.Event;
        bool headline = IsHeadline(draft);
        return e.Actors.Length + (2 * Math.Min(e.Recipients.Length, 2)) + (e.Recipients.Any(party => party.Actor.Code is not null) ? 2 : 0) + (e.Content.IsEmpty ? 0 : 2) + (e.Date is null ? 0 : 1)
            + (e.Mode is null ? 0 : 1) - (headline ? 3 : 0) - (draft.Deed.IsNominal ? 2 : 0);
    }
}
