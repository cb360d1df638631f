using System.Collections.Immutable;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Statements;

/// <summary>
/// Reads attributions that a noun makes ("her demand that …", "voiced concern over …") or an adjective ("is confident that …").
/// </summary>
internal sealed class NominalCueReader(SentenceView reading, CueLexicon lexicon)
{
    private static readonly string[] LightVerbs =
    [
        "have", "make", "give", "express", "voice", "raise", "issue", "show", "hold", "share", "feel", "air", "register",
        "announce", "declare", "send", "cast", "lodge", "take", "offer", "repeat", "renew", "reiterate", "throw", "pledge",
    ];

    private readonly Sentence _sentence = reading.Sentence;

    /// <summary>The attribution that the word makes; null when it makes none.</summary>
    public Draft? Read(int token)
    {
        ref readonly Token word = ref _sentence[token];
        bool noun = word.Pos == UniversalPos.NOUN;
        if (!noun && word.Pos != UniversalPos.ADJ && word.Xpos is not ("VBN" or "JJ"))
            return null;
        foreach (CueEntry entry in lexicon.Find(word.Form))
        {
            if (entry.Pos == UniversalPos.NOUN && noun && Noun(token, entry) is { } named)
                return named;
            if (entry.Pos == UniversalPos.ADJ && !noun && Adjective(token, entry) is { } held)
                return held;
        }
        return null;
    }

    private Draft? Noun(int noun, CueEntry entry)
    {
        if (Content(noun, entry) is not { } complement)
            return null;
        int light = LightVerb(noun);
        int possessor = _sentence.Child(noun, Relations.Possessor);
        int source = possessor >= 0 ? possessor : light >= 0 ? SubjectReader.Find(reading, light) : Giver(noun, complement);
        int linker = complement.Linker;
        int first = light >= 0 && possessor < 0 ? CueSpan.Of(reading, light, -1).First : noun;
        Draft draft = New(noun, entry, "noun-" + complement.Rule, new TokenRun(first, linker == noun + 1 ? linker : noun));
        if (source >= 0)
            SourceReader.Set(reading, draft, source, noun);
        return Filled(draft, complement.Chosen);
    }

    private Draft? Adjective(int adjective, CueEntry entry)
    {
        int source = SubjectReader.Own(_sentence, adjective, passive: true);
        bool bare = _sentence[adjective].Is(Relations.OpenComplement) || _sentence[adjective].Is(Relations.AdverbialClause)
            || _sentence[adjective].Is(Relations.AdjectivalClause) || _sentence[adjective].Is(Relations.Conjunct);
        if (source < 0 && bare)
            source = SubjectReader.Find(reading, adjective);
        if (source < 0 || _sentence[source].Is("expl") || _sentence[source].Lemma is "it" or "that" or "this" or "there")
            return null;
        if (Content(adjective, entry) is not { } complement)
            return null;
        TokenRun cue = CueSpan.Of(reading, adjective, complement.Linker);
        Draft draft = New(adjective, entry, "adjective-" + complement.Rule, cue);
        SourceReader.Set(reading, draft, source, adjective);
        return Filled(draft, complement.Chosen);
    }

    private Draft? Filled(Draft draft, bool[] chosen)
    {
        draft.ExcludeCueAndSource(chosen);
        reading.AddRuns(chosen, draft.Content);
        return draft.Content.Count > 0 ? draft : null;
    }

    private Draft New(int token, CueEntry entry, string rule, TokenRun cue) => new()
    {
        Sentence = reading.Index,
        Token = token,
        Entry = entry,
        Type = entry.Type,
        Mode = entry.Mode,
        Rule = rule,
        Cue = cue,
        IsQuoted = reading.QuotationOf(token) >= 0,
    };

    private Complement? Content(int head, CueEntry entry)
    {
        foreach (int child in _sentence.Children(head))
        {
            if (child < head)
                continue;
            ref readonly Token token = ref _sentence[child];
            int linker = reading.Linker(child);
            string link = linker > head && linker <= child ? _sentence[linker].Lemma : "";
            bool clause = token.Is(Relations.ClausalComplement) || token.Is(Relations.AdjectivalClause)
                || token.Is(Relations.OpenComplement) || token.Is(Relations.AdverbialClause);
            if (clause && entry.Takes(CueFrames.That) && IsWholeClause(head, child))
                return Made(entry, "clause", child, -1);
            if (clause && entry.Takes(CueFrames.That) && !token.Is(Relations.RelativeClause)
                && (link is "that" or "whether" or "if" || (token.Is(Relations.ClausalComplement) && link.Length == 0)))
                return Made(entry, "clause", child, -1);
            if (clause && entry.Takes(CueFrames.Infinitive) && link == "to")
                return Made(entry, "infinitive", child, -1);
            bool phrase = token.Is(Relations.NominalModifier) || token.Is(Relations.Oblique) || clause;
            if (phrase && linker > head && entry.Takes(CueFrames.Preposition) && entry.TakesPreposition(link))
                return Made(entry, "preposition", child, linker);
        }
        return null;
    }

    /// <summary>"a warning that famine was near", read as a relative clause: with its own subject and a copula it lacks nothing.</summary>
    private bool IsWholeClause(int noun, int clause)
    {
        int subject = _sentence.Child(clause, Relations.Subject);
        return _sentence[clause].Is(Relations.RelativeClause) && noun + 1 < _sentence.Length && _sentence[noun + 1].Form == "that"
            && subject > noun + 1 && _sentence.Child(clause, Relations.Copula) >= 0;
    }

    private Complement Made(CueEntry entry, string rule, int node, int linker)
    {
        var chosen = new bool[_sentence.Length];
        reading.Collect(node, chosen);
        if (linker >= 0)
            chosen[linker] = false;
        return new Complement(entry, rule, chosen, linker);
    }

    private int LightVerb(int noun)
    {
        int verb = _sentence[noun].Head;
        return verb >= 0 && verb < noun && _sentence[noun].Is(Relations.Object)
            && Array.IndexOf(LightVerbs, _sentence[verb].Lemma) >= 0 ? verb : -1;
    }

    /// <summary>"calls by Democrats for …", "pressure from donors", "concern among allies": the head of that phrase; else -1.</summary>
    private int Giver(int noun, Complement complement)
    {
        foreach (int child in _sentence.Children(noun))
        {
            int linker = reading.Linker(child);
            if (child > noun && !complement.Chosen[child] && _sentence[child].Is(Relations.NominalModifier)
                && linker >= 0 && _sentence[linker].Lemma is "by" or "from" or "among")
                return child;
            if (child < noun && _sentence[child].Is(Relations.Compound) && _sentence[child].Pos == UniversalPos.PROPN)
                return child;
        }
        return -1;
    }
}
