using System.Collections.Frozen;
using Demarche.Coding.Dates;
using Demarche.Coding.Events.Lexicon;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Events.Syntax;

/// <summary>Finds phrases by their preposition.</summary>
internal static class Prepositional
{
    /// <summary>
    /// The head of the phrase "<paramref name="preposition"/> …" of a predicate; -1 when there is none.
    /// </summary>
    /// <remarks>
    /// Where a phrase belongs is what parsers know least ("imposed sanctions on Iran": on whom does "on Iran" depend?),
    /// so a verb's phrase is also looked for at its object, and a noun's at the verb whose object it is.
    /// </remarks>
    public static int Phrase(Sentence sentence, int predicate, WordKind kind, string preposition)
    {
        int found = Own(sentence, predicate, preposition);
        if (found >= 0)
            return found;
        int other = kind == WordKind.Noun ? Governor(sentence, predicate) : Arguments.Object(sentence, predicate);
        found = other >= 0 ? Own(sentence, other, preposition) : -1;
        if (found >= 0 && found != predicate)
            return found;
        bool elsewhere = preposition == "of" || (preposition == "in" && kind == WordKind.Noun);
        found = elsewhere ? -1 : OfPhrases(sentence, predicate, preposition);
        if (found < 0 && preposition == "from" && other >= 0 && kind == WordKind.Verb)
            found = OfPhrases(sentence, other, preposition);
        if (found >= 0)
            return found;
        foreach (int child in sentence.Children(predicate))
        {
            if (sentence[child].Relation == Relations.Conjunct && Own(sentence, child, preposition) is >= 0 and int shared)
                return shared;
        }
        return -1;
    }

    private static readonly FrozenSet<string> Harming = new[]
    {
        "kill", "injure", "wound", "hurt", "shoot", "stab", "beat", "maim", "abduct", "kidnap",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Who did it, in the passive; "three were killed and nine injured by gunmen" says it once for both.</summary>
    public static int By(Sentence sentence, int verb)
    {
        int own = OwnBy(sentence, verb);
        for (int next = own >= 0 ? -1 : sentence.Child(verb, Relations.Conjunct); next > verb; next = -1)
        {
            if (sentence[next].Xpos == "VBN" && Harming.Contains(sentence[verb].Lemma) && Harming.Contains(sentence[next].Lemma) && Clauses.IsPassive(sentence, next))
                return OwnBy(sentence, next);
        }
        return own;
    }

    private static int OwnBy(Sentence sentence, int verb)
    {
        int agent = sentence.Child(verb, Relations.Agent);
        return agent >= 0 && sentence.Child(agent, Relations.Case) >= 0 ? agent : Own(sentence, verb, "by");
    }

    /// <summary>The dependent with the preposition (or with it as the mark of a clause: "of stealing"); -1 when there is none.</summary>
    public static int Own(Sentence sentence, int head, string preposition)
    {
        foreach (int child in sentence.Children(head))
        {
            ref readonly Token token = ref sentence[child];
            bool phrase = token.Is(Relations.Oblique) || token.Is(Relations.NominalModifier)
                || token.Is(Relations.AdverbialClause) || token.Is(Relations.AdjectivalClause)
                || token.Is(Relations.ClausalComplement) || token.Is(Relations.OpenComplement);
            if (phrase && HasMarker(sentence, child, preposition) && !IsTime(token) && !IsPart(sentence, child) && !SaysWhence(sentence, head, child, preposition))
                return child;
        }
        return -1;
    }

    /// <summary>"For its part" says whose turn it is.</summary>
    private static bool IsPart(Sentence sentence, int noun) =>
        sentence[noun].Lemma == "part" && sentence.Child(noun, Relations.NominalModifier) is >= 0 and int owner && sentence[owner].Is(Relations.Possessor);

    /// <summary>"From Lima the president renewed his call": before its verb the phrase says where somebody is.</summary>
    private static bool SaysWhence(Sentence sentence, int head, int phrase, string preposition) =>
        preposition == "from" && phrase < head && sentence[head].Pos == UniversalPos.VERB;

    /// <summary>Whether the clause opens with the conjunction.</summary>
    public static bool HasMark(Sentence sentence, int clause, string conjunction)
    {
        foreach (int child in sentence.Children(clause))
        {
            if (sentence[child].Is(Relations.Marker) && sentence[child].Lemma.Equals(conjunction, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    private static bool HasMarker(Sentence sentence, int phrase, string preposition)
    {
        foreach (int child in sentence.Children(phrase))
        {
            ref readonly Token token = ref sentence[child];
            if ((token.Is(Relations.Case) || token.Is(Relations.Marker))
                && token.Lemma.Equals(preposition, StringComparison.OrdinalIgnoreCase))
            {
                return !IsInfinitive(sentence[phrase], preposition);
            }
        }
        return false;
    }

    /// <summary>The "to" of an infinitive is no preposition.</summary>
    private static bool IsInfinitive(in Token phrase, string preposition) => preposition == "to" && phrase.Xpos == "VB";

    /// <summary>"took part in talks with": the phrase of a phrase.</summary>
    private static int OfPhrases(Sentence sentence, int predicate, string preposition)
    {
        foreach (int child in sentence.Children(predicate))
        {
            bool phrase = sentence[child].Is(Relations.Oblique) || sentence[child].Is(Relations.NominalModifier);
            if (phrase && Own(sentence, child, preposition) is >= 0 and int found)
                return found;
        }
        return -1;
    }

    /// <summary>"on Monday", "in May", "for a year" are no parties.</summary>
    public static bool IsTime(in Token token) =>
        CalendarWords.Weekday(token.Form) is not null || CalendarWords.Month(token.Form) > 0 || CalendarWords.Year(token.Form) > 0
        || CalendarWords.Unit(token.Form) is not null || CalendarWords.IsPartOfDay(token.Form);

    private static int Governor(Sentence sentence, int noun)
    {
        ref readonly Token token = ref sentence[noun];
        bool argument = token.Is(Relations.Object) || token.Is(Relations.Oblique) || token.Relation == Relations.PassiveSubject;
        return argument ? token.Head : -1;
    }
}
