using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Coding.Events.Composition;
using Demarche.Coding.Events.Syntax;
using Demarche.Coding.Places;
using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Coding.Events.Building;

/// <summary>Says where a deed was done, by the phrases of its own clause.</summary>
internal sealed class EventPlaces(
    string text, Sentence sentence, int index, DocumentMentions mentions, PlaceResolver places)
{
    private static readonly string[] Prepositions =
        ["in", "at", "near", "outside", "inside", "off", "along", "across", "throughout", "within", "around"];

    /// <summary>Nouns that a place's name is told with ("the city of Kharkiv", "the Russian capital").</summary>
    private static readonly HashSet<string> PlaceNouns = new(StringComparer.OrdinalIgnoreCase)
    {
        "city", "town", "village", "capital", "port", "province", "region", "state", "district", "county", "island", "islands", "peninsula",
        "area", "enclave", "territory", "suburb", "resort", "oblast", "governorate", "settlement", "stronghold",
    };

    /// <summary>The place in "in …", "at …", "near …" of the clause; null when there is none, or it is one of the parties.</summary>
    public FoundPlace? Of(Deed deed, ImmutableArray<Mention> parties)
    {
        foreach (int word in deed.Trigger)
        {
            if (At(word, parties) is { } own)
                return own;
        }
        // "met Lavrov in Geneva": parsers give the phrase to the person as often as to the verb.
        foreach (Mention party in parties)
        {
            if (party.Sentence == index && party.IsOfPeople && At(party.Head, parties) is { } besides)
                return besides;
        }
        return null;
    }

    private FoundPlace? At(int word, ImmutableArray<Mention> parties)
    {
        foreach (string preposition in Prepositions)
        {
            int place = Prepositional.Own(sentence, word, preposition);
            if (place >= 0 && Named(place, parties) is { } found)
                return found;
        }
        return null;
    }

    private FoundPlace? Named(int head, ImmutableArray<Mention> parties)
    {
        if (sentence[head].Pos != UniversalPos.PROPN)
            return PlaceNouns.Contains(sentence[head].Lemma) ? ByNoun(head, parties) : null;
        Mention? mention = mentions.Covering(index, head);
        if (mention is null)
            return Placed(Name(head), null);
        return IsPlaceLike(mention) && !parties.Contains(mention) ? Placed(mention.Span, mention) : null;
    }

    /// <summary>"The eastern city of Kharkiv", "the port city Odesa", "the Russian capital".</summary>
    private FoundPlace? ByNoun(int noun, ImmutableArray<Mention> parties)
    {
        foreach (int child in sentence.Children(noun))
        {
            ref readonly Token token = ref sentence[child];
            bool named = token.Pos == UniversalPos.PROPN && child > noun
                && (token.Is(Relations.NominalModifier) || token.Is(Relations.Apposition) || token.Is(Relations.Flat));
            if (named && Named(child, parties) is { } place)
                return place;
        }
        foreach (int child in sentence.Children(noun))
        {
            Mention? owner = child < noun ? mentions.Covering(index, child) : null;
            if (owner?.Actor.Code is { } code && IsPlaceLike(owner)
                && PlaceResolver.Seat(sentence[noun].Lemma, code) is { } seat)
                return new FoundPlace(new TextSpan(sentence[owner.First].Span.Start, sentence[noun].Span.End), seat);
        }
        return null;
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
