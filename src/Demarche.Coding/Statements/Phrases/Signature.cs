using Demarche.Language.Syntax;

namespace Demarche.Coding.Statements.Phrases;

/// <summary>
/// Decides that a sentence signs the quotation before it: a dash, a name, a title, and no verb, as in "— Jane Roe, ambassador".
/// </summary>
internal static class Signature
{
    private const int Longest = 20;

    /// <summary>
    /// The attribution to who signs, whose content is the quotation before; null where the sentence is no signature.
    /// </summary>
    public static Draft? Read(SentenceView reading)
    {
        Sentence sentence = reading.Sentence;
        if (sentence.Length is < 2 or > Longest || sentence[0].Form is not ("—" or "–" or "-" or "--") || sentence[1].Pos != UniversalPos.PROPN
            || FiniteVerb.IsAmong(sentence, 0, sentence.Length - 1))
            return null;
        int last = sentence.Length - 1;
        while (last > 1 && reading.IsPunctuation(last))
            last--;
        Draft draft = VerblessCue.NewDraft(reading, -1, new TokenRun(0, 0), "says", "signature");
        VerblessCue.SetSource(sentence, draft, new TokenRun(1, last));
        return draft;
    }
}
