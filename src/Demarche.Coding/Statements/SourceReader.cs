using Demarche.Language.Syntax;

namespace Demarche.Coding.Statements;

/// <summary>The words of a source: the noun phrase with its titles, appositions and restrictive clauses.</summary>
internal static class SourceReader
{
    /// <summary>Sets the source of the draft to the phrase that the word heads.</summary>
    /// <param name="reading">The sentence.</param>
    /// <param name="draft">The attribution.</param>
    /// <param name="head">The word that heads the phrase.</param>
    /// <param name="cue">The word that heads the cue.</param>
    public static void Set(SentenceView reading, Draft draft, int head, int cue)
    {
        Sentence sentence = reading.Sentence;
        var chosen = new bool[sentence.Length];
        reading.Collect(head, chosen, child => IsOutside(reading, head, child, cue));
        foreach (int child in sentence.Children(head))
        {
            if (sentence[child].Is(Relations.Case) && child < head)
                chosen[child] = chosen[child] && sentence[child].Lemma == "'s";
        }
        Bridge(sentence, head, draft.Cue.First, chosen);
        for (int i = draft.Cue.First; i <= draft.Cue.Last; i++)
            chosen[i] = false;
        reading.AddRuns(chosen, draft.Source);
        draft.SourceHead = head;
        draft.SpeakerHead = Antecedent(sentence, head);
    }

    /// <summary>"The minister, in an interview, said": a phrase between commas tells where and when, not who.</summary>
    private static bool IsSetOff(Sentence sentence, int head, int child)
    {
        int linker = sentence.Child(child, Relations.Case);
        return linker > head + 1 && sentence[linker - 1].Form == "," && sentence[linker].Form is "in" or "at" or "on" or "during" or "speaking";
    }

    /// <summary>"People familiar with the talks said": what begins like a shortened relative clause and ends at the cue is the source's.</summary>
    private static void Bridge(Sentence sentence, int head, int cue, bool[] chosen)
    {
        int gap = Array.LastIndexOf(chosen, true) + 1;
        if (gap != head + 1 || gap >= cue || sentence[gap].Xpos is not ("JJ" or "VBN" or "VBG"))
            return;
        for (int i = gap; i < cue; i++)
        {
            if (sentence[i].Pos == UniversalPos.PUNCT || FiniteVerb.Is(sentence[i]))
                return;
        }
        chosen.AsSpan(gap..cue).Fill(true);
    }

    private static bool IsOutside(SentenceView reading, int head, int child, int cue)
    {
        Sentence sentence = reading.Sentence;
        ref readonly Token token = ref sentence[child];
        if (child == cue || token.Is(Relations.AdverbialClause) || token.Is(Relations.Parataxis))
            return true;
        if (sentence.IsInSubtree(cue, child))
            return true;
        if (token.Head != head)
            return false;
        if (child > head && token.Is(Relations.NominalModifier) && IsSetOff(sentence, head, child))
            return true;
        // The head of a sentence without a verb, or of a copular clause, is more than the source.
        return token.Is(Relations.Subject) || token.Is(Relations.Copula) || token.Is(Relations.Marker)
            || token.Is(Relations.Auxiliary) || (token.Is(Relations.Conjunct) && sentence.Child(child, Relations.Subject) >= 0);
    }

    /// <summary>The noun that a relative pronoun stands for; the word itself where it is none.</summary>
    private static int Antecedent(Sentence sentence, int head)
    {
        if (sentence[head].Xpos is not ("WP" or "WDT"))
            return head;
        for (int at = head; at >= 0; at = sentence[at].Head)
        {
            if (sentence[at].Is(Relations.RelativeClause))
                return sentence[at].Head;
        }
        return head;
    }
}
