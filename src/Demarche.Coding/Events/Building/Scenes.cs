using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Coding.Events.Composition;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Events.Building;

/// <summary>Countries and towns that an attack happens in and is not directed at.</summary>
internal static class Scenes
{
    /// <summary>
    /// Those who are struck, without the place where it happens: "a man opened fire outside a court in Lima" strikes no Peru, while "Israeli troops opened fire in Gaza" does.
    /// </summary>
    public static ImmutableArray<Mention> Without(Sentence sentence, Deed deed, ImmutableArray<Mention> actors, ImmutableArray<Mention> recipients) => deed.Type is EventType.Assault
        ? recipients.RemoveAll(place => place is { Kind: MentionKind.Name, IsOfPeople: false, Actor: { Sector: null, Code: { } country } }
            && actors.All(actor => actor.Actor.Code is null || actor.Actor.Code == country) && IsWhere(sentence, place.Head))
        : recipients;

    private static bool IsWhere(Sentence sentence, int word)
    {
        while (sentence[word].Head >= 0 && sentence.Child(word, Relations.Case) < 0
            && (sentence[word].Relation is Relations.Compound or Relations.AdjectivalModifier or Relations.Apposition || sentence[word].Is(Relations.NominalModifier)))
        {
            word = sentence[word].Head;
        }
        int preposition = sentence.Child(word, Relations.Case);
        return preposition >= 0 && sentence[preposition].Lemma.ToLowerInvariant() is "in" or "inside" or "outside" or "near" or "at";
    }
}
