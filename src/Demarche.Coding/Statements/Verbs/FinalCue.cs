using Demarche.Language.Syntax;

namespace Demarche.Coding.Statements.Verbs;

/// <summary>
/// Decides that the last verb of a sentence attributes all before its comma: "The donor gave twice, campaign records show."
/// What stands between comma and verb is the source, whatever the tree makes of it.
/// </summary>
internal sealed class FinalCue(SentenceView reading, CueVerbs cues)
{
    private const int LongestSource = 8;
    private readonly Sentence _sentence = reading.Sentence;

    /// <summary>The content before the comma, with the source behind it; null where the verb stands otherwise.</summary>
    public Complement? Read(int verb)
    {
        if (verb < 5 || !reading.IsLastWord(verb) || reading.QuotationOf(verb) >= 0 || !IsFinalForm(verb))
            return null;
        CueEntry? entry = Array.Find(cues[verb], row => row.Takes(CueFrames.That | CueFrames.Quote) && !row.Takes(CueFrames.Subject));
        int comma = CommaBefore(verb);
        if (entry is null || !EndsClause(comma) || !IsNounPhrase(comma + 1, verb))
            return null;
        int source = comma + 1;
        while (_sentence[source].Head > comma && _sentence[source].Head < verb)
            source = _sentence[source].Head;
        var chosen = new bool[_sentence.Length];
        chosen.AsSpan(reading.Dateline..comma).Fill(true);
        return new Complement(entry, "final", chosen, Source: source);
    }

    private bool IsFinalForm(int verb) => (FiniteVerb.HasTense(_sentence[verb]) || _sentence[verb].Xpos is "NNS" or "VB")
        && _sentence[verb - 1].Pos is UniversalPos.NOUN or UniversalPos.PROPN or UniversalPos.PRON;

    /// <summary>The comma before the verb, or the verb or the beginning that is met first.</summary>
    private int CommaBefore(int verb)
    {
        int comma = verb - 1;
        while (comma > 0 && _sentence[comma].Form != "," && _sentence[comma].Pos is not (UniversalPos.VERB or UniversalPos.AUX))
            comma--;
        return comma;
    }

    private bool EndsClause(int comma) => comma >= 3 && _sentence[comma].Form == ","
        && reading.QuotationOf(comma) < 0 && reading.QuotationOf(comma - 1) < 0 && FiniteVerb.IsAmong(_sentence, 0, comma - 1);

    private bool IsNounPhrase(int first, int verb) => first < verb && verb - first <= LongestSource
        && _sentence[first].Pos is UniversalPos.DET or UniversalPos.PROPN or UniversalPos.NOUN or UniversalPos.ADJ or UniversalPos.NUM or UniversalPos.PRON;
}
