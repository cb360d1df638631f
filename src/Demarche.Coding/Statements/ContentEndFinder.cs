using System.Collections.Immutable;
using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Coding.Statements;

/// <summary>
/// Finds where a content after its cue may end, when the tree may have cut it short or let it run on, and describes each
/// end by facts for the weights that choose among them.
/// </summary>
internal sealed class ContentEndFinder(Sentence sentence, Draft draft, List<Draft> drafts, ImmutableArray<Quotation> quotations)
{
    private readonly List<ContentEnd> _ends = [];
    private List<Draft>? _neighbours;
    private int _first;
    private int _last;

    /// <summary>The ends, the kept one first; none where the content is not of the kind whose end is in doubt.</summary>
    public IReadOnlyList<ContentEnd> Find()
    {
        TextSpan span = draft.Spans[^1];
        if (draft.IsQuoted || draft.Token < 0 || span.Start < sentence[draft.Cue.Last].Span.End || !sentence.Span.Contains(span))
            return [];
        _first = TokenAt(span.Start);
        _last = TokenAt(span.End - 1);
        if (_first < 0 || _last < _first || IsWholeQuotation(span))
            return [];
        _ends.Add(new ContentEnd(ContentEndKind.Kept, _last));
        int next = MarkAfter(_last + 1);
        int end = EndOfSentence();
        if (next > _last + 1)
            Add(ContentEndKind.NextMark, next - 1);
        int second = MarkAfter(next + (next == _last + 1 ? 1 : 2));
        if (second < sentence.Length)
            Add(ContentEndKind.SecondMark, second - 1);
        Add(ContentEndKind.SentenceEnd, end);
        AddInner();
        return _ends;
    }

    /// <summary>The facts that speak for or against the end.</summary>
    public void Describe(ContentEnd end, Facts facts)
    {
        facts.Clear();
        string kind = end.Kind.ToString();
        facts.Add(kind, ":");
        facts.Add(kind, ":", draft.Rule);
        facts.Add(kind, ":", draft.Rule, ",", Word(_last + 1));
        facts.Add(kind, ":word=", draft.Entry?.Lemma ?? draft.Type);
        facts.Add(kind, ":first=", Word(_first));
        DescribeMark(end, kind, facts);
        DescribeSize(end, kind, facts);
    }

    /// <summary>What stands where the content would end or go on.</summary>
    private void DescribeMark(ContentEnd end, string kind, Facts facts)
    {
        int mark = end.Kind is ContentEndKind.FirstInnerMark or ContentEndKind.LastInnerMark ? end.Last + 1 : _last + 1;
        facts.Add(kind, ":at=", Word(mark));
        string comma = mark < sentence.Length && IsMark(mark) ? "," : "";
        int beyond = mark + comma.Length;
        facts.Add(kind, ":at=", comma, Word(beyond), ",", beyond + 1 < sentence.Length ? sentence[beyond + 1].Pos.ToString() : "end");
        if (beyond >= sentence.Length)
            return;
        facts.Add(kind, ":hangs=", Attachment(beyond));
        facts.Add(kind, ":hangs=", Attachment(beyond), ",", Word(beyond), comma);
        facts.Add(kind, ":relation=", sentence[beyond].Relation, comma);
    }

    /// <summary>How much the content would gain or lose, and whether that is a clause.</summary>
    private void DescribeSize(ContentEnd end, string kind, Facts facts)
    {
        int added = end.Last - _last;
        int kept = Math.Min(end.Last, _last);
        facts.Add(kind, ":more=", Size(added));
        facts.Add(kind, ":has=", Size(kept - _first + 1));
        facts.Add(kind, ":finite=", YesNo(HasFinite(_first, kept)));
        if (added > 0)
        {
            facts.Add(kind, ":finite-beyond=", YesNo(HasFinite(_last + 1, end.Last)));
            facts.Add(kind, ":cue-beyond=", YesNo(HasCue(_last + 1, end.Last)));
            facts.Add(kind, ":ends=", end.Last >= EndOfSentence() ? "." : ",");
        }
        else if (added < 0)
        {
            facts.Add(kind, ":finite-cut=", YesNo(HasFinite(end.Last + 1, _last)));
            facts.Add(kind, ":cue-cut=", YesNo(HasCue(end.Last + 1, _last)));
        }
    }

