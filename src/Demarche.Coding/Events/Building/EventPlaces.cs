using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Coding.Events.Composition;
using Demarche.Coding.Events.Syntax;
using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Coding.Events.Building;

/// <summary>Says where a deed was done, by the phrases of its own clause.</summary>
internal static class EventPlaces
{
    private static readonly string[] Prepositions = ["in", "at", "near", "outside", "inside", "off", "along"];

    /// <summary>The name in "in …", "at …", "near …" of the clause; null when there is none, or it is one of the parties.</summary>
    public static TextSpan? Of(
        Sentence sentence, int index, Deed deed, DocumentMentions mentions, ImmutableArray<Mention> parties)
    {
        foreach (int word in deed.Trigger)
        {
            foreach (string preposition in Prepositions)
            {
                int place = Prepositional.Own(sentence, word, preposition);
                if (place < 0 || sentence[place].Pos != UniversalPos.PROPN)
                    continue;
                Mention? mention = mentions.Covering(index, place);
                if (mention is null)
                    return Name(sentence, place);
                bool isPlace = mention.Actor.Id is null || mention.Actor.Id.StartsWith("country:", StringComparison.Ordinal);
                if (isPlace && !parties.Contains(mention))
                    return mention.Span;
            }
        }
        return null;
    }

    private static TextSpan Name(Sentence sentence, int head)
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
