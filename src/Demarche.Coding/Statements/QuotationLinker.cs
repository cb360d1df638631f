using System.Collections.Immutable;
using Demarche.Coding.Dates;
using Demarche.Language.Articles;
using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Coding.Statements;

/// <summary>Gives each quotation to the attribution it belongs to, and each attribution its characters.</summary>
/// <remarks>
/// A quotation belongs to the cue beside it ("…," he said), to the content it stands in (mixed speech), or, where it
/// stands alone as a sentence, to the cue before it: the same speaker goes on. A quotation left open at the end of a
/// paragraph takes the next one's with it.
/// </remarks>
internal sealed class QuotationLinker(Document document, ImmutableArray<Quotation> quotations, List<Draft> drafts)
{
    private readonly string _text = document.Article.Text;
    private readonly int[] _owner = Enumerable.Repeat(-1, quotations.Length).ToArray();

    /// <summary>Fills the spans of all drafts.</summary>
    public void Link()
    {
        for (int i = 0; i < drafts.Count; i++)
            Place(i);
        for (int i = 0; i < drafts.Count; i++)
            LinkBeside(i);
        foreach (Draft draft in drafts)
            TakeRest(draft);
        LinkFloating();
        foreach (Draft draft in drafts)
            Order(draft.Spans);
    }

    /// <summary>The characters of the content's words; a quotation that they reach into is theirs as a whole.</summary>
    private void Place(int index)
    {
        Draft draft = drafts[index];
        Sentence sentence = document.Sentences[draft.Sentence];
        int cue = sentence[draft.Cue.First].Span.Start;
        for (int i = 0; i < draft.Content.Count; i++)
        {
            TokenRun run = WithoutDay(sentence, draft, draft.Content[i]);
            var span = new TextSpan(sentence[run.First].Span.Start, sentence[run.Last].Span.End);
            for (int q = FirstEndingAfter(span.Start); q < quotations.Length && quotations[q].Span.Start < span.End; q++)
            {
                if (quotations[q].Span.Contains(cue))
                    continue;
                if (draft.IsQuoted)
                    continue;
                span = span.Union(quotations[q].Span);
                _owner[q] = _owner[q] < 0 ? index : _owner[q];
            }
            draft.Spans.Add(span);
        }
        Speak(draft);
    }

    /// <summary>"said Thursday the bridge was closed": the day is the cue's.</summary>
    private static TokenRun WithoutDay(Sentence sentence, Draft draft, TokenRun run)
    {
        if (run.First != draft.Cue.Last + 1 || run.Last - run.First < 3 || CalendarWords.Weekday(sentence[run.First].Form) is null)
            return run;
        return sentence[run.First + 1].Pos is UniversalPos.DET or UniversalPos.PRON or UniversalPos.PROPN or UniversalPos.NOUN
            or UniversalPos.ADJ or UniversalPos.SCONJ ? run with { First = run.First + 1 } : run;
    }

    /// <summary>"LAVROV: …" at the head of a paragraph speaks to its end.</summary>
    private void Speak(Draft draft)
    {
        Sentence sentence = document.Sentences[draft.Sentence];
        TextSpan paragraph = document.Article.Paragraphs[sentence.Paragraph].Span;
        if (draft.Rule is not ("colon" or "transcript") || sentence.Span.Start != paragraph.Start)
            return;
        int end = paragraph.End;
        while (end > sentence.Span.End && char.IsWhiteSpace(_text[end - 1]))
            end--;
        int start = sentence.Span.End;
        while (start < end && char.IsWhiteSpace(_text[start]))
            start++;
        if (draft.Spans.Count == 0 && start < end)
            draft.Spans.Add(new TextSpan(start, end));
        else if (draft.Spans.Count > 0)
            draft.Spans[^1] = draft.Spans[^1].Union(new TextSpan(draft.Spans[^1].Start, paragraph.End));
    }

    private void LinkBeside(int index)
    {
        Draft draft = drafts[index];
        if (!draft.TakesQuotations)
            return;
        TextSpan clause = Clause(draft);
        bool quoted = draft.Spans.Count == 0 || draft.YieldsToQuotation || draft.Spans.Exists(IsQuoted);
        int before = draft.YieldsToQuotation ? draft.Spans.Count : 0;
        int left = LastEndingBefore(clause.Start);
        if (left >= 0 && quoted && _owner[left] < 0 && IsBesideLeft(quotations[left], clause, draft))
            Give(left, index);
        int right = FirstEndingAfter(clause.End);
        if (right < quotations.Length && _owner[right] < 0 && quoted && IsBesideRight(quotations[right], clause, draft))
            Give(right, index);
        if (draft.Spans.Count > before)
            draft.Spans.RemoveRange(0, before);
    }

    /// <summary>A verb of speech that the tree gives no content: what follows it in its sentence, or what goes before.</summary>
    private void TakeRest(Draft draft)
    {
        if (draft.Spans.Count > 0 || draft.IsQuoted || draft.SourceHead < 0 || draft.Token < 0 || draft.Entry?.Takes(CueFrames.That) != true)
            return;
        new RestReader(document.Sentences[draft.Sentence]).Read(draft);
    }

