using Demarche.Language.Articles;
using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Coding.Statements.Quotations;

/// <summary>
/// Decides whose words a quotation without a cue is: after "We will go," he said. the sentence "It is our duty." goes on with
/// the same speaker, also as a paragraph of its own.
/// </summary>
internal sealed class FloatingQuotations(Document document, QuotationOwners quotations)
{
    private readonly string _text = document.Article.Text;
    private readonly List<Draft> _drafts = quotations.Drafts;

    /// <summary>Gives each free quotation to the attribution before it, where nothing stands between.</summary>
    public void Link()
    {
        int at = 0;
        int last = -1;
        for (int q = 0; q < quotations.All.Length; q++)
        {
            for (; at < _drafts.Count && Start(_drafts[at]) < quotations.All[q].Span.Start; at++)
                last = _drafts[at].IsQuoted ? last : Better(last, at);
            if (!quotations.IsFree(q) || last < 0)
                continue;
            int anchor = q > 0 && quotations.All[q - 1].GoesOn && !quotations.IsFree(q - 1) ? quotations.Of(q - 1) : last;
            if (anchor != last || Continues(_drafts[anchor], quotations.All[q]))
                quotations.Give(q, anchor);
        }
    }

    /// <summary>Of two attributions in one sentence the one that quotes already, or else the later that may.</summary>
    private int Better(int last, int next)
    {
        if (last < 0 || _drafts[last].Sentence != _drafts[next].Sentence)
            return next;
        if (IsInsideContent(next, last))
            return last;
        bool lastQuotes = quotations.HasQuoted(_drafts[last]);
        bool nextQuotes = quotations.HasQuoted(_drafts[next]);
        if (lastQuotes != nextQuotes)
            return nextQuotes ? next : last;
        return _drafts[next].TakesQuotations ? next : last;
    }

    private bool IsInsideContent(int inner, int outer)
    {
        int cue = Start(_drafts[inner]);
        return _drafts[outer].Spans.Exists(span => span.Contains(cue));
    }

    /// <summary>
    /// Whether the quotation follows the attribution without a word between, in its paragraph or as a paragraph of its own.
    /// </summary>
    private bool Continues(Draft draft, Quotation quotation)
    {
        Sentence sentence = document.Sentences[draft.Sentence];
        int end = sentence.Span.End;
        foreach (TextSpan span in draft.Spans)
            end = Math.Max(end, span.End);
        if (quotation.Span.Start < end || !WordlessGap.Is(_text, end, quotation.Span.Start))
            return false;
        if (sentence.Paragraph == quotation.Paragraph)
            return true;
        Paragraph own = document.Article.Paragraphs[quotation.Paragraph];
        return quotation.Span.Start == own.Span.Start && WordlessGap.Is(_text, quotation.Span.End, own.Span.End);
    }

    private int Start(Draft draft) => document.Sentences[draft.Sentence][draft.Cue.First].Span.Start;
}
