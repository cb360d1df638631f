using System.Collections.Immutable;
using Demarche.Coding.Statements.Quotations;
using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Coding.Statements.Weighing;

/// <summary>
/// A content that follows its cue, as the words of its sentence that the tree gives it. In "Lavrov said talks went on, and
/// left" the tree may let it end at the comma or run on, so its end is in doubt.
/// </summary>
internal sealed class TrailingContent
{
    private readonly List<Draft> _drafts;
    private readonly ImmutableArray<Quotation> _quotations;
    private List<Draft>? _neighbours;

    private TrailingContent(Sentence sentence, Draft draft, TokenRun words, List<Draft> drafts, ImmutableArray<Quotation> quotations)
    {
        Sentence = sentence;
        Draft = draft;
        First = words.First;
        Last = words.Last;
        _drafts = drafts;
        _quotations = quotations;
    }

    /// <summary>The sentence of cue and content.</summary>
    public Sentence Sentence { get; }

    /// <summary>The attribution whose content it is.</summary>
    public Draft Draft { get; }

    /// <summary>Its first word.</summary>
    public int First { get; }

    /// <summary>Its last word as the tree has it.</summary>
    public int Last { get; }

    /// <summary>
    /// The end of the draft's content; null where its end is not in doubt: before the cue, in another sentence, or a quotation.
    /// </summary>
    public static TrailingContent? Of(Sentence sentence, Draft draft, List<Draft> drafts, ImmutableArray<Quotation> quotations)
    {
        TextSpan span = draft.Spans[^1];
        if (draft.IsQuoted || draft.Token < 0 || span.Start < sentence[draft.Cue.Last].Span.End || !sentence.Span.Contains(span))
            return null;
        var words = new TokenRun(TokenAt(sentence, span.Start), TokenAt(sentence, span.End - 1));
        return words.First < 0 || words.Last < words.First || IsWithin(quotations, span) ? null : new TrailingContent(sentence, draft, words, drafts, quotations);
    }

    /// <summary>Whether the word is a mark at which a content may end, and not a quoted one.</summary>
    public bool IsEndMark(int at) => IsMark(at) && !IsQuoted(at);

    /// <summary>Whether the word is a comma, dash or the like.</summary>
    public bool IsMark(int at) => Sentence[at].Form is "," or ";" or ":" or "—" or "–" or "--" or "(" || (Sentence[at].Form == "-" && Sentence[at].Xpos != "HYPH");

    /// <summary>Whether the word stands between quotation marks.</summary>
    public bool IsQuoted(int token) => IsWithin(_quotations, Sentence[token].Span);

    /// <summary>The last word of the sentence that is no punctuation, from the content on.</summary>
    public int EndOfSentence()
    {
        int end = Sentence.Length - 1;
        while (end > Last && Sentence[end].Pos == UniversalPos.PUNCT && !IsQuoted(end))
            end--;
        return end;
    }

    /// <summary>Whether another cue among the words has the same speaker: "…, adding that …"; no content runs over it.</summary>
    public bool HasNextCue(int first, int last) => Draft.SourceHead >= 0 && Neighbours().Exists(other => other != Draft
        && !other.IsQuoted && other.Token >= first && other.Token <= last && other.SourceHead == Draft.SourceHead);

    /// <summary>Whether another cue among the words has a speaker before them.</summary>
    public bool HasCue(int first, int last) => Neighbours().Exists(other => other != Draft
        && !other.IsQuoted && other.Token >= first && other.Token <= last && other.SourceHead < first);

    private List<Draft> Neighbours() => _neighbours ??= _drafts.FindAll(other => other.Sentence == Draft.Sentence);

    private static bool IsWithin(ImmutableArray<Quotation> quotations, TextSpan span)
    {
        int at = Quotation.FirstEndingAfter(quotations, span.Start);
        return at < quotations.Length && quotations[at].Span.Contains(span);
    }

    private static int TokenAt(Sentence sentence, int position)
    {
        for (int at = 0; at < sentence.Length; at++)
        {
            if (position < sentence[at].Span.End)
                return at;
        }
        return -1;
    }
}
