using Demarche.Coding.Statements.Verbs;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Statements;

/// <summary>The words of a cue: the verb with its auxiliaries, adverbs, particle and linking preposition.</summary>
internal static class CueSpan
{
    /// <summary>The words around the head that belong to the cue.</summary>
    /// <param name="reading">The sentence.</param>
    /// <param name="head">The word that heads the cue.</param>
    /// <param name="linker">The preposition that links it to the content; -1 when there is none.</param>
    /// <param name="cues">The verbs that attribute by themselves, which are no part of another's cue; null when that does not matter.</param>
    public static TokenRun Of(SentenceView reading, int head, int linker, CueVerbs? cues = null)
    {
        Sentence sentence = reading.Sentence;
        int first = Leftmost(sentence, head);
        if (sentence[head].Is(Relations.OpenComplement))
            first = WithMatrix(sentence, head, first, cues);
        int last = head;
        while (last + 1 < sentence.Length && BelongsAfter(sentence, head, last + 1))
            last++;
        if (linker == last + 1)
            last = linker;
        return new TokenRun(first, last);
    }

    private static int Leftmost(Sentence sentence, int head)
    {
        int first = head;
        while (first > 0 && BelongsBefore(sentence, head, first - 1))
            first--;
        return WithAuxiliary(sentence, head, first);
    }

    /// <summary>"have for months warned": an auxiliary further left, with no subject between.</summary>
    private static int WithAuxiliary(Sentence sentence, int head, int first)
    {
        const int reach = 5;
        for (int at = first - 1; at >= 0 && first - at <= reach; at--)
        {
            if (sentence[at].Head == head && sentence[at].Is(Relations.Subject))
                return first;
            if (sentence[at].Head == head && sentence[at].Is(Relations.Auxiliary))
                return at;
        }
        return first;
    }

    private static bool BelongsBefore(Sentence sentence, int head, int at)
    {
        ref readonly Token token = ref sentence[at];
        if (token.Head != head)
            return false;
        return token.Is(Relations.Auxiliary) || token.Is(Relations.Copula)
            || (token.Is(Relations.Marker) && token.Lemma == "to")
            || (token.Is(Relations.AdverbialModifier) && token.Pos is UniversalPos.ADV or UniversalPos.PART && token.Xpos is not "WRB");
    }

    private static bool BelongsAfter(Sentence sentence, int head, int at)
    {
        ref readonly Token token = ref sentence[at];
        return token.Head == head && (token.Is(Relations.Particle)
            || (token.Is(Relations.AdverbialModifier) && token.Pos == UniversalPos.ADV && token.Xpos == "RB"));
    }

    /// <summary>"seemed to mock", "went on to say", "tried to explain": the governing verb is part of the cue.</summary>
    private static int WithMatrix(Sentence sentence, int head, int first, CueVerbs? cues)
    {
        int matrix = sentence[head].Head;
        if (matrix < 0 || matrix >= first || first - matrix > 2 || cues?.Contains(matrix) == true)
            return first;
        return Leftmost(sentence, matrix);
    }
}
