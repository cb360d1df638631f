using Demarche.Language.Syntax;

namespace Demarche.Coding.Statements;

/// <summary>Reads attributions made without a verb: "according to …", "in his view", "Lavrov: …".</summary>
internal static class PhraseCueReader
{
    /// <summary>Adds what the sentence holds.</summary>
    public static void Read(SentenceView reading, List<Draft> drafts)
    {
        Sentence sentence = reading.Sentence;
        for (int i = 0; i + 1 < sentence.Length; i++)
        {
            if (reading.QuotationOf(i) >= 0)
                continue;
            if (Is(sentence, i, "according") && Is(sentence, i + 1, "to") && AccordingTo(reading, i) is { } draft)
                drafts.Add(draft);
        }
        if (Colon(reading) is { } colon)
            drafts.Add(colon);
    }

    private static Draft? AccordingTo(SentenceView reading, int according)
    {
        Sentence sentence = reading.Sentence;
        int to = according + 1;
        int source = HeadAfter(sentence, to);
        if (source < 0)
            return null;
        Draft draft = New(reading, according, new TokenRun(according, to), "says", "phrase-according-to");
        SourceReader.Set(reading, draft, source, according);
        if (draft.Source.Count == 0)
            return null;
        int clause = sentence[source].Head >= 0 && sentence[source].Head != according ? sentence[source].Head : sentence[according].Head;
        if (clause < 0 || clause == source)
            clause = sentence.Root;
        clause = ClauseOf(sentence, clause);
        var chosen = new bool[sentence.Length];
        reading.Collect(clause, chosen, child => child == source || child == according);
        for (int i = 0; i < chosen.Length; i++)
            chosen[i] &= i != according && i != to && !draft.Source.Exists(run => run.Contains(i));
        reading.AddRuns(chosen, draft.Content);
        return draft.Content.Count > 0 ? draft : null;
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

    /// <summary>The widest clause that the phrase may speak for: through coordination, not out of a complement.</summary>
    private static int ClauseOf(Sentence sentence, int from)
    {
        int at = from;
        while (sentence[at].Head >= 0 && !IsBarrier(sentence[at]))
            at = sentence[at].Head;
        return at;
    }

    private static bool IsBarrier(in Token token) =>
        token.Is(Relations.ClausalComplement) || token.Is(Relations.AdjectivalClause) || token.Is(Relations.ClausalSubject);

    /// <summary>"Lavrov: …": a name of at most six words, a colon, and what he says.</summary>
    private static Draft? Colon(SentenceView reading)
    {
        Sentence sentence = reading.Sentence;
        int colon = -1;
        for (int i = 1; i < Math.Min(sentence.Length - 1, 7) && colon < 0; i++)
        {
            if (sentence[i].Form == ":" && reading.QuotationOf(i) < 0)
                colon = i;
        }
        if (colon < 1)
            return null;
        int names = 0;
        for (int i = 0; i < colon; i++)
        {
            UniversalPos pos = sentence[i].Pos;
            if (pos is UniversalPos.VERB or UniversalPos.AUX or UniversalPos.NUM or UniversalPos.ADV)
                return null;
            if (pos == UniversalPos.PROPN)
                names++;
        }
        bool quoted = reading.QuotationOf(colon + 1) >= 0;
        if (names == 0 && !quoted)
            return null;
        Draft draft = New(reading, -1, new TokenRun(colon, colon), "says", "colon");
        draft.Source.Add(new TokenRun(0, colon - 1));
        draft.SourceHead = draft.SpeakerHead = HeadOf(sentence, 0, colon - 1);
        var chosen = new bool[sentence.Length];
        for (int i = colon + 1; i < sentence.Length; i++)
            chosen[i] = true;
        reading.AddRuns(chosen, draft.Content);
        return draft.Content.Count > 0 ? draft : null;
    }

    private static int HeadOf(Sentence sentence, int first, int last)
    {
        for (int i = first; i <= last; i++)
        {
            if (sentence[i].Head < first || sentence[i].Head > last)
                return i;
        }
        return first;
    }

    private static Draft New(SentenceView reading, int token, TokenRun cue, string type, string rule) => new()
    {
        Sentence = reading.Index,
        Token = token,
        Type = type,
        Mode = StatementMode.Speech,
        Rule = rule,
        Cue = cue,
        TakesQuotations = true,
    };

    private static bool Is(Sentence sentence, int token, string word) =>
        sentence[token].Form.Equals(word, StringComparison.OrdinalIgnoreCase);
}
