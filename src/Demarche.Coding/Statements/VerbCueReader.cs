using Demarche.Language.Syntax;

namespace Demarche.Coding.Statements;

/// <summary>Reads attributions that a verb makes.</summary>
internal sealed class VerbCueReader
{
    private readonly SentenceView _reading;
    private readonly Sentence _sentence;
    private readonly CueEntry[][] _entries;
    private readonly ComplementReader _complements;

    public VerbCueReader(SentenceView reading, CueLexicon lexicon)
    {
        _reading = reading;
        _sentence = reading.Sentence;
        _entries = new CueEntry[_sentence.Length][];
        for (int i = 0; i < _sentence.Length; i++)
            _entries[i] = Entries(i, lexicon);
        _complements = new ComplementReader(reading, IsCue);
    }

    /// <summary>Whether the word may be a verb that attributes.</summary>
    public bool IsCue(int token) => _entries[token].Length > 0;

    /// <summary>The attribution that the word makes; null when it makes none.</summary>
    public Draft? Read(int verb)
    {
        if (_entries[verb].Length == 0 || IsQuotedAs(verb))
            return null;
        Complement? complement = Final(verb) ?? Inverted(verb) ?? Asked(verb) ?? That(verb) ?? _complements.Find(verb, _entries[verb]) ?? Rest(verb);
        if (complement is null)
            return null;
        Draft draft = New(verb, complement);
        if (!complement.NoSource)
            SetSource(draft, verb, complement);
        if (draft.SourceHead < 0 && !complement.NoSource && !MayLackSource(verb, complement))
            return null;
        if (complement.Rule is "clause" or "parenthesis" or "inversion")
            Widen(complement, draft, verb);
        Unset(complement.Chosen, draft);
        _reading.AddRuns(complement.Chosen, draft.Content);
        return draft;
    }

    /// <summary>
    /// What trees cut off: "…, analysts say" at the end takes the sentence from its beginning; after "X said" later
    /// dependents of the verb that are no coordinate verb and no new cue belong to what was said.
    /// </summary>
    private void Widen(Complement complement, Draft draft, int verb)
    {
        bool[] chosen = complement.Chosen;
        for (int at = 0; at < chosen.Length; at++)
            chosen[at] &= !_reading.IsPunctuation(at);
        int first = Array.IndexOf(chosen, true);
        if (first < 0 || draft.SourceHead < 0)
            return;
        int start = Math.Min(draft.Cue.First, draft.Source.Count > 0 ? draft.Source[0].First : draft.Cue.First);
        if (first < start && Array.LastIndexOf(chosen, true) < start)
        {
            WidenBackward(chosen, first, start);
            WidenOverAside(chosen, draft);
        }
        else if (first == verb + 2 && IsSplit(first, start))
            chosen.AsSpan(_reading.Dateline..(start - 1)).Fill(true);
        else if (first > verb)
            WidenForward(chosen, verb);
    }

    /// <summary>"The talks, the minister said, would go on": what follows the cue lacks its subject, which stands before.</summary>
    private bool IsSplit(int first, int start) => start - 1 > _reading.Dateline && _sentence[start - 1].Form == ","
        && _sentence[first - 1].Form == "," && _sentence[first].Xpos is "VBD" or "VBZ" or "VBP" or "MD"
        && _reading.QuotationOf(start - 2) < 0 && !HasFiniteBefore(start - 1);

    private bool HasFiniteBefore(int end)
    {
        for (int at = 0; at < end; at++)
        {
            if (_sentence[at].Xpos is "VBD" or "VBZ" or "VBP" or "MD")
                return true;
        }
        return false;
    }

    /// <summary>"…, Lavrov said Thursday, but …": the content goes on after the cue.</summary>
    private void WidenOverAside(bool[] chosen, Draft draft)
    {
        int at = draft.Cue.Last + 1;
        while (at < chosen.Length && Dates.CalendarWords.Weekday(_sentence[at].Form) is not null)
            at++;
        if (at + 3 >= chosen.Length || _sentence[at].Form != "," || _sentence[at + 1].Form is not ("but" or "and" or "while" or "although")
            || draft.Source.Exists(run => run.First > draft.Token))
            return;
        for (int verb = at + 2; verb < chosen.Length; verb++)
        {
            if (IsCue(verb) && SubjectReader.Own(_sentence, verb, passive: true) >= 0)
                return;
        }
        if (_sentence[at + 2].Xpos is "VBD" or "VBZ" or "VBP")
            return;
        chosen.AsSpan((at + 1)..).Fill(true);
    }

