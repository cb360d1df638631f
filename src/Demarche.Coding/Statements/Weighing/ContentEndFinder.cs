using Demarche.Language.Syntax;

namespace Demarche.Coding.Statements.Weighing;

/// <summary>
/// Finds where a content after its cue may end, when the tree may have cut it short or let it run on: of "said talks went on,
/// which nobody expected, in Vienna" at each comma and at the end of the sentence.
/// </summary>
internal sealed class ContentEndFinder(TrailingContent content)
{
    private readonly List<ContentEnd> _ends = [];
    private readonly Sentence _sentence = content.Sentence;
    private readonly Draft _draft = content.Draft;

    /// <summary>The ends, the kept one first.</summary>
    public IReadOnlyList<ContentEnd> Find()
    {
        _ends.Add(new ContentEnd(ContentEndKind.Kept, content.Last));
        AddBeyond(content.Last + 1);
        Add(ContentEndKind.SentenceEnd, content.EndOfSentence());
        AddInner();
        return _ends;
    }

    /// <summary>The next two marks; one that stands right behind the content is its end already.</summary>
    private void AddBeyond(int from)
    {
        int next = MarkAfter(from);
        if (next > from)
            Add(ContentEndKind.NextMark, next - 1);
        int second = MarkAfter(next + (next == from ? 1 : 2));
        if (second < _sentence.Length)
            Add(ContentEndKind.SecondMark, second - 1);
    }

    private void AddInner()
    {
        int inner = -1;
        int final = -1;
        for (int at = content.First + 1; at < content.Last; at++)
        {
            if (!content.IsEndMark(at))
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
        while (last > content.First && _sentence[last].Pos == UniversalPos.PUNCT && !content.IsQuoted(last))
            last--;
        if (last >= content.First && !_ends.Exists(end => end.Last == last) && !(last > content.Last && IsBarred(content.Last + 1, last)))
            _ends.Add(new ContentEnd(kind, last));
    }

    /// <summary>
    /// Whether no content runs over the words: its own cue or source, or the same speaker's next cue, is among them.
    /// </summary>
    private bool IsBarred(int first, int last) => (_draft.Cue.First <= last && _draft.Cue.Last >= first)
        || _draft.Source.Exists(run => run.First <= last && run.Last >= first) || content.HasNextCue(first, last);

    private int MarkAfter(int from)
    {
        int at = from;
        while (at < _sentence.Length && !content.IsEndMark(at))
            at++;
        return at;
    }
}
