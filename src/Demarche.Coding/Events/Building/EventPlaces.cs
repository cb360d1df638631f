using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Coding.Events.Composition;
using Demarche.Coding.Events.Syntax;
using Demarche.Coding.Places;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Events.Building;

/// <summary>Says where a deed was done, by the phrases of its own clause.</summary>
/// <remarks>
/// First the phrases of its trigger, then those of the people it is tied to and of the verb that its noun belongs to ("resumed talks in
/// Geneva"). What is done to somebody or something is done where that is ("attacked a mosque in Peshawar", "shelled Kharkiv"); what is
/// only said of it is not ("condemned the attack in Peshawar").
/// </remarks>
internal sealed class EventPlaces(Sentence sentence, int index, PlacePhrases phrases)
{
    private const string Visit = "visit";

    private static readonly HashSet<string> Onto = new(StringComparer.OrdinalIgnoreCase) { "at", "against", "by", "from", "into", "of", "on", "to" };

    /// <summary>The place of the deed; null when its clause tells none, or only one of the parties.</summary>
    public FoundPlace? Of(Deed deed, ImmutableArray<Mention> actors, ImmutableArray<Mention> recipients)
    {
        // "Killed nine in Kharkiv", "arrived in Taiwan": the town is where it was done, even if it also says whose people they were.
        bool placed = IsDone(deed.Type) || deed.Mode == Visit;
        var search = new PlaceSearch(deed.Trigger, [.. actors, .. placed ? recipients.Where(party => party.IsOfPeople) : recipients])
        {
            IsDone = IsDone(deed.Type),
            IsSpoken = IsSpoken(deed.Type),
        };
        ImmutableArray<int> words = Own(deed);
        return First(words, word => phrases.Of(word, search) ?? phrases.Shared(word, search))
            ?? OfPeople([.. actors, .. recipients], search)
            ?? First(words, word => OfGovernor(word, search) ?? OfThings(word, deed, search));
    }

    private static FoundPlace? First(ImmutableArray<int> words, Func<int, FoundPlace?> find)
    {
        foreach (int word in words)
        {
            if (find(word) is { } found)
                return found;
        }
        return null;
    }

    /// <summary>"Met Lavrov in Geneva": parsers give the phrase to the person as often as to the verb.</summary>
    private FoundPlace? OfPeople(ImmutableArray<Mention> people, PlaceSearch search)
    {
        foreach (Mention party in people)
        {
            if (party.Sentence == index && party.IsOfPeople && First([.. Enumerable.Range(party.First, party.Last - party.First + 1)], word => phrases.Of(word, search)) is { } besides)
                return besides;
        }
        return null;
    }

    private FoundPlace? OfThings(int word, Deed deed, PlaceSearch search) => search.IsDone
        ? OfThings(word, search) ?? OfMainVerb(word, search)
        : deed.Mode == Visit ? OfVisit(word, search) : phrases.OfPaper(word, search);

    /// <summary>"Blocked roads outside Brussels to protest": what is done for a purpose and the purpose have one place.</summary>
    private FoundPlace? OfMainVerb(int word, PlaceSearch search)
    {
        ref readonly Token token = ref sentence[word];
        bool purpose = token.Xpos == "VB" && token.Is(Relations.AdverbialClause) && sentence[token.Head].Pos == UniversalPos.VERB
            && Clauses.OwnSubject(sentence, word) < 0;
        return purpose ? phrases.Of(token.Head, search) ?? OfThings(token.Head, search) : null;
    }

    /// <summary>The words of the deed itself: what is demanded or threatened happens elsewhere.</summary>
    private static ImmutableArray<int> Own(Deed deed)
    {
        if (deed.Inner is not { } inner || !IsSaid(deed.Type))
            return deed.Trigger;
        ImmutableArray<int> outer = [.. deed.Trigger.Where(word => !inner.Trigger.Contains(word))];
        return outer.IsEmpty ? deed.Trigger : outer;
    }

    private static bool IsSaid(EventType type) =>
        type is EventType.Agree || (IsSpoken(type) && type is not (EventType.Support or EventType.Consult));

    private static bool IsSpoken(EventType type) => type is EventType.Request or EventType.Threaten or EventType.Reject or EventType.Accuse
        or EventType.Support or EventType.Consult;

    private static bool IsDone(EventType type) => type is EventType.Assault or EventType.Coerce or EventType.Protest
        or EventType.Mobilize or EventType.Aid or EventType.Retreat;

    /// <summary>"Held talks in Geneva", "talks were held in Geneva".</summary>
    private FoundPlace? OfGovernor(int noun, PlaceSearch search)
    {
        ref readonly Token token = ref sentence[noun];
        bool argument = token.Pos == UniversalPos.NOUN && token.Head >= 0 && (token.Relation is Relations.Object or Relations.PassiveSubject or Relations.Subject);
        return argument && sentence[token.Head].Pos == UniversalPos.VERB ? phrases.Of(token.Head, search) : null;
    }

    /// <summary>What it was done to, with, from; then who did it.</summary>
    private FoundPlace? OfThings(int word, PlaceSearch search)
    {
        FoundPlace? subject = null;
        foreach (int child in sentence.Children(word))
        {
            if (!IsThing(child))
                continue;
            bool acts = sentence[child].Relation == Relations.Subject;
            if (((acts ? null : phrases.Town(child, search)) ?? phrases.Of(child, search)) is { } found)
            {
                if (!acts)
                    return found;
                subject ??= found;
            }
        }
        return subject;
    }

    /// <summary>"Visited Pyongyang", "a visit to Birmingham": where the visit goes.</summary>
    private FoundPlace? OfVisit(int word, PlaceSearch search)
    {
        foreach (int child in sentence.Children(word))
        {
            if (sentence[child].Relation != Relations.Subject && IsThing(child) && phrases.Named(child, search) is { Location: not null } found)
                return found;
        }
        return null;
    }

    private bool IsThing(int child)
    {
        ref readonly Token token = ref sentence[child];
        if (token.Is(Relations.Object) || token.Is(Relations.Subject))
            return true;
        int preposition = token.Is(Relations.Oblique) || token.Is(Relations.NominalModifier) ? sentence.Child(child, Relations.Case) : -1;
        return preposition >= 0 && Onto.Contains(sentence[preposition].Lemma);
    }
}