    private void WidenBackward(bool[] chosen, int first, int start)
    {
        for (int i = first - 1; i >= 0; i--)
        {
            if (IsCue(i) && _sentence[i].Xpos is "VBD" or "VBZ" or "VBP" || _reading.QuotationOf(i) >= 0)
                return;
        }
        for (int i = 0; i < start; i++)
            chosen[i] = true;
    }

    private void WidenForward(bool[] chosen, int verb)
    {
        foreach (int child in _sentence.Children(verb))
        {
            ref readonly Token token = ref _sentence[child];
            if (child <= verb || chosen[child] || child < Array.LastIndexOf(chosen, true)
                || !(token.Is(Relations.AdverbialClause) || token.Is(Relations.Parataxis) || token.Is("dep")))
                continue;
            if (IsCue(child) || token.Xpos == "VBG")
                return;
            _reading.Collect(child, chosen);
        }
    }

    /// <summary>"was quoted as saying": the participle attributes, "was quoted as" belongs to its cue.</summary>
    private bool IsQuotedAs(int verb) => verb + 2 < _sentence.Length && _sentence[verb + 1].Form == "as"
        && _sentence[verb + 2].Xpos == "VBG" && IsCue(verb + 2) && SubjectReader.IsPassive(_sentence, verb);

    private TokenRun Cue(int verb, int linker)
    {
        TokenRun cue = CueSpan.Of(_reading, verb, linker, IsCue);
        return verb >= 2 && IsQuotedAs(verb - 2) ? cue with { First = CueSpan.Of(_reading, verb - 2, -1).First } : cue;
    }

    private Draft New(int verb, Complement complement) => new()
    {
        Sentence = _reading.Index,
        Token = verb,
        Entry = complement.Entry,
        Type = complement.Entry.Type,
        Mode = complement.Entry.Mode,
        Rule = "verb-" + complement.Rule,
        Cue = Cue(verb, complement.Linker),
        IsQuoted = _reading.QuotationOf(verb) >= 0,
        TakesQuotations = complement.Entry.Takes(CueFrames.Quote) && _reading.QuotationOf(verb) < 0,
        YieldsToQuotation = complement.Rule == "preposition",
    };

    private void SetSource(Draft draft, int verb, Complement complement)
    {
        int speaking = Speaking(verb);
        int head = complement.Source >= 0 ? complement.Source : SubjectReader.Find(_reading, speaking);
        if (head >= 0 && head == verb - 1 && _sentence[head].Form == "That")
            return;
        if (head < 0 || (_reading.QuotationOf(head) >= 0 && !draft.IsQuoted))
            head = Between(draft.Cue.First);
        if (head < 0 && complement.Entry.Mode == StatementMode.Speech && IsFinite(verb))
            SourceBefore.Set(_reading, draft);
        if (head < 0 || IsExpletive(head))
            return;
        SourceReader.Set(_reading, draft, head, verb);
    }

    /// <summary>Whether the verb is finite by its tag, or a base form that nothing before it makes an infinitive.</summary>
    private bool IsFinite(int verb) => _sentence[verb].Xpos is "VBD" or "VBZ" or "VBP"
        || IsHeadlineVerb(verb) || (_sentence[verb].Xpos == "VB" && _sentence.Child(verb, Relations.Auxiliary) < 0 && !_reading.HasChild(verb, Relations.Marker, "to"));

    /// <summary>"TASS reported that …, citing …": a participle of speech after the content shares the speaker of the cue before.</summary>
    private int Speaking(int verb)
    {
        ref readonly Token token = ref _sentence[verb];
        if (token.Xpos != "VBG" || !token.Is(Relations.AdverbialClause) || verb == 0 || _sentence[verb - 1].Form != "," || _reading.Linker(verb) >= 0)
            return verb;
        for (int at = token.Head; at >= 0 && _sentence[at].Head >= 0; at = _sentence[at].Head)
        {
            if (_sentence[at].Is(Relations.ClausalComplement) && IsCue(_sentence[at].Head) && _sentence[at].Head < at)
                return _sentence[at].Head;
        }
        return verb;
    }

    /// <summary>"…," NP said: the head of what stands between a quotation and the cue; -1 where that is no noun phrase.</summary>
    private int Between(int cue)
    {
        int first = cue;
        while (first > 0 && _reading.QuotationOf(first - 1) < 0 && _sentence[first - 1].Xpos is not ("VBD" or "VBZ" or "VBP" or "MD"))
            first--;
        if (first == 0 || first == cue || _reading.QuotationOf(first - 1) < 0)
            return -1;
        for (int i = first; i < cue; i++)
        {
            if (_sentence[i].Pos is UniversalPos.NOUN or UniversalPos.PROPN or UniversalPos.PRON
                && (_sentence[i].Head < first || _sentence[i].Head >= cue))
                return i;
        }
        return -1;
    }