    private bool IsQuoted(TextSpan span)
    {
        int q = FirstEndingAfter(span.Start);
        return q < quotations.Length && quotations[q].Span.Overlaps(span);
    }

    private bool IsBesideLeft(Quotation quotation, TextSpan clause, Draft draft)
    {
        if (document.Sentences[draft.Sentence].Paragraph != quotation.Paragraph)
            return false;
        if (!IsBlank(quotation.Span.End, clause.Start) && !IsTitle(_text.AsSpan(quotation.Span.End..clause.Start).Trim()))
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
        if (quotation.Span.Start < clause.End || quotation.Paragraph != sentence.Paragraph)
            return false;
        if (quotation.Span.Start >= sentence.Span.End)
            return IsBlank(clause.End, quotation.Span.Start) && !_text.AsSpan(clause.End..quotation.Span.Start).Contains('.');
        for (int i = draft.Cue.Last + 1; i < sentence.Length && sentence[i].Span.Start < quotation.Span.Start; i++)
        {
            if (sentence[i].Span.Start >= clause.End && !sentence.IsInSubtree(i, draft.Token) && sentence[i].Pos != UniversalPos.PUNCT)
                return false;
        }
        return !drafts.Exists(other => !other.IsQuoted && other.Sentence == draft.Sentence && other.Token > draft.Token
            && sentence[other.Token].Span.Start < quotation.Span.Start);
    }

    /// <summary>Quotations that stand alone go to the statement before them.</summary>
    private void LinkFloating()
    {
        int at = 0;
        int last = -1;
        for (int q = 0; q < quotations.Length; q++)
        {
            while (at < drafts.Count && Start(drafts[at]) < quotations[q].Span.Start)
            {
                last = drafts[at].IsQuoted ? last : Better(last, at);
                at++;
            }
            if (_owner[q] >= 0 || last < 0)
                continue;
            int anchor = q > 0 && quotations[q - 1].GoesOn && _owner[q - 1] >= 0 ? _owner[q - 1] : last;
            if (anchor != last || Continues(drafts[anchor], quotations[q]))
                Give(q, anchor);
        }
    }

    /// <summary>Of two attributions in one sentence the one that quotes already, or else the later that may.</summary>
    private int Better(int last, int next)
    {
        if (last < 0 || drafts[last].Sentence != drafts[next].Sentence)
            return next;
        if (IsInsideContent(next, last))
            return last;
        bool lastQuotes = drafts[last].Spans.Exists(IsQuoted);
        bool nextQuotes = drafts[next].Spans.Exists(IsQuoted);
        if (lastQuotes != nextQuotes)
            return nextQuotes ? next : last;
        return drafts[next].TakesQuotations ? next : last;
    }

    private bool IsInsideContent(int inner, int outer)
    {
        if (outer < 0)
            return false;
        int cue = Start(drafts[inner]);
        return drafts[outer].Spans.Exists(span => span.Contains(cue));
    }

    private bool Continues(Draft draft, Quotation quotation)
    {
        int end = document.Sentences[draft.Sentence].Span.End;
        foreach (TextSpan span in draft.Spans)
            end = Math.Max(end, span.End);
        if (quotation.Span.Start < end || !IsBlank(end, quotation.Span.Start))
            return false;
        int paragraph = document.Sentences[draft.Sentence].Paragraph;
        if (paragraph == quotation.Paragraph)
            return true;
        Paragraph own = document.Article.Paragraphs[quotation.Paragraph];
        return quotation.Span.Start == own.Span.Start && IsBlank(quotation.Span.End, own.Span.End);
    }

    private void Give(int quotation, int draft)
    {
        _owner[quotation] = draft;
        drafts[draft].Spans.Add(quotations[quotation].Span);
    }

    private int Start(Draft draft) => document.Sentences[draft.Sentence][draft.Cue.First].Span.Start;

    /// <summary>Cue and source as one stretch.</summary>
    private TextSpan Clause(Draft draft)
    {
        Sentence sentence = document.Sentences[draft.Sentence];
        var span = new TextSpan(sentence[draft.Cue.First].Span.Start, sentence[draft.Cue.Last].Span.End);
        foreach (TokenRun run in draft.Source)
            span = span.Union(new TextSpan(sentence[run.First].Span.Start, sentence[run.Last].Span.End));
        return span;
    }

    private bool IsBlank(int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            if (char.IsLetterOrDigit(_text[i]))
                return false;
        }
        return true;
    }

    private int FirstEndingAfter(int position) => Quotation.FirstEndingAfter(quotations, position);

    private int LastEndingBefore(int position)
    {
        int next = FirstEndingAfter(position);
        return next - 1;
    }

    private static void Order(List<TextSpan> spans)
    {
        spans.Sort();
        for (int i = spans.Count - 1; i > 0; i--)
        {
            if (spans[i].Start > spans[i - 1].End)
                continue;
            spans[i - 1] = spans[i - 1].Union(spans[i]);
            spans.RemoveAt(i);
        }
    }
}
