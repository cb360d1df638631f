using Demarche.Language.Syntax;

namespace Demarche.Coding.Statements.Phrases;

/// <summary>
/// Decides what "according to" tells, and by whom: "According to the envoy, talks will go on" gives the clause to the envoy.
/// </summary>
internal static class AccordingTo
{
    /// <summary>The attribution that begins at the word; null where none does.</summary>
    public static Draft? Read(SentenceView reading, int according)
    {
        Sentence sentence = reading.Sentence;
        int to = according + 1;
        if (!Is(sentence, according, "according") || !Is(sentence, to, "to"))
            return null;
        int source = HeadAfter(sentence, to);
        if (source < 0)
            return null;
        Draft draft = VerblessCue.NewDraft(reading, according, new TokenRun(according, to), "says", "phrase-according-to");
        SourceReader.Set(reading, draft, source, according);
        if (draft.Source.Count == 0)
            return null;
        AddContent(reading, draft, Clause(sentence, source, according), source);
        return draft.Content.Count > 0 ? draft : null;
    }

    /// <summary>The clause that the phrase hangs on, or that of the sentence.</summary>
    private static int Clause(Sentence sentence, int source, int according)
    {
        int above = sentence[source].Head;
        int clause = above >= 0 && above != according ? above : sentence[according].Head;
        return VerblessCue.WidestClause(sentence, clause < 0 || clause == source ? sentence.Root : clause);
    }

    private static void AddContent(SentenceView reading, Draft draft, int clause, int source)
    {
        var chosen = new bool[reading.Sentence.Length];
        int according = draft.Token;
        reading.Collect(clause, chosen, child => child == source || child == according);
        draft.ExcludeCueAndSource(chosen);
        reading.AddRuns(chosen, draft.Content);
    }

    /// <summary>The word that heads the noun phrase right of <paramref name="at"/>; -1 when there is none.</summary>
    private static int HeadAfter(Sentence sentence, int at)
    {
        int node = at + 1;
        if (node >= sentence.Length || sentence[node].Pos == UniversalPos.PUNCT)
            return -1;
        while (sentence[node].Head > at && IsInside(sentence[node]))
            node = sentence[node].Head;
        return node;
    }

    private static bool IsInside(in Token token) =>
        token.Is(Relations.Determiner) || token.Is(Relations.AdjectivalModifier) || token.Is(Relations.Compound)
        || token.Is(Relations.NumericModifier) || token.Is(Relations.Possessor) || token.Is(Relations.Flat)
        || token.Is(Relations.Case) || token.Is(Relations.AdverbialModifier) || token.Is("nmod:desc")
        || token.Is(Relations.Punctuation);

    private static bool Is(Sentence sentence, int token, string word) =>
        sentence[token].Form.Equals(word, StringComparison.OrdinalIgnoreCase);
}
