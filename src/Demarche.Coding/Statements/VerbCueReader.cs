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
        if (_entries[verb].Length == 0)
            return null;
        Complement? complement = Inverted(verb) ?? _complements.Find(verb, _entries[verb]) ?? Rest(verb);
        if (complement is null)
            return null;
        Draft draft = New(verb, complement);
        if (!complement.NoSource)
            SetSource(draft, verb, complement);
        if (draft.SourceHead < 0 && !complement.NoSource && !MayLackSource(verb, complement))
            return null;
        Unset(complement.Chosen, draft);
        _reading.AddRuns(complement.Chosen, draft.Content);
        return draft;
    }

    private Draft New(int verb, Complement complement) => new()
    {
        Sentence = _reading.Index,
        Token = verb,
        Entry = complement.Entry,
        Type = complement.Entry.Type,
        Mode = complement.Entry.Mode,
        Rule = "verb-" + complement.Rule,
        Cue = CueSpan.Of(_reading, verb, complement.Linker),
        TakesQuotations = complement.Entry.Takes(CueFrames.Quote) || complement.Entry.Mode == StatementMode.Speech,
    };

    private void SetSource(Draft draft, int verb, Complement complement)
    {
        int head = complement.Source >= 0 ? complement.Source : SubjectReader.Find(_reading, verb);
        if (head < 0 || _reading.QuotationOf(head) >= 0)
            head = Between(draft.Cue.First);
        if (head < 0 || IsExpletive(head))
            return;
        SourceReader.Set(_reading, draft, head, verb);
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
    /// A verb of speech with a subject but no complement in the tree: a quotation beside it, or what follows it in the
    /// sentence, or what goes before.
    /// </summary>
    private Complement? Rest(int verb)
    {
        CueEntry? entry = Array.Find(_entries[verb], row => row.Takes(CueFrames.Quote) && row.Mode == StatementMode.Speech);
        if (entry is null || SubjectReader.IsPassive(_sentence, verb))
            return null;
        return new Complement(entry, "quotation", new bool[_sentence.Length]);
    }

    /// <summary>"…," said the envoy: right after a quotation what follows the verb is who speaks, whatever its label.</summary>
    private Complement? Inverted(int verb)
    {
        if (verb < 1 || verb + 1 >= _sentence.Length || _sentence.Child(verb, Relations.Subject) is >= 0 and var own && own < verb)
            return null;
        bool afterQuotation = _reading.QuotationOf(verb - 1) >= 0;
        CueEntry? entry = Array.Find(_entries[verb], row => row.Takes(CueFrames.Quote) && row.Mode == StatementMode.Speech);
        if (!afterQuotation || entry is null || _sentence[verb + 1].Pos is not (UniversalPos.PROPN or UniversalPos.NOUN
            or UniversalPos.DET or UniversalPos.ADJ or UniversalPos.PRON or UniversalPos.NUM or UniversalPos.ADV))
            return null;
        int source = verb + 1;
        while (_sentence[source].Head > verb)
            source = _sentence[source].Head;
        return new Complement(entry, "quotation", new bool[_sentence.Length], Source: source);
    }

    private CueEntry[] Entries(int token, CueLexicon lexicon)
    {
        ref readonly Token word = ref _sentence[token];
        if (word.Pos is not (UniversalPos.VERB or UniversalPos.NOUN or UniversalPos.ADJ or UniversalPos.AUX))
            return [];
        bool verbal = word.Pos == UniversalPos.VERB
            || (_sentence.Child(token, Relations.Subject) >= 0 && _sentence.Child(token, Relations.Copula) < 0
                && word.Xpos is not ("NN" or "JJ"));
        if (!verbal)
            return [];
        var rows = lexicon.Find(word.Form);
        return rows.IsEmpty ? [] : [.. rows.Where(row => row.Pos == UniversalPos.VERB && HasParticle(token, row.Particle))];
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
