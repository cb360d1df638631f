using Demarche.Coding.Actors;
using Demarche.Coding.Events.Syntax;
using Demarche.Coding.Places;
using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Coding.Events.Building;

/// <summary>Reads the phrases of place of a sentence: "in Geneva", "at a hotel on the outskirts of Baghdad", "near the Rafah crossing".</summary>
/// <param name="text">Text of the article.</param>
/// <param name="sentence">The sentence.</param>
/// <param name="index">Its index in the document.</param>
/// <param name="mentions">Who is named.</param>
/// <param name="places">Says which place a name means.</param>
internal sealed class PlacePhrases(
    string text, Sentence sentence, int index, DocumentMentions mentions, PlaceResolver places)
{
    /// <summary>How deep a phrase is looked for in a phrase.</summary>
    private const int MostSteps = 3;

    private static readonly HashSet<string> Prepositions = new(StringComparer.OrdinalIgnoreCase)
    {
        "in", "at", "near", "outside", "inside", "off", "along", "across", "throughout", "within", "around",
    };

    /// <summary>What is signed or read out somewhere, and does not happen anywhere itself.</summary>
    private static readonly HashSet<string> Papers = new(StringComparer.OrdinalIgnoreCase)
    {
        "accord", "agreement", "charter", "communique", "communiqué", "contract", "convention", "deal", "declaration", "document", "letter",
        "memorandum", "message", "pact", "plan", "proposal", "protocol", "resolution", "speech", "statement", "treaty",
    };

    private static readonly HashSet<string> On = new(StringComparer.OrdinalIgnoreCase) { "on" };

    private static readonly HashSet<string> Onto = new(StringComparer.OrdinalIgnoreCase) { "on", "over", "against", "at", "of" };

    /// <summary>With what, from where, by whom something is done: not the place, but a phrase of it may be ("a school in Chibok").</summary>
    private static readonly HashSet<string> Through = new(StringComparer.OrdinalIgnoreCase) { "from", "by", "with", "into", "during" };

    /// <summary>
    /// The place that the phrases of a word tell; the finest where several do ("in Donetsk, in eastern Ukraine"), null where none does.
    /// </summary>
    /// <param name="word">Index of the word.</param>
    /// <param name="search">What is looked for.</param>
    public FoundPlace? Of(int word, PlaceSearch search) => Of(word, search, MostSteps);

    /// <summary>"In Kabul, police arrested … and beat …": what stands before the first of several verbs of one subject goes for all.</summary>
    public FoundPlace? Shared(int word, PlaceSearch search)
    {
        ref readonly Token token = ref sentence[word];
        if (token.Relation != Relations.Conjunct || sentence[token.Head].Pos != UniversalPos.VERB || Clauses.OwnSubject(sentence, word) >= 0)
            return null;
        foreach (int child in sentence.Children(token.Head))
        {
            if (child < token.Head && IsPhraseOfPlace(child) && In(child, search, MostSteps) is { } found)
                return found;
        }
        return null;
    }

    /// <summary>A town or region that a word names; null for countries, and for what the gazetteer does not know.</summary>
    public FoundPlace? Town(int word, PlaceSearch search) =>
        (Named(word, search) ?? Below(word, search)) is { Location: { Kind: not LocationKind.Country } } town ? town : null;

    /// <summary>"Signed a ceasefire agreement in the Qatari capital": of a paper only its making has a place.</summary>
    public FoundPlace? OfPaper(int verb, PlaceSearch search)
    {
        int paper = sentence.Child(verb, Relations.Object);
        return paper >= 0 && Papers.Contains(sentence[paper].Lemma) && sentence[verb].Lemma is "sign" or "initial" or "conclude" or "adopt"
            ? Of(paper, search)
            : null;
    }

    private FoundPlace? Of(int word, PlaceSearch search, int steps)
    {
        FoundPlace? finest = null;
        foreach (int child in sentence.Children(word))
        {
            if (steps == MostSteps && IsOfNoun(child, search))
                continue;
            FoundPlace? told = IsPhraseOfPlace(child) ? In(child, search, steps)
                : search.IsDone ? Struck(child, search, steps) : null;
            told ??= IsHere(child) ? Here(child) : null;
            if (told is { } found && (finest is not { } best || IsFiner(found, best)))
                finest = found;
        }
        return finest;
    }

    private FoundPlace? Struck(int word, PlaceSearch search, int steps)
    {
        bool struck = HasPreposition(word, Onto);
        bool more = sentence[word] is { Relation: Relations.Conjunct, Pos: UniversalPos.NOUN } || HasPreposition(word, Through);
        FoundPlace? deeper = steps > 1 && (struck || more) ? Of(word, search, steps - 1) : null;
        return (struck ? Town(word, search) : null) ?? deeper;
    }

    /// <summary>
    /// "Discussed the war in Syria", "accused them of torture at the base": right after a noun that takes no part, the phrase is the noun's,
    /// whatever the tree says.
    /// </summary>
    private bool IsOfNoun(int phrase, PlaceSearch search)
    {
        int preposition = search.IsSpoken ? sentence.Child(phrase, Relations.Case) : -1;
        int before = preposition - 1;
        return before >= 0 && sentence[before].Pos == UniversalPos.NOUN && before != sentence[phrase].Head && !Prepositional.IsTime(sentence[before])
            && !Papers.Contains(sentence[before].Lemma) && !TakesPart(before, search);
    }

    private bool TakesPart(int noun, PlaceSearch search) =>
        (search.Trigger.Contains(noun) && sentence[noun].Is(Relations.Object)) || search.Parties.Any(party => party.Head == noun);

    private bool IsHere(int word) => sentence[word].Is(Relations.AdverbialModifier) && sentence[word].Lemma is "here";

    private FoundPlace? Here(int word) => places.Here is { } here ? new FoundPlace(sentence[word].Span, here) : null;

    private static bool IsFiner(FoundPlace one, FoundPlace other) => one.Location is { } place
        && (other.Location is not { } wider || (place.Kind > wider.Kind && wider.Kind < LocationKind.Capital));

    private bool IsPhraseOfPlace(int phrase)
    {
        ref readonly Token token = ref sentence[phrase];
        if (token.Relation == Relations.Possessor || Prepositional.IsTime(token))
            return false;
        if (IsPart(phrase) && (token.Is(Relations.AdverbialModifier) || token.Is(Relations.Oblique)))
            return true;
        return (token.Is(Relations.Oblique) || token.Is(Relations.NominalModifier)) && HasPreposition(phrase);
    }

    /// <summary>"On" tells a place of parts and shores only: talks are "on Ukraine" too.</summary>
    private bool HasPreposition(int phrase) => HasPreposition(phrase, Prepositions)
        || (KindOf(phrase) != PlaceNounKind.None && HasPreposition(phrase, On));

    private bool HasPreposition(int phrase, HashSet<string> prepositions)
    {
        foreach (int child in sentence.Children(phrase))
        {
            // "Along with him" is no place.
            bool company = child + 1 < sentence.Length && sentence[child + 1].Form is "with";
            if (sentence[child].Is(Relations.Case) && prepositions.Contains(sentence[child].Lemma) && !company)
                return true;
        }
        return false;
    }

    private bool IsPart(int word) => KindOf(word) == PlaceNounKind.Part;

    /// <summary>By the lemma, or by the form where the noun has no singular ("outskirts").</summary>
    private PlaceNounKind KindOf(int word) => PlaceNouns.Default[sentence[word].Lemma] is var kind && kind != PlaceNounKind.None
        ? kind
        : PlaceNouns.Default[sentence[word].Form];

    private FoundPlace? In(int head, PlaceSearch search, int steps)
    {
        if (steps == 0)
            return null;
        FoundPlace? named = Named(head, search) ?? Below(head, search);
        if (named is { Location: { Kind: not LocationKind.Country } })
            return named;
        // "At the India Gate in New Delhi": a name that is on no map says less than what is told of it.
        FoundPlace? deeper = Of(head, search, steps - 1);
        return named is not { } place || (deeper is { } finer && IsFiner(finer, place)) ? deeper : named;
    }

    private FoundPlace? Below(int head, PlaceSearch search) => KindOf(head) switch
    {
        PlaceNounKind.Kind => ByKind(head, search),
        PlaceNounKind.Site => Before(head, search),
        PlaceNounKind.Part => OfPart(head, search) ?? Before(head, search),
        _ => null,
    };

    /// <summary>A name, unless it is somebody's who takes part, or an organisation's.</summary>
    public FoundPlace? Named(int head, PlaceSearch search)
    {
        if (sentence[head].Pos != UniversalPos.PROPN)
            return null;
        Mention? mention = mentions.Covering(index, head);
        if (mention is not null && (!IsPlaceLike(mention) || search.Parties.Contains(mention)))
            return null;
        TextSpan name = Name(head);
        FoundPlace whole = Placed(mention is null ? name : name.Union(mention.Span), mention);
        if (IsDirection(whole.Span, head))
            return null;
        if (whole.Location is not null)
            return whole;
        FoundPlace told = mention is null ? whole : Placed(mention.Span, mention);
        return told.Location is not null ? told : Before(head, search) ?? whole;
    }

    /// <summary>"The South" is a place only to those who know of which country.</summary>
    private bool IsDirection(TextSpan name, int head) => name == sentence[head].Span && KindOf(head) == PlaceNounKind.Part;

    /// <summary>"The eastern city of Kharkiv", "the port city Odesa", "Helmand province", "the Rajouri district of Kashmir", "the Russian capital".</summary>
    private FoundPlace? ByKind(int noun, PlaceSearch search)
    {
        FoundPlace? after = After(noun, search);
        FoundPlace? before = Before(noun, search);
        if (after is { } told && (before is not { } part || !IsFiner(part, told)))
            return told;
        return Seat(noun) ?? before;
    }

    /// <summary>The name that is told after the noun.</summary>
    private FoundPlace? After(int noun, PlaceSearch search)
    {
        foreach (int child in sentence.Children(noun))
        {
            ref readonly Token token = ref sentence[child];
            bool named = child > noun && (token.Relation == Relations.NominalModifier || token.Is(Relations.Apposition) || token.Is(Relations.Flat));
            if (named && Named(child, search) is { } place)
                return place;
        }
        return null;
    }

    /// <summary>The capital of the country that stands before "capital".</summary>
    private FoundPlace? Seat(int noun)
    {
        foreach (int child in sentence.Children(noun))
        {
            Mention? owner = child < noun ? mentions.Covering(index, child) : null;
            if (owner?.Actor.Code is { } code && IsPlaceLike(owner)
                && PlaceResolver.Seat(sentence[noun].Lemma, code) is { } seat)
                return new FoundPlace(new TextSpan(sentence[owner.First].Span.Start, sentence[noun].Span.End), seat);
        }
        return null;
    }

    /// <summary>"The Rafah crossing", "Tehran University": a place that the map knows, before the noun.</summary>
    private FoundPlace? Before(int noun, PlaceSearch search)
    {
        foreach (int child in sentence.Children(noun))
        {
            bool before = child < noun && sentence[child].Pos == UniversalPos.PROPN && sentence[child].Relation == Relations.Compound;
            if (before && mentions.Covering(index, child) is var owner && (owner is null || IsPlaceLike(owner))
                && (Named(child, search) ?? Placed(Name(child), null)) is { Location: not null } place)
                return place;
        }
        return null;
    }

    /// <summary>"The outskirts of Mogadishu", "north of the city of Aleppo".</summary>
    private FoundPlace? OfPart(int noun, PlaceSearch search)
    {
        int whole = Prepositional.Own(sentence, noun, "of");
        return whole < 0 ? null : Named(whole, search) ?? Below(whole, search);
    }

    private FoundPlace Placed(TextSpan span, Mention? mention)
    {
        int last = LastWord(span);
        return new FoundPlace(span, places.Find(span.Of(text), mention, sentence, last));
    }

    private int LastWord(TextSpan span)
    {
        int last = 0;
        for (int at = 0; at < sentence.Length && sentence[at].Span.End <= span.End; at++)
            last = at;
        return last;
    }

    private static bool IsPlaceLike(Mention mention) =>
        mention.Actor.Id is null || mention.Actor.Id.StartsWith("country:", StringComparison.Ordinal)
        || mention.Actor.Id.StartsWith("territory:", StringComparison.Ordinal);

    private TextSpan Name(int head)
    {
        TextSpan span = sentence[head].Span;
        foreach (int child in sentence.Children(head))
        {
            if (sentence[child].Is(Relations.Flat) || sentence[child].Relation == Relations.Compound)
                span = span.Union(sentence[child].Span);
        }
        return span;
    }
}
