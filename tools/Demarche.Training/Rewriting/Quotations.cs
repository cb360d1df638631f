using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Training.Rewriting;

/// <summary>Turns reported speech into the orders of the news: "…, said the minister" and "…, the minister said".</summary>
/// <remarks>
/// Treebanks of web text hold a few dozen inverted subjects; in news they are common, and a parser that has not seen
/// them takes the speaker for an object.
/// </remarks>
internal static class Quotations
{
    private const int LongestSpeaker = 12;

    /// <summary>The sentences that can be turned, turned.</summary>
    public static IEnumerable<Sentence> From(IEnumerable<Sentence> sentences)
    {
        bool inverted = false;
        foreach (Sentence sentence in sentences)
        {
            if (Invert(sentence) is { } swapped)
                yield return swapped;
            inverted = !inverted;
            if (Front(sentence, inverted) is { } fronted)
                yield return fronted;
        }
    }

    /// <summary>"…, the minister said" → "…, said the minister".</summary>
    private static Sentence? Invert(Sentence sentence)
    {
        for (int verb = 1; verb < sentence.Length; verb++)
        {
            if (!Reports(sentence, verb) || Speaker(sentence, verb) is not { } speaker || speaker.To != verb)
                continue;
            int said = sentence.Child(verb, "ccomp");
            bool after = sentence[verb].Is("parataxis") && sentence[verb].Head < speaker.From;
            if (after || (said >= 0 && said < speaker.From))
            {
                return new Draft(sentence).Take(0, speaker.From).Take(verb, verb + 1).Take(speaker.From, verb)
                    .Take(verb + 1, sentence.Length).Finish();
            }
        }
        return null;
    }

    /// <summary>"The minister said (that) …." → "…, said the minister." or "…, the minister said."</summary>
    private static Sentence? Front(Sentence sentence, bool inverted)
    {
        int verb = sentence.Root, stop = sentence.Length - 1;
        if (!Reports(sentence, verb) || sentence[stop].Form != "." || sentence[stop].Head != verb)
            return null;
        if (sentence.Child(verb, "ccomp") is not (> 0 and var said) || said < verb || Subtree.Of(sentence, said) is not { } clause)
            return null;
        bool pronoun = Speaker(sentence, verb) is null;
        int subject = sentence.Child(verb, "nsubj");
        if (subject < 0 || subject > verb || Subtree.Of(sentence, subject) is not { From: 0 } speaker || speaker.To != verb || clause.To != stop)
            return null;
        int mark = sentence.Child(said, "mark");
        if (mark == clause.From && sentence[mark].Lemma != "that")
            return null;
        Draft draft = new Draft(sentence)
            .Take(mark == clause.From ? clause.From + 1 : clause.From, clause.To)
            .Add(Comma(said), -1);
        draft = inverted && !pronoun
            ? draft.Take(verb, verb + 1).Take(0, verb)
            : draft.Take(0, verb).Take(verb, verb + 1);
        return draft.Take(verb + 1, clause.From).Take(stop, stop + 1).Finish();
    }

    private static bool Reports(Sentence sentence, int verb) =>
        sentence[verb].Pos == UniversalPos.VERB
        && sentence[verb].Has("VerbForm=Fin")
        && sentence.Child(verb, "aux") < 0
        && sentence.Child(verb, "expl") < 0;

    /// <summary>The words of the subject, when it is no pronoun.</summary>
    private static (int From, int To)? Speaker(Sentence sentence, int verb)
    {
        int subject = sentence.Child(verb, "nsubj");
        return subject >= 0 && sentence[subject].Pos != UniversalPos.PRON
            && Subtree.Of(sentence, subject) is { } speaker && speaker.To - speaker.From <= LongestSpeaker ? speaker : null;
    }

    private static Token Comma(int head) => new()
    {
        Span = new TextSpan(0, 0),
        Form = ",",
        Lemma = ",",
        Pos = UniversalPos.PUNCT,
        Xpos = ",",
        Features = "",
        Head = head,
        Relation = "punct",
    };
}
