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

    private static bool IsBeforeNoun(Sentence sentence, Mention actor) =>
        sentence[actor.Head].Relation == Relations.Compound || (actor.Last < sentence.Length - 1 && sentence[actor.Last].Head == actor.Last + 1 && sentence[actor.Last + 1].Pos == UniversalPos.NOUN);
}
