using Demarche.Language.Syntax;

namespace Demarche.Coding.Statements.Verbs;

/// <summary>
/// Reads attributions that a verb makes: "The minister said that …" has the cue "said", the source "The minister" and the
/// content that follows.
/// </summary>
internal sealed class VerbCueReader(SentenceView reading, CueVerbs cues)
{
    private readonly Sentence _sentence = reading.Sentence;
    private readonly ComplementReader _complements = new(reading, cues);
    private readonly VerbSource _source = new(reading, cues);
    private readonly ContentWidener _widener = new(reading, cues);

    /// <summary>The attribution that the word makes; null when it makes none.</summary>
    public Draft? Read(int verb)
    {
        if (!cues.Contains(verb) || IsQuotedAs(verb) || _complements.Find(verb) is not { } complement)
            return null;
        Draft draft = New(verb, complement);
        if (!complement.NoSource)
            _source.Set(draft, complement);
        if (draft.SourceHead < 0 && !complement.NoSource && complement.Rule != "quotation")
            return null;
        if (complement.Rule is "clause" or "parenthesis" or "inversion")
            _widener.Widen(complement.Chosen, draft);
        draft.ExcludeCueAndSource(complement.Chosen);
        reading.AddRuns(complement.Chosen, draft.Content);
        return draft;
    }

    /// <summary>"was quoted as saying": the participle attributes, "was quoted as" belongs to its cue.</summary>
    private bool IsQuotedAs(int verb) => verb + 2 < _sentence.Length && _sentence[verb + 1].Form == "as"
        && _sentence[verb + 2].Xpos == "VBG" && cues.Contains(verb + 2) && SubjectReader.IsPassive(_sentence, verb);

    private TokenRun Cue(int verb, int linker)
    {
        TokenRun cue = CueSpan.Of(reading, verb, linker, cues);
        return verb >= 2 && IsQuotedAs(verb - 2) ? cue with { First = CueSpan.Of(reading, verb - 2, -1).First } : cue;
    }

    private Draft New(int verb, Complement complement) => new()
    {
        Sentence = reading.Index,
        Token = verb,
        Entry = complement.Entry,
        Type = complement.Entry.Type,
        Mode = complement.Entry.Mode,
        Rule = "verb-" + complement.Rule,
        Cue = Cue(verb, complement.Linker),
        IsQuoted = reading.QuotationOf(verb) >= 0,
        TakesQuotations = complement.Entry.Takes(CueFrames.Quote) && reading.QuotationOf(verb) < 0,
        YieldsToQuotation = complement.Rule == "preposition",
    };
}
