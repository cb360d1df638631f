using Demarche.Coding.Events.Syntax;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Events.Composition;

/// <summary>Nouns of what is still to come: "the planned withdrawal", "the talks between A and B will begin on Monday", "announced a visit".</summary>
internal static class Coming
{
    /// <summary>Whether the noun tells something to come.</summary>
    public static bool Is(Sentence sentence, int noun, EventType type) =>
        IsAnnounced(sentence, noun) || (type == EventType.Consult && (IsSubjectOfFuture(sentence, noun) || IsForetold(sentence, noun)));

    private static bool IsAnnounced(Sentence sentence, int noun)
    {
        foreach (int child in sentence.Children(noun))
        {
            bool announced = sentence[child].Lemma.ToLowerInvariant() is "upcoming" or "planned" or "plan" or "proposed" or "propose" or "future" or "forthcoming"
                or "impending" or "scheduled" or "schedule" or "expected" or "expect" or "imminent" or "looming";
            if (announced && child < noun && sentence[child].Relation == Relations.AdjectivalModifier)
                return true;
        }
        return false;
    }

    /// <summary>"Announced a trip", "her visit to Lima next year".</summary>
    private static bool IsForetold(Sentence sentence, int noun)
    {
        if (sentence[noun].Is(Relations.Object) && sentence[sentence[noun].Head].Lemma == "announce")
            return true;
        foreach (int child in sentence.Children(noun))
        {
            bool time = sentence[child].Is(Relations.NominalModifier) && sentence[child].Lemma is "week" or "month" or "year";
            if (time && child > 0 && sentence[child - 1].Lemma == "next")
                return true;
        }
        return false;
    }

    /// <summary>A meeting of which something is foretold is itself to come; of an attack ("will be remembered") that would not follow.</summary>
    private static bool IsSubjectOfFuture(Sentence sentence, int noun) =>
        sentence[noun].Is(Relations.Subject) && sentence[noun].Head >= 0 && VerbPhrase.Of(sentence, sentence[noun].Head) is { Future: true } or { Would: true };
}