    private bool IsExpletive(int node) => _sentence[node].Is("expl") || _sentence[node].Form is "There" or "there";

    /// <summary>The words of cue and source are not content, whatever the tree says.</summary>
    private static void Unset(bool[] chosen, Draft draft)
    {
        for (int i = draft.Cue.First; i <= draft.Cue.Last; i++)
            chosen[i] = false;
        foreach (TokenRun run in draft.Source)
        {
            for (int i = run.First; i <= run.Last; i++)
                chosen[i] = false;
        }
    }

    private bool MayLackSource(int verb, Complement complement) => complement.Rule == "quotation";

    /// <summary>
    /// A verb that may take a clause, to which the tree gives none. A verb of speech waits for a quotation beside it; for
    /// others a clause that follows, whatever the tree calls it, is the content.
    /// </summary>
    private Complement? Rest(int verb)
    {
        if (SubjectReader.IsPassive(_sentence, verb))
            return null;
        CueEntry? entry = Array.Find(_entries[verb], row => row.Takes(CueFrames.Quote) && row.Mode == StatementMode.Speech);
        if (entry is not null)
            return new Complement(entry, "quotation", new bool[_sentence.Length]);
        entry = Array.Find(_entries[verb], row => row.Takes(CueFrames.That));
        if (entry is null || !IsClauseAfter(verb))
            return null;
        var chosen = new bool[_sentence.Length];
        for (int i = verb + 1; i < chosen.Length; i++)
            chosen[i] = true;
        return new Complement(entry, "rest", chosen);
    }

    /// <summary>"said that …" where the tree hangs "that" elsewhere than on a clause: the rest of the sentence.</summary>
    private Complement? That(int verb)
    {
        int that = ThatAfter(verb);
        if (that < 0 || that + 2 >= _sentence.Length)
            return null;
        CueEntry? entry = Array.Find(_entries[verb], row => row.Takes(CueFrames.That) && !row.Takes(CueFrames.Object));
        if (entry is null || _sentence[that + 1].Pos == UniversalPos.PUNCT)
            return null;
        var chosen = new bool[_sentence.Length];
        for (int i = that; i < chosen.Length; i++)
            chosen[i] = true;
        return new Complement(entry, "rest", chosen);
    }

    /// <summary>"that" right after the verb, or after phrases that tell where and when, and before a subject of its own.</summary>
    private int ThatAfter(int verb)
    {
        if (verb + 1 < _sentence.Length && _sentence[verb + 1].Form == "that")
            return _sentence[verb + 1].Head == verb ? verb + 1 : -1;
        if (_sentence.Child(verb, Relations.ClausalComplement) >= 0 || !IsPhraseAt(verb + 1))
            return -1;
        for (int at = verb + 2; at < _sentence.Length - 2 && _sentence[at].Pos != UniversalPos.PUNCT; at++)
        {
            ref readonly Token token = ref _sentence[at];
            if (token.Form == "that" && token.Is(Relations.Marker))
                return at;
            if (token.Pos is UniversalPos.VERB or UniversalPos.AUX or UniversalPos.SCONJ or UniversalPos.CCONJ && token.Xpos != "VBN")
                return -1;
        }
        return -1;
    }

    private bool IsPhraseAt(int token) => token < _sentence.Length && _sentence[token].Pos == UniversalPos.ADP;

    private bool IsClauseAfter(int verb)
    {
        if (verb + 1 >= _sentence.Length || _sentence[verb + 1].Pos == UniversalPos.PUNCT)
            return false;
        if (_sentence[verb + 1].Lemma is "that" or "whether" or "how" or "why")
            return true;
        for (int i = verb + 2; i < _sentence.Length && _sentence[i].Pos != UniversalPos.PUNCT; i++)
        {
            if (_sentence[i].Xpos is "VBD" or "VBZ" or "VBP" or "MD")
                return _sentence[verb + 1].Pos is not (UniversalPos.ADP or UniversalPos.CCONJ or UniversalPos.SCONJ);
        }
        return false;
    }

