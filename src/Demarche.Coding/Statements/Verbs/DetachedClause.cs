using Demarche.Language.Syntax;

namespace Demarche.Coding.Statements.Verbs;

/// <summary>
/// Decides what a verb says when the tree hangs the clause behind it elsewhere: "said in Vienna that talks would resume" takes
/// all from "that" on, and "believe talks will resume" all after the verb.
/// </summary>
internal sealed class DetachedClause(SentenceView reading, CueVerbs cues)
{
    private readonly Sentence _sentence = reading.Sentence;

    /// <summary>
    /// The sentence from the verb's "that" on; null where the tree does hang it on a clause of the verb, or there is none.
    /// </summary>
    public Complement? ReadThat(int verb)
    {
        int that = ThatAfter(verb);
        if (that < 0 || that + 2 >= _sentence.Length)
            return null;
        CueEntry? entry = Array.Find(cues[verb], row => row.Takes(CueFrames.That) && !row.Takes(CueFrames.Object));
        return entry is null || reading.IsPunctuation(that + 1) ? null : From(that, entry);
    }

    /// <summary>
    /// What a verb without any complement says: a verb of speech waits for a quotation beside it; for others a clause that
    /// follows, whatever the tree calls it, is the content.
    /// </summary>
    public Complement? ReadRest(int verb)
    {
        if (SubjectReader.IsPassive(_sentence, verb))
            return null;
        if (cues.RowOfSpeech(verb) is { } speech)
            return new Complement(speech, "quotation", new bool[_sentence.Length]);
        CueEntry? entry = Array.Find(cues[verb], row => row.Takes(CueFrames.That));
        return entry is null || !IsClauseAfter(verb) ? null : From(verb + 1, entry);
    }

    private Complement From(int first, CueEntry entry)
    {
        var chosen = new bool[_sentence.Length];
        chosen.AsSpan(first..).Fill(true);
        return new Complement(entry, "rest", chosen);
    }

    /// <summary>"that" right after the verb, or after phrases that tell where and when, and before a subject of its own.</summary>
    private int ThatAfter(int verb)
    {
        if (verb + 1 < _sentence.Length && _sentence[verb + 1].Form == "that")
            return _sentence[verb + 1].Head == verb ? verb + 1 : -1;
        if (_sentence.Child(verb, Relations.ClausalComplement) >= 0 || !IsPhraseAt(verb + 1))
            return -1;
        for (int at = verb + 2; at < _sentence.Length - 2 && !reading.IsPunctuation(at); at++)
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
        if (verb + 1 >= _sentence.Length || reading.IsPunctuation(verb + 1))
            return false;
        if (_sentence[verb + 1].Lemma is "that" or "whether" or "how" or "why")
            return true;
        for (int at = verb + 2; at < _sentence.Length && !reading.IsPunctuation(at); at++)
        {
            if (FiniteVerb.Is(_sentence[at]))
                return _sentence[verb + 1].Pos is not (UniversalPos.ADP or UniversalPos.CCONJ or UniversalPos.SCONJ);
        }
        return false;
    }
}
