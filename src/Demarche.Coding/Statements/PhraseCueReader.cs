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
            else if (InView(reading, i) is { } view)
                drafts.Add(view);
            else if (Reportedly(reading, i) is { } report)
                drafts.Add(report);
        }
        if ((Colon(reading) ?? Signature(reading)) is { } marked)
            drafts.Add(marked);
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

    /// <summary>"In his view, …": whose view it is holds the clause.</summary>
    private static Draft? InView(SentenceView reading, int at)
    {
        Sentence sentence = reading.Sentence;
        if (!Is(sentence, at, "in"))
            return null;
        int view = at + 1;
        while (view < sentence.Length && view - at <= 6 && sentence[view].Lemma is not ("view" or "opinion" or "judgment" or "judgement" or "estimation" or "telling"))
            view++;
        if (view >= sentence.Length || view - at > 6 || sentence.Child(view, Relations.Possessor) is var owner && owner < at
            || (view + 1 < sentence.Length && sentence[view + 1].Pos == UniversalPos.ADP))
            return null;
        Draft draft = New(reading, view, new TokenRun(view, view), "believes", "phrase-in-view", StatementMode.Thought);
        SourceReader.Set(reading, draft, owner, view);
        int clause = ClauseOf(sentence, sentence[view].Head >= 0 ? sentence[view].Head : view);
        var chosen = new bool[sentence.Length];
        reading.Collect(clause, chosen, child => child == view);
        for (int i = at; i <= view; i++)
            chosen[i] = false;
        reading.AddRuns(chosen, draft.Content);
        return draft.Source.Count > 0 && draft.Content.Count > 0 ? draft : null;
    }

    /// <summary>"He reportedly fled": somebody reports the clause, nobody says who.</summary>
    private static Draft? Reportedly(SentenceView reading, int at)
    {
        Sentence sentence = reading.Sentence;
        if (sentence[at].Pos != UniversalPos.ADV || sentence[at].Lemma is not ("reportedly" or "allegedly" or "supposedly" or "purportedly") || sentence[at].Head < 0)
            return null;
        string type = sentence[at].Lemma is "reportedly" ? "reports" : "claims";
        Draft draft = New(reading, at, new TokenRun(at, at), type, "adverb");
        var chosen = new bool[sentence.Length];
        reading.Collect(sentence[at].Head, chosen, child => child == at);
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
        for (int i = 1; i < Math.Min(sentence.Length, 7) && colon < 0; i++)
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
            if (pos == UniversalPos.PROPN || IsLabel(sentence, i))
                names++;
        }
        bool quoted = colon + 1 < sentence.Length && reading.QuotationOf(colon + 1) >= 0;
        if (names == 0 && !quoted)
            return null;
        Draft draft = New(reading, -1, new TokenRun(colon, colon), "says", IsLabel(sentence, colon - 1) ? "transcript" : "colon");
        draft.Source.Add(new TokenRun(0, colon - 1));
        draft.SourceHead = draft.SpeakerHead = HeadOf(sentence, 0, colon - 1);
        var chosen = new bool[sentence.Length];
        for (int i = colon + 1; i < sentence.Length; i++)
            chosen[i] = true;
        reading.AddRuns(chosen, draft.Content);
        return draft;
    }

    /// <summary>"QUESTION", "Mr. Price": a label of a transcript that the tagger takes for a common noun.</summary>
    private static bool IsLabel(Sentence sentence, int token)
    {
        string form = sentence[token].Form;
        return (form.Length > 1 && form.All(char.IsUpper)) || (token > 0 && form[0] is >= 'A' and <= 'Z' && sentence[token - 1].Form is "Mr." or "Mrs." or "Ms." or "Dr.");
    }

    /// <summary>"…" — name, title: a dash at the head of its sentence after a quotation, and no verb.</summary>
    private static Draft? Signature(SentenceView reading)
    {
        Sentence sentence = reading.Sentence;
        if (sentence.Length is < 2 or > 20 || sentence[0].Form is not ("—" or "–" or "-" or "--") || sentence[1].Pos != UniversalPos.PROPN)
            return null;
        foreach (Token token in sentence.Tokens)
        {
            if (token.Xpos is "VBD" or "VBZ" or "VBP" or "MD")
                return null;
        }
        Draft draft = New(reading, -1, new TokenRun(0, 0), "says", "signature");
        int last = sentence.Length - 1;
        while (last > 1 && reading.IsPunctuation(last))
            last--;
        draft.Source.Add(new TokenRun(1, last));
        draft.SourceHead = draft.SpeakerHead = HeadOf(sentence, 1, last);
        return draft;
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

    private static Draft New(SentenceView reading, int token, TokenRun cue, string type, string rule, StatementMode mode = StatementMode.Speech) => new()
    {
        Sentence = reading.Index,
        Token = token,
        Type = type,
        Mode = mode,
        Rule = rule,
        Cue = cue,
        TakesQuotations = rule != "adverb",
    };

    private static bool Is(Sentence sentence, int token, string word) =>
        sentence[token].Form.Equals(word, StringComparison.OrdinalIgnoreCase);
}
