using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Coding.Events.Composition;
using Demarche.Coding.Places;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Events.Building;

/// <summary>
/// Towns among the parties: "the San Bernardino attacks" are not made by the town before the noun, and a town that is struck is its country's.
/// </summary>
internal static class Towns
{
    /// <summary>
    /// Those who act, without towns that stand before a noun, and without names that nobody knows where that noun itself tells a violent deed
    /// (and not a verb beside it: "died in the San Bernardino attacks").
    /// </summary>
    public static ImmutableArray<Mention> Without(Sentence sentence, Deed deed, ImmutableArray<Mention> actors) => deed.Type is EventType.Assault or EventType.Protest
        ? actors.RemoveAll(actor => (actor.IsTown && (deed.IsNominal || IsBeforeNoun(sentence, actor))) || (deed.IsNominal && actor.Actor is { Code: null, Id: null, Sector: null }))
        : actors;

    /// <summary>"Shelled Kryvyi Rih": a town that only the map knows is its country's.</summary>
    public static Mention WithCountry(Mention mention, Sentence sentence, PlaceResolver places)
    {
        bool isTown = mention is { Kind: MentionKind.Name, Actor: { Code: null, Id: null, Sector: null } } && sentence[mention.Head].Entity.Kind() == EntityKind.Place;
        Location? town = isTown ? places.Find(mention.Actor.Name, mention, sentence, mention.Last) : null;
        return town is null ? mention : mention with { IsTown = true, Actor = mention.Actor with { Code = town.Country }, Source = $"a place in {town.Country}, by places/gazetteer.tsv" };
    }

    /// <summary>
    /// Those who are struck, without the place where it happens: "a man opened fire outside a court in Lima" strikes no Peru, while "Israeli troops opened fire in Gaza" does.
    /// </summary>
    public static ImmutableArray<Mention> WithoutScene(Sentence sentence, Deed deed, ImmutableArray<Mention> actors, ImmutableArray<Mention> recipients) => deed.Type is EventType.Assault
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

    private static bool IsBeforeNoun(Sentence sentence, Mention actor) =>
        sentence[actor.Head].Relation == Relations.Compound || (actor.Last < sentence.Length - 1 && sentence[actor.Last].Head == actor.Last + 1 && sentence[actor.Last + 1].Pos == UniversalPos.NOUN);
}