    private void AddInner()
    {
        int inner = -1;
        int final = -1;
        for (int at = _first + 1; at < _last; at++)
        {
            if (!IsMark(at) || IsQuoted(at))
                continue;
            inner = inner < 0 ? at : inner;
            final = at;
        }
        if (inner > 0)
            Add(ContentEndKind.FirstInnerMark, inner - 1);
        if (final > inner)
            Add(ContentEndKind.LastInnerMark, final - 1);
    }

    private void Add(ContentEndKind kind, int last)
    {
        while (last > _first && sentence[last].Pos == UniversalPos.PUNCT && !IsQuoted(last))
            last--;
        if (last < _first || _ends.Exists(end => end.Last == last) || (last > _last && (TouchesItself(_last + 1, last) || HasNextCue(_last + 1, last))))
            return;
        _ends.Add(new ContentEnd(kind, last));
    }

    private bool TouchesItself(int first, int last) =>
        (draft.Cue.First <= last && draft.Cue.Last >= first) || draft.Source.Exists(run => run.First <= last && run.Last >= first);

    /// <summary>"…, adding that …": the same speaker's next cue; no content runs over it.</summary>
    private bool HasNextCue(int first, int last) => draft.SourceHead >= 0 && Neighbours().Exists(other => other != draft
        && !other.IsQuoted && other.Token >= first && other.Token <= last && other.SourceHead == draft.SourceHead);

    private bool HasCue(int first, int last) => Neighbours().Exists(other => other != draft && !other.IsQuoted
        && other.Sentence == draft.Sentence && other.Token >= first && other.Token <= last && other.SourceHead < first);

    private List<Draft> Neighbours() => _neighbours ??= drafts.FindAll(other => other.Sentence == draft.Sentence);

    private bool HasFinite(int first, int last)
    {
        for (int at = first; at <= last; at++)
        {
            if (sentence[at].Xpos is "VBD" or "VBZ" or "VBP" or "MD")
                return true;
        }
        return false;
    }

    /// <summary>Whether the word hangs, in the end, on the content, on the cue, or on something else.</summary>
    private string Attachment(int token)
    {
        for (int at = token; at >= 0; at = sentence[at].Head)
        {
            if (at >= _first && at <= _last)
                return "content";
            if (at == draft.Token)
                return "cue";
        }
        return "other";
    }

    private string Word(int token)
    {
        if (token >= sentence.Length)
            return "end";
        ref readonly Token word = ref sentence[token];
        return word.Pos is UniversalPos.ADP or UniversalPos.CCONJ or UniversalPos.SCONJ or UniversalPos.PUNCT || word.Xpos is "WP" or "WDT" or "WRB"
            ? word.Form.ToLowerInvariant() : word.Xpos;
    }

    private static string YesNo(bool value) => value ? "True" : "False";

    private static string Size(int words) => words switch { < -8 => "-9", < -3 => "-4", < 0 => "-1", 0 => "0", < 2 => "1", < 4 => "3", < 9 => "8", < 17 => "16", _ => "17" };

    private int MarkAfter(int from)
    {
        int at = from;
        while (at < sentence.Length && (!IsMark(at) || IsQuoted(at)))
            at++;
        return at;
    }

    private bool IsMark(int at) => sentence[at].Form is "," or ";" or ":" or "—" or "–" or "--" or "(" || (sentence[at].Form == "-" && sentence[at].Xpos != "HYPH");

    private int EndOfSentence()
    {
        int end = sentence.Length - 1;
        while (end > _last && sentence[end].Pos == UniversalPos.PUNCT && !IsQuoted(end))
            end--;
        return end;
    }

    private bool IsQuoted(int token) => IsWholeQuotation(sentence[token].Span);

    private bool IsWholeQuotation(TextSpan span)
    {
        int at = Quotation.FirstEndingAfter(quotations, span.Start);
        return at < quotations.Length && quotations[at].Span.Contains(span);
    }

    private int TokenAt(int position)
    {
        for (int at = 0; at < sentence.Length; at++)
        {
            if (position < sentence[at].Span.End)
                return at;
        }
        return -1;
    }
}