    /// <summary>
    /// "…," said the envoy: right after a quotation or a comma what follows the verb is who speaks, whatever its label.
    /// </summary>
    private Complement? Inverted(int verb)
    {
        if (verb < 1 || verb + 1 >= _sentence.Length || HasSubjectBefore(verb) || !IsNominal(verb + 1))
            return null;
        CueEntry? entry = Array.Find(_entries[verb], row => row.Takes(CueFrames.Quote) && row.Mode == StatementMode.Speech);
        bool afterQuotation = _reading.QuotationOf(verb - 1) >= 0 && _reading.QuotationOf(verb) < 0;
        if (entry is null || (!afterQuotation && !IsAfterClause(verb, entry)))
            return null;
        int source = verb + 1;
        while (_sentence[source].Head > verb)
            source = _sentence[source].Head;
        var chosen = new bool[_sentence.Length];
        if (!afterQuotation)
            IncludeAllButSubtree(verb, chosen);
        return new Complement(entry, afterQuotation ? "quotation" : "inversion", chosen, Source: source);
    }

    /// <summary>"Asked whether …, he said", "when asked who …": a question that nobody in particular put; it ends at a comma.</summary>
    private Complement? Asked(int verb)
    {
        ref readonly Token token = ref _sentence[verb];
        int question = QuestionAfter(verb);
        if (token.Xpos is not ("VBN" or "VBD") || question < 0 || _reading.QuotationOf(verb) >= 0 || !(verb == 0 || _sentence[verb - 1].Lemma is "when" or "be" or "and" or "," or "if"))
            return null;
        CueEntry? entry = Array.Find(_entries[verb], row => row.Takes(CueFrames.That) && row.Takes(CueFrames.Addressee));
        if (entry is null || SubjectReader.Own(_sentence, verb, passive: false) is var subject && subject >= 0 && subject < verb)
            return null;
        var chosen = new bool[_sentence.Length];
        for (int at = question; at < chosen.Length && !EndsQuestion(at); at++)
            chosen[at] = true;
        return new Complement(entry, "asked", chosen, NoSource: true);
    }

    /// <summary>The question word right after the verb, or after a phrase that tells where and when; -1 where there is none.</summary>
    private int QuestionAfter(int verb)
    {
        int at = verb + 1;
        if (at < _sentence.Length && (_sentence[at].Pos == UniversalPos.ADP || Dates.CalendarWords.Weekday(_sentence[at].Form) is not null))
        {
            while (at < _sentence.Length && at - verb <= 8 && !IsQuestionWord(_sentence[at]) && _sentence[at].Pos is not (UniversalPos.PUNCT or UniversalPos.VERB or UniversalPos.AUX))
                at++;
        }
        return at + 1 < _sentence.Length && IsQuestionWord(_sentence[at]) ? at : -1;
    }

    private static bool IsQuestionWord(in Token token) => token.Lemma is "whether" or "if" || token.Xpos is "WP" or "WRB" or "WDT";

    private bool EndsQuestion(int at) => _sentence[at].Form is "," or ":" or ";" && at + 1 < _sentence.Length
        && _sentence[at + 1].Pos is UniversalPos.PRON or UniversalPos.PROPN or UniversalPos.DET or UniversalPos.NOUN or UniversalPos.NUM or UniversalPos.ADJ;

    /// <summary>"…, campaign records show.": the last verb of the sentence after a comma and a noun phrase, whatever its label.</summary>
    private Complement? Final(int verb)
    {
        if (verb < 5 || !IsLastWord(verb) || _reading.QuotationOf(verb) >= 0 || !IsFinalForm(verb))
            return null;
        CueEntry? entry = Array.Find(_entries[verb], row => row.Takes(CueFrames.That | CueFrames.Quote) && !row.Takes(CueFrames.Subject));
        int comma = verb - 1;
        while (comma > 0 && _sentence[comma].Form != "," && _sentence[comma].Pos is not (UniversalPos.VERB or UniversalPos.AUX))
            comma--;
        if (entry is null || comma < 3 || comma == verb - 1 || verb - comma > 9 || _sentence[comma].Form != "," || _reading.QuotationOf(comma) >= 0
            || _reading.QuotationOf(comma - 1) >= 0 || !HasFiniteBefore(comma)
            || _sentence[comma + 1].Pos is not (UniversalPos.DET or UniversalPos.PROPN or UniversalPos.NOUN or UniversalPos.ADJ or UniversalPos.NUM or UniversalPos.PRON))
            return null;
        int source = comma + 1;
        while (_sentence[source].Head > comma && _sentence[source].Head < verb)
            source = _sentence[source].Head;
        var chosen = new bool[_sentence.Length];
        chosen.AsSpan(_reading.Dateline..comma).Fill(true);
        return new Complement(entry, "final", chosen, Source: source);
    }

    private bool IsFinalForm(int verb) => _sentence[verb].Xpos is "VBD" or "VBZ" or "VBP" or "NNS" or "VB"
        && _sentence[verb - 1].Pos is UniversalPos.NOUN or UniversalPos.PROPN or UniversalPos.PRON;

