using Demarche.Language.Syntax;

namespace Demarche.Coding.Statements;

/// <summary>Finds who speaks before a verb of speech to which the tree gives no subject.</summary>
/// <remarks>
/// "In a statement, Brian Fallon, a spokesman, said": what stands between an opening phrase (or a quotation, or the beginning
/// of the sentence) and the verb, when it opens like a noun phrase and tells nothing by a finite verb of its own.
/// </remarks>
internal static class SourceBefore
{
    private const int Longest = 25;

    /// <summary>Sets the source of the draft, where there is one.</summary>
    public static void Set(SentenceView reading, Draft draft)
    {
        Sentence sentence = reading.Sentence;
        int last = draft.Cue.First - 1;
        bool aside = last >= 0 && sentence[last].Form == ",";
        last = aside ? last - 1 : last;
        int first = First(reading, last, aside);
        if (first < 0 || last < first || last - first > Longest || Head(sentence, first, last) is var head && head < 0)
            return;
        draft.Source.Add(new TokenRun(first, last));
        draft.SourceHead = draft.SpeakerHead = Head(sentence, first, last);
    }

    /// <summary>The first word of the phrase; -1 where a verb or something else stands before.</summary>
    private static int First(SentenceView reading, int last, bool aside)
    {
        Sentence sentence = reading.Sentence;
        int at = last;
        int relative = 0;
        while (at >= reading.Dateline && reading.QuotationOf(at) < 0)
        {
            ref readonly Token token = ref sentence[at];
            if (token.Form == ";" || token.Form == ":")
                break;
            if (FiniteVerb.Is(token))
                relative++;
            if (token.Xpos is "WP" or "WDT" or "WRB")
                relative--;
            if (token.Form == "," && !aside)
                break;
            at--;
        }
        int first = at + 1;
        while (first <= last && (sentence[first].Pos is UniversalPos.PUNCT or UniversalPos.CCONJ))
            first++;
        if (first <= last && sentence[first].Pos == UniversalPos.ADP)
            first = AfterOpening(sentence, first, last);
        return relative <= 0 && first >= 0 && first <= last && Opens(sentence[first]) ? first : -1;
    }

    /// <summary>The word after the comma that ends an opening phrase; -1 where none does.</summary>
    private static int AfterOpening(Sentence sentence, int first, int last)
    {
        for (int at = first; at < last; at++)
        {
            if (sentence[at].Form == ",")
                return at + 1;
        }
        return -1;
    }

    private static bool Opens(in Token token) => token.Pos is UniversalPos.PROPN or UniversalPos.DET or UniversalPos.NOUN
        or UniversalPos.PRON or UniversalPos.ADJ or UniversalPos.NUM && token.Xpos != "EX";

    private static int Head(Sentence sentence, int first, int last)
    {
        for (int at = first; at <= last; at++)
        {
            if (sentence[at].Pos is UniversalPos.NOUN or UniversalPos.PROPN or UniversalPos.PRON
                && (sentence[at].Head < first || sentence[at].Head > last))
                return at;
        }
        return -1;
    }
}
