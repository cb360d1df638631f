using Demarche.Language.Syntax;

namespace Demarche.Coding.Statements.Verbs;

/// <summary>
/// Decides that a verb of speech stands before its speaker: "…," said the envoy. Right after a quotation, or a comma that ends
/// a clause, what follows the verb is who speaks, whatever the tree calls it.
/// </summary>
internal sealed class SpeechInversion(SentenceView reading, CueVerbs cues)
{
    private readonly Sentence _sentence = reading.Sentence;

    /// <summary>The content before the verb, with the source behind it; null where the verb stands otherwise.</summary>
    public Complement? Read(int verb)
    {
        if (verb < 1 || verb + 1 >= _sentence.Length || HasSubjectBefore(verb) || !IsNominal(verb + 1))
            return null;
        CueEntry? entry = cues.RowOfSpeech(verb);
        bool afterQuotation = reading.QuotationOf(verb - 1) >= 0 && reading.QuotationOf(verb) < 0;
        if (entry is null || (!afterQuotation && !IsAfterClause(verb, entry)))
            return null;
        var chosen = new bool[_sentence.Length];
        if (!afterQuotation)
            IncludeAllButSubtree(verb, chosen);
        return new Complement(entry, afterQuotation ? "quotation" : "inversion", chosen, Source: SourceAfter(verb));
    }

    private int SourceAfter(int verb)
    {
        int source = verb + 1;
        while (_sentence[source].Head > verb)
            source = _sentence[source].Head;
        return source;
    }

    private bool HasSubjectBefore(int verb) =>
        _sentence.Child(verb, Relations.Subject) is var subject && subject >= 0 && subject < verb
        && (reading.QuotationOf(subject) < 0 || reading.QuotationOf(verb) >= 0);

    private bool IsNominal(int token) => _sentence[token].Pos is UniversalPos.PROPN or UniversalPos.NOUN
        or UniversalPos.DET or UniversalPos.ADJ or UniversalPos.PRON or UniversalPos.NUM or UniversalPos.ADV;

    /// <summary>", said X": only verbs that take no noun as their content, in a finite form, after a whole clause.</summary>
    private bool IsAfterClause(int verb, CueEntry entry) =>
        _sentence[verb - 1].Form == "," && _sentence[verb + 1].Xpos != "PRP" && !entry.Takes(CueFrames.Object) && FiniteVerb.HasTense(_sentence[verb])
        && !(_sentence[verb].Is(Relations.Conjunct) && _sentence.Child(verb, Relations.Coordinator) >= 0)
        && FiniteVerb.IsAmong(_sentence, 0, verb - 1);

    private void IncludeAllButSubtree(int verb, bool[] chosen)
    {
        bool top = _sentence[verb].Head < 0;
        for (int i = 0; i < chosen.Length; i++)
            chosen[i] = top ? i < verb : !_sentence.IsInSubtree(i, verb);
    }
}
