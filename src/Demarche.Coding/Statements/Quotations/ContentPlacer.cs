using Demarche.Coding.Dates;
using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Coding.Statements.Quotations;

/// <summary>
/// Decides which characters a content has: those of its words, and of quotations that they reach into, all. Of "called it a “grave
/// mistake” in Vienna" the marks belong to the content, too.
/// </summary>
internal sealed class ContentPlacer(Document document, QuotationOwners quotations)
{
    private readonly TranscriptTurns _turns = new(document);

    /// <summary>Fills the spans of all drafts and claims the quotations in them.</summary>
    public void Place()
    {
        for (int i = 0; i < quotations.Drafts.Count; i++)
        {
            Place(i);
            _turns.Extend(quotations.Drafts[i]);
        }
    }

    private void Place(int index)
    {
        Draft draft = quotations.Drafts[index];
        Sentence sentence = document.Sentences[draft.Sentence];
        foreach (TokenRun content in draft.Content)
        {
            TextSpan span = WithoutDay(sentence, draft, content).Span(sentence);
            draft.Spans.Add(draft.IsQuoted ? span : WithQuotations(span, sentence[draft.Cue.First].Span.Start, index));
        }
    }

    /// <summary>The characters with all quotations that they reach into, but for one that the cue stands in.</summary>
    private TextSpan WithQuotations(TextSpan span, int cue, int index)
    {
        for (int q = quotations.FirstEndingAfter(span.Start); q < quotations.All.Length && quotations.All[q].Span.Start < span.End; q++)
        {
            if (quotations.All[q].Span.Contains(cue))
                continue;
            span = span.Union(quotations.All[q].Span);
            quotations.Claim(q, index);
        }
        return span;
    }

    /// <summary>"said Thursday the bridge was closed": the day is the cue's.</summary>
    private static TokenRun WithoutDay(Sentence sentence, Draft draft, TokenRun run)
    {
        if (run.First != draft.Cue.Last + 1 || run.Last - run.First < 3 || CalendarWords.Weekday(sentence[run.First].Form) is null)
            return run;
        return sentence[run.First + 1].Pos is UniversalPos.DET or UniversalPos.PRON or UniversalPos.PROPN or UniversalPos.NOUN
            or UniversalPos.ADJ or UniversalPos.SCONJ ? run with { First = run.First + 1 } : run;
    }
}