    private bool IsLastWord(int verb)
    {
        for (int at = verb + 1; at < _sentence.Length; at++)
        {
            if (_sentence[at].Pos != UniversalPos.PUNCT)
                return false;
        }
        return true;
    }

    private bool HasSubjectBefore(int verb) =>
        _sentence.Child(verb, Relations.Subject) is var subject && subject >= 0 && subject < verb
        && (_reading.QuotationOf(subject) < 0 || _reading.QuotationOf(verb) >= 0);

    private bool IsNominal(int token) => _sentence[token].Pos is UniversalPos.PROPN or UniversalPos.NOUN
        or UniversalPos.DET or UniversalPos.ADJ or UniversalPos.PRON or UniversalPos.NUM or UniversalPos.ADV;

    /// <summary>", said X": only verbs that take no noun as their content, in a finite form, after a whole clause.</summary>
    private bool IsAfterClause(int verb, CueEntry entry)
    {
        if (_sentence[verb - 1].Form != "," || _sentence[verb + 1].Xpos == "PRP" || entry.Takes(CueFrames.Object) || _sentence[verb].Xpos is not ("VBD" or "VBZ" or "VBP")
            || (_sentence[verb].Is(Relations.Conjunct) && _sentence.Child(verb, Relations.Coordinator) >= 0))
            return false;
        for (int i = 0; i < verb; i++)
        {
            if (_sentence[i].Xpos is "VBD" or "VBZ" or "VBP" or "MD")
                return true;
        }
        return false;
    }

    private void IncludeAllButSubtree(int verb, bool[] chosen)
    {
        bool top = _sentence[verb].Head < 0;
        for (int i = 0; i < chosen.Length; i++)
            chosen[i] = top ? i < verb : !_sentence.IsInSubtree(i, verb);
    }

    private CueEntry[] Entries(int token, CueLexicon lexicon)
    {
        ref readonly Token word = ref _sentence[token];
        if (word.Pos is not (UniversalPos.VERB or UniversalPos.NOUN or UniversalPos.ADJ or UniversalPos.AUX))
            return [];
        if (token > 0 && _sentence[token - 1].Xpos == "HYPH")
            return [];
        bool verbal = word.Pos == UniversalPos.VERB || IsParticipleAfterComma(token) || IsHeadlineVerb(token) || (word.Xpos == "NNS" && IsLastWord(token))
            || (_sentence.Child(token, Relations.Subject) >= 0 && _sentence.Child(token, Relations.Copula) < 0
                && word.Xpos is not ("NN" or "JJ"));
        if (!verbal)
            return [];
        var rows = lexicon.Find(word.Form);
        return rows.IsEmpty ? [] : [.. rows.Where(row => row.Pos == UniversalPos.VERB && HasParticle(token, row.Particle))];
    }

    /// <summary>"UN warns of famine": the root of a sentence without a verb, when it may be one in the present.</summary>
    private bool IsHeadlineVerb(int token)
    {
        ref readonly Token word = ref _sentence[token];
        if (word.Head >= 0 || word.Xpos != "NNS" || token == 0 || token + 1 >= _sentence.Length || _sentence[token + 1].Pos == UniversalPos.PUNCT)
            return false;
        for (int at = 0; at <= token; at++)
        {
            if (_sentence[at].Xpos is "VBD" or "VBZ" or "VBP" or "MD")
                return false;
        }
        return _sentence[token - 1].Pos is UniversalPos.NOUN or UniversalPos.PROPN;
    }

    /// <summary>"…, warning of …": a noun by the tagger's guess that the tree takes for a clause.</summary>
    private bool IsParticipleAfterComma(int token)
    {
        ref readonly Token word = ref _sentence[token];
        return token > 0 && word.Form.EndsWith("ing", StringComparison.Ordinal) && _sentence[token - 1].Form == ","
            && (word.Is(Relations.AdverbialClause) || word.Is(Relations.AdjectivalClause) || word.Is(Relations.OpenComplement)
                || (word.Is(Relations.Conjunct) && _sentence.Child(token, Relations.Coordinator) < 0));
    }

    private bool HasParticle(int verb, string? particle)
    {
        foreach (int child in _sentence.Children(verb))
        {
            if (_sentence[child].Is(Relations.Particle))
                return particle is not null && string.Equals(_sentence[child].Form, particle, StringComparison.OrdinalIgnoreCase);
        }
        return particle is null || (verb + 1 < _sentence.Length
            && string.Equals(_sentence[verb + 1].Form, particle, StringComparison.OrdinalIgnoreCase)
            && _sentence[verb + 1].Head == verb);
    }
}
