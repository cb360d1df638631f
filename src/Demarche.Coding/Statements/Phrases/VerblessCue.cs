using Demarche.Language.Syntax;

namespace Demarche.Coding.Statements.Phrases;

/// <summary>
/// What attributions without a verb have in common: "according to X, …" and "X: …" begin as drafts without a row of the
/// lexicon.
/// </summary>
internal static class VerblessCue
{
    /// <summary>A draft for the cue.</summary>
    /// <param name="reading">The sentence.</param>
    /// <param name="token">The word that heads the cue; -1 where no word attributes.</param>
    /// <param name="cue">The words of the cue.</param>
    /// <param name="type">What kind of attribution it is.</param>
    /// <param name="rule">Its construction.</param>
    /// <param name="mode">Speech, unless it tells a thought.</param>
    public static Draft NewDraft(
        SentenceView reading, int token, TokenRun cue, string type, string rule, StatementMode mode = StatementMode.Speech) => new()
        {
            Sentence = reading.Index,
            Token = token,
            Type = type,
            Mode = mode,
            Rule = rule,
            Cue = cue,
            TakesQuotations = rule != "adverb",
        };

    /// <summary>Makes the words the source, headed by the first that hangs on none of them.</summary>
    public static void SetSource(Sentence sentence, Draft draft, TokenRun words)
    {
        int head = words.First;
        while (head <= words.Last && words.Contains(sentence[head].Head))
            head++;
        draft.Source.Add(words);
        draft.SourceHead = draft.SpeakerHead = head <= words.Last ? head : words.First;
    }

    /// <summary>The widest clause that the phrase may speak for: through coordination, not out of a complement.</summary>
    public static int WidestClause(Sentence sentence, int from)
    {
        int at = from;
        while (sentence[at].Head >= 0 && !IsBarrier(sentence[at]))
            at = sentence[at].Head;
        return at;
    }

    private static bool IsBarrier(in Token token) =>
        token.Is(Relations.ClausalComplement) || token.Is(Relations.AdjectivalClause) || token.Is(Relations.ClausalSubject);
}
