using Demarche.Coding.Places;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Statements.Phrases;

/// <summary>Decides that a sentence begins with the label of its speaker: "Lavrov: Talks go on", "QUESTION: Will they?"</summary>
internal static class SpeakerLabel
{
    private const int LongestLabel = 6;

    /// <summary>
    /// The attribution to the label: a name of at most six words, a colon, and what is said; null where there is no label.
    /// </summary>
    public static Draft? Read(SentenceView reading)
    {
        int colon = ColonOf(reading);
        if (colon < 1 || !NamesSpeaker(reading, colon) || Dateline.Is(reading.Sentence, colon))
            return null;
        Sentence sentence = reading.Sentence;
        Draft draft = VerblessCue.NewDraft(reading, -1, new TokenRun(colon, colon), "says", IsLabel(sentence, colon - 1) ? "transcript" : "colon");
        VerblessCue.SetSource(sentence, draft, new TokenRun(0, colon - 1));
        var chosen = new bool[sentence.Length];
        chosen.AsSpan((colon + 1)..).Fill(true);
        reading.AddRuns(chosen, draft.Content);
        return draft;
    }

    private static int ColonOf(SentenceView reading)
    {
        for (int at = 1; at < Math.Min(reading.Sentence.Length, LongestLabel + 1); at++)
        {
            if (reading.Sentence[at].Form == ":" && reading.QuotationOf(at) < 0)
                return at;
        }
        return -1;
    }

    /// <summary>
    /// Whether the words before the colon may be a speaker: no clause or figure, and a name unless a quotation follows.
    /// </summary>
    private static bool NamesSpeaker(SentenceView reading, int colon)
    {
        Sentence sentence = reading.Sentence;
        bool named = colon + 1 < sentence.Length && reading.QuotationOf(colon + 1) >= 0;
        for (int at = 0; at < colon; at++)
        {
            UniversalPos pos = sentence[at].Pos;
            if (pos is UniversalPos.VERB or UniversalPos.AUX or UniversalPos.NUM or UniversalPos.ADV)
                return false;
            named = named || pos == UniversalPos.PROPN || IsLabel(sentence, at);
        }
        return named;
    }

    /// <summary>"QUESTION", "Mr. Price": a label of a transcript that the tagger takes for a common noun.</summary>
    private static bool IsLabel(Sentence sentence, int token)
    {
        string form = sentence[token].Form;
        return (form.Length > 1 && form.All(char.IsUpper)) || (token > 0 && form[0] is >= 'A' and <= 'Z' && sentence[token - 1].Form is "Mr." or "Mrs." or "Ms." or "Dr.");
    }
}
