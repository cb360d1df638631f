using Demarche.Coding.Dates;
using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Coding.Statements;

/// <summary>Gives a verb of speech without content in the tree what stands around it in its sentence.</summary>
/// <remarks>
/// "…, X said Thursday, but …": after a clause and a comma the cue is an aside, and what goes before it and on after
/// it is the content. Otherwise what follows it is, or else what goes before.
/// </remarks>
internal sealed class RestReader(Sentence sentence)
{
    private static readonly string[] Times =
        ["today", "yesterday", "tonight", "tomorrow", "morning", "afternoon", "evening", "night", "week", "month", "year"];

    /// <summary>Adds the spans of the content.</summary>
    public void Read(Draft draft)
    {
        int clause = Math.Min(draft.Cue.First, draft.Source.Count > 0 ? draft.Source[0].First : draft.Cue.First);
        int from = AfterCue(draft);
        int to = sentence.Length - 1;
        while (to >= from && IsMark(to))
            to--;
        if (IsAside(clause))
        {
            Add(draft, 0, clause - 1);
            if (to - from >= 3 && sentence[from].Pos == UniversalPos.CCONJ && FiniteVerb.IsAmong(sentence, from, to))
                Add(draft, from, to);
            return;
        }
        if (to - from >= 2 && sentence[from].Pos != UniversalPos.CCONJ && !draft.Source.Exists(run => run.First > draft.Token))
            Add(draft, from, to);
        else if (clause - 1 >= 2)
            Add(draft, 0, clause - 1);
    }

    /// <summary>The first word after the cue that does not tell to whom, where or when.</summary>
    private int AfterCue(Draft draft)
    {
        int from = Math.Max(draft.Cue.Last, draft.Source.Count > 0 ? draft.Source[^1].Last : -1) + 1;
        if (draft.Source.Count > 0 && draft.Source[^1].First < draft.Cue.First)
            from = draft.Cue.Last + 1;
        while (from < sentence.Length && (IsMark(from) || IsTime(from) || IsAddressee(from, draft)))
            from++;
        return from;
    }

    private bool IsAside(int clause) => clause >= 4 && sentence[clause - 1].Form == "," && FiniteVerb.IsAmong(sentence, 0, clause - 2)
        && sentence[0].Pos is not (UniversalPos.SCONJ or UniversalPos.ADP) && sentence[0].Xpos is not ("WRB" or "VBG");

    private void Add(Draft draft, int first, int last)
    {
        while (last > first && IsMark(last))
            last--;
        if (last > first)
            draft.Spans.Add(new TextSpan(sentence[first].Span.Start, sentence[last].Span.End));
    }

    private bool IsMark(int token) => sentence[token].Pos == UniversalPos.PUNCT;

    private bool IsTime(int token) =>
        CalendarWords.Weekday(sentence[token].Form) is not null
        || (Array.IndexOf(Times, sentence[token].Lemma) >= 0 && sentence[token].Relation.StartsWith("obl", StringComparison.Ordinal)
            && sentence.Child(token, Relations.NominalModifier) < 0);

    /// <summary>Whether the word belongs to a phrase that tells to whom, where or when.</summary>
    private bool IsAddressee(int token, Draft draft)
    {
        int at = token;
        while (sentence[at].Head >= 0 && sentence[at].Head != draft.Token)
            at = sentence[at].Head;
        return sentence[at].Head == draft.Token
            && ((sentence[at].Is(Relations.Oblique) && sentence.Child(at, Relations.Case) >= 0)
                || (sentence[at].Is(Relations.AdverbialModifier) && sentence.Child(at, Relations.Subject) < 0 && sentence[at].Form != "not")
                || (draft.Entry?.Takes(CueFrames.Addressee) == true
                    && (sentence[at].Is(Relations.Object) || sentence[at].Is(Relations.IndirectObject))));
    }
}
