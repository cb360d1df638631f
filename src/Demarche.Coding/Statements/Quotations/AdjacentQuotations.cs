using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Coding.Statements.Quotations;

/// <summary>
/// Decides which quotations stand beside a cue and are its content: both in "We will go," he told reporters on Friday, "and we will
/// stay."
/// </summary>
internal sealed class AdjacentQuotations(Document document, QuotationOwners quotations)
{
    private readonly string _text = document.Article.Text;

    /// <summary>Gives the free quotations left and right of each cue to its attribution.</summary>
    public void Link()
    {
        for (int i = 0; i < quotations.Drafts.Count; i++)
        {
            if (quotations.Drafts[i].TakesQuotations)
                Link(i);
        }
    }

    private void Link(int index)
    {
        Draft draft = quotations.Drafts[index];
        if (draft.Spans.Count > 0 && !draft.YieldsToQuotation && !quotations.HasQuoted(draft))
            return;
        TextSpan clause = Clause(draft);
        int before = draft.YieldsToQuotation ? draft.Spans.Count : 0;
        int left = quotations.FirstEndingAfter(clause.Start) - 1;
        if (left >= 0 && quotations.IsFree(left) && IsBesideLeft(quotations.All[left], clause, draft))
            quotations.Give(left, index);
        int right = quotations.FirstEndingAfter(clause.End);
        if (right < quotations.All.Length && quotations.IsFree(right) && IsBesideRight(quotations.All[right], clause, draft))
            quotations.Give(right, index);
        if (draft.Spans.Count > before)
            draft.Spans.RemoveRange(0, before);
    }

    /// <summary>Cue and source as one stretch.</summary>
    private TextSpan Clause(Draft draft)
    {
        Sentence sentence = document.Sentences[draft.Sentence];
        TextSpan span = draft.Cue.Span(sentence);
        foreach (TokenRun run in draft.Source)
            span = span.Union(run.Span(sentence));
        return span;
    }

    /// <summary>
    /// Between the quotation and the clause stands nothing but a title, and the quotation does not end like a sentence before.
    /// </summary>
    private bool IsBesideLeft(Quotation quotation, TextSpan clause, Draft draft)
    {
        if (document.Sentences[draft.Sentence].Paragraph != quotation.Paragraph)
            return false;
        var between = new TextSpan(quotation.Span.End, clause.Start);
        if (!WordlessGap.Is(_text, between.Start, between.End) && !IsTitle(between.In(_text).Trim()))
            return false;
        char last = quotation.Inner.IsEmpty ? ' ' : _text[quotation.Inner.End - 1];
        return draft.Rule == "signature" || last is not '.' || char.IsLower(_text[clause.Start]);
    }

    /// <summary>"Rep." before a name, where the splitter took its stop for the end of a sentence.</summary>
    private static bool IsTitle(ReadOnlySpan<char> words) =>
        words is "Rep." or "Sen." or "Gov." or "Gen." or "Lt." or "Col." or "Capt." or "Sgt." or "Rev." or "Adm." or "Maj."
            or "Mr." or "Mrs." or "Ms." or "Dr." or "Prof." or "Lt. Gov." or "Lt. Gen." or "Maj. Gen.";

    /// <summary>Between the cue and the quotation stands at most who is told, where and when.</summary>
    private bool IsBesideRight(Quotation quotation, TextSpan clause, Draft draft)
    {
        Sentence sentence = document.Sentences[draft.Sentence];
        int start = quotation.Span.Start;
        if (start < clause.End || quotation.Paragraph != sentence.Paragraph)
            return false;
        if (start >= sentence.Span.End)
            return WordlessGap.Is(_text, clause.End, start) && !_text.AsSpan(clause.End..start).Contains('.');
        for (int i = draft.Cue.Last + 1; i < sentence.Length && sentence[i].Span.Start < start; i++)
        {
            if (sentence[i].Span.Start >= clause.End && !sentence.IsInSubtree(i, draft.Token) && sentence[i].Pos != UniversalPos.PUNCT)
                return false;
        }
        return !quotations.Drafts.Exists(other => !other.IsQuoted && other.Sentence == draft.Sentence && other.Token > draft.Token
            && sentence[other.Token].Span.Start < start);
    }
}
