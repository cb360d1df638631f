using System.Collections.Immutable;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Statements.Verbs;

/// <summary>
/// Decides which words of a sentence may attribute as verbs, and by which rows of the cue lexicon: "said" in "he said that …", and
/// where the tagger sees nouns "warning" in "…, warning of famine" and "warns" in "UN warns of famine".
/// </summary>
internal sealed class CueVerbs
{
    private readonly SentenceView _reading;
    private readonly Sentence _sentence;
    private readonly CueEntry[][] _rows;

    public CueVerbs(SentenceView reading, CueLexicon lexicon)
    {
        _reading = reading;
        _sentence = reading.Sentence;
        _rows = new CueEntry[_sentence.Length][];
        for (int at = 0; at < _rows.Length; at++)
            _rows[at] = IsVerbal(at) ? Rows(at, lexicon.Find(_sentence[at].Form)) : [];
    }

    /// <summary>The rows by which the word may attribute, in the order of the lexicon; none where it is no cue.</summary>
    public CueEntry[] this[int token] => _rows[token];

    /// <summary>Whether the word may be a verb that attributes.</summary>
    public bool Contains(int token) => _rows[token].Length > 0;

    /// <summary>The row by which the word says a quotation beside it: "…," he said; null where there is none.</summary>
    public CueEntry? RowOfSpeech(int token) =>
        Array.Find(_rows[token], row => row.Takes(CueFrames.Quote) && row.Mode == StatementMode.Speech);

    /// <summary>Whether the verb is finite by its tag, or a base form that nothing before it makes an infinitive.</summary>
    public bool IsFinite(int verb) => FiniteVerb.HasTense(_sentence[verb]) || IsHeadlineVerb(verb)
        || (_sentence[verb].Xpos == "VB" && _sentence.Child(verb, Relations.Auxiliary) < 0 && !_reading.HasChild(verb, Relations.Marker, "to"));

    private CueEntry[] Rows(int token, ImmutableArray<CueEntry> rows) =>
        rows.IsEmpty ? [] : [.. rows.Where(row => row.Pos == UniversalPos.VERB && HasParticle(token, row.Particle))];

    private bool IsVerbal(int token)
    {
        ref readonly Token word = ref _sentence[token];
        if (word.Pos is not (UniversalPos.VERB or UniversalPos.NOUN or UniversalPos.ADJ or UniversalPos.AUX))
            return false;
        if (token > 0 && _sentence[token - 1].Xpos == "HYPH")
            return false;
        return word.Pos == UniversalPos.VERB || IsParticipleAfterComma(token) || IsHeadlineVerb(token)
            || (word.Xpos == "NNS" && _reading.IsLastWord(token)) || HasSubject(token);
    }

    private bool HasSubject(int token) => _sentence.Child(token, Relations.Subject) >= 0
        && _sentence.Child(token, Relations.Copula) < 0 && _sentence[token].Xpos is not ("NN" or "JJ");

    /// <summary>"UN warns of famine": the root of a sentence without a verb, when it may be one in the present.</summary>
    private bool IsHeadlineVerb(int token)
    {
        ref readonly Token word = ref _sentence[token];
        return word.Head < 0 && word.Xpos == "NNS" && token > 0
            && token + 1 < _sentence.Length && _sentence[token + 1].Pos != UniversalPos.PUNCT
            && !FiniteVerb.IsAmong(_sentence, 0, token)
            && _sentence[token - 1].Pos is UniversalPos.NOUN or UniversalPos.PROPN;
    }

    /// <summary>"…, warning of …": a noun by the tagger's guess that the tree takes for a clause.</summary>
    private bool IsParticipleAfterComma(int token)
    {
        ref readonly Token word = ref _sentence[token];
        return token > 0 && word.Form.EndsWith("ing", StringComparison.Ordinal) && _sentence[token - 1].Form == ","
            && (word.Is(Relations.AdverbialClause) || word.Is(Relations.AdjectivalClause) || word.Is(Relations.OpenComplement)
                || (word.Is(Relations.Conjunct) && _sentence.Child(token, Relations.Coordinator) < 0));
    }

    /// <summary>Whether the verb has the particle that the row asks for ("pointed out"), or none where it asks for none.</summary>
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
