using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Coding.Events.Syntax;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Events.Building;

/// <summary>Parties that share one noun: "Armenian and Azerbaijani ministers", "the presidents of Bosnia and Croatia", "officials from Canada, Peru and Chile".</summary>
internal static class Sharers
{
    /// <summary>The other parties of the mention's noun; empty where it has none.</summary>
    public static ImmutableArray<Mention> Of(Sentence sentence, int index, Mention mention, DocumentMentions mentions)
    {
        if (mention.Actor.Code is null || !IsPlural(sentence[mention.Head]))
            return [];
        var sharers = ImmutableArray.CreateBuilder<Mention>();
        foreach (int owner in Before(sentence, mention).Concat(Behind(sentence, index, mention, mentions)))
        {
            if (mentions.Covering(index, owner) is not { Actor.Code: { } code } other || code == mention.Actor.Code || sharers.Any(s => s.Actor.Code == code))
                continue;
            Actor actor = new($"{sentence[owner].Form} {sentence[mention.Head].Form}", code, mention.Actor.Sector);
            sharers.Add(other with { Actor = actor, Source = $"{mention.Source}, shared by {other.Source}" });
        }
        return sharers.ToImmutable();
    }

    private static bool IsPlural(in Token noun) => noun.Xpos is "NNS" or "NNPS" || noun.Lemma is "military" or "army" or "navy";

    /// <summary>"Armenian" of "Armenian and Azerbaijani ministers", where the mention is "Azerbaijani ministers".</summary>
    private static IEnumerable<int> Before(Sentence sentence, Mention mention)
    {
        foreach (int child in sentence.Children(mention.Head))
        {
            bool owner = child < mention.First && sentence[child].Relation is Relations.AdjectivalModifier or Relations.Compound or Relations.Possessor;
            int[] joined = owner ? [child, .. Conjuncts(sentence, child)] : [];
            if (joined.Any(word => word >= mention.First && word <= mention.Last))
                return joined.Where(word => word < mention.First);
        }
        return [];
    }

    /// <summary>"Bosnia and Croatia" of "the presidents of Bosnia and Croatia", where the mention is theirs by the first.</summary>
    private static IEnumerable<int> Behind(Sentence sentence, int index, Mention mention, DocumentMentions mentions)
    {
        int country = Prepositional.Own(sentence, mention.Head, "of");
        country = country >= 0 ? country : Prepositional.Own(sentence, mention.Head, "from");
        bool owned = country >= 0 && mention.IsOfPeople && mentions.Covering(index, country)?.Actor.Code == mention.Actor.Code;
        return owned ? Conjuncts(sentence, country) : [];
    }

    private static IEnumerable<int> Conjuncts(Sentence sentence, int word) =>
        sentence.Children(word).ToArray().Where(child => sentence[child].Relation == Relations.Conjunct);
}
