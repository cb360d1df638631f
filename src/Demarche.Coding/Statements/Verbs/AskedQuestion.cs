using Demarche.Language.Syntax;

namespace Demarche.Coding.Statements.Verbs;

/// <summary>
/// Decides that a participle tells of a question that nobody in particular put: "Asked whether talks would resume, he said …",
/// "when asked who would go". The question ends at the comma before the answer.
/// </summary>
internal sealed class AskedQuestion(SentenceView reading, CueVerbs cues)
{
    private const int Reach = 8;
    private readonly Sentence _sentence = reading.Sentence;

    /// <summary>The question; null where none is put.</summary>
    public Complement? Read(int verb)
    {
        int question = IsParticiple(verb) && reading.QuotationOf(verb) < 0 ? QuestionAfter(verb) : -1;
        if (question < 0)
            return null;
        CueEntry? entry = Array.Find(cues[verb], row => row.Takes(CueFrames.That) && row.Takes(CueFrames.Addressee));
        if (entry is null || SubjectReader.Own(_sentence, verb, passive: false) is var subject && subject >= 0 && subject < verb)
            return null;
        var chosen = new bool[_sentence.Length];
        for (int at = question; at < chosen.Length && !EndsQuestion(at); at++)
            chosen[at] = true;
        return new Complement(entry, "asked", chosen, NoSource: true);
    }

    private bool IsParticiple(int verb) => _sentence[verb].Xpos is "VBN" or "VBD"
        && (verb == 0 || _sentence[verb - 1].Lemma is "when" or "be" or "and" or "," or "if");

    /// <summary>
    /// The question word right after the verb, or after a phrase that tells where and when; -1 where there is none.
    /// </summary>
    private int QuestionAfter(int verb)
    {
        int at = verb + 1;
        if (at < _sentence.Length && (_sentence[at].Pos == UniversalPos.ADP || Dates.CalendarWords.Weekday(_sentence[at].Form) is not null))
        {
            while (at < _sentence.Length && at - verb <= Reach && !IsQuestionWord(_sentence[at])
                && _sentence[at].Pos is not (UniversalPos.PUNCT or UniversalPos.VERB or UniversalPos.AUX))
                at++;
        }
        return at + 1 < _sentence.Length && IsQuestionWord(_sentence[at]) ? at : -1;
    }

    private static bool IsQuestionWord(in Token token) => token.Lemma is "whether" or "if" || token.Xpos is "WP" or "WRB" or "WDT";

    private bool EndsQuestion(int at) => _sentence[at].Form is "," or ":" or ";" && at + 1 < _sentence.Length
        && _sentence[at + 1].Pos is UniversalPos.PRON or UniversalPos.PROPN or UniversalPos.DET or UniversalPos.NOUN or UniversalPos.NUM or UniversalPos.ADJ;
}
