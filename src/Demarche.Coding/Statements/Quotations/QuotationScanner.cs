using System.Collections.Immutable;
using Demarche.Language.Articles;
using Demarche.Language.Text;

namespace Demarche.Coding.Statements.Quotations;

/// <summary>Finds what stands between quotation marks, however carelessly they are set.</summary>
/// <remarks>
/// One pass over each paragraph with a stack of open marks: straight, curly, low, pointed and single marks; two
/// apostrophes for a double mark; marks inside marks (the outermost count); an opening mark repeated at each paragraph
/// and closed at the last. A mark that never closes quotes to the end of its paragraph where it opens a
/// sentence and nothing after it was quoted, and otherwise nothing. Linear in the text, whatever the marks.
/// </remarks>
internal static class QuotationScanner
{
    /// <summary>The quotations of the coded paragraphs, in order; they do not overlap.</summary>
    public static ImmutableArray<Quotation> Scan(string text, ImmutableArray<Paragraph> paragraphs)
    {
        var found = ImmutableArray.CreateBuilder<Quotation>();
        var open = new List<Mark>();
        int previous = -1;
        for (int i = 0; i < paragraphs.Length; i++)
        {
            if (!paragraphs[i].Role.IsCoded())
                continue;
            int before = found.Count;
            ScanParagraph(text, paragraphs[i].Span, i, open, found);
            if (before > 0 && found.Count > before && found[before - 1].Paragraph == previous)
                Join(found, before, paragraphs[i].Span.Start);
            previous = i;
        }
        return found.ToImmutable();
    }

    private static void ScanParagraph(
        string text, TextSpan span, int paragraph, List<Mark> open, ImmutableArray<Quotation>.Builder found)
    {
        open.Clear();
        int first = found.Count;
        ReadOnlySpan<char> characters = span.In(text);
        for (int at = 0; at < characters.Length; at++)
        {
            var (family, turn, length) = QuotationMarks.At(characters, at);
            if (turn == QuotationMarks.Turn.None)
                continue;
            var mark = new Mark(family, span.Start + at, length);
            int opened = turn == QuotationMarks.Turn.Opens ? -1 : LastOpen(open, family);
            if (opened >= 0)
                Close(open, opened, mark, paragraph, first, found);
            else if (turn != QuotationMarks.Turn.Closes)
                open.Add(mark);
            at += length - 1;
        }
        if (open.Count > 0)
            RunToEnd(text, span, paragraph, open[0], first, found);
    }

    /// <summary>
    /// The innermost open mark of the family. A few single marks left open inside (apostrophes) do not stand in the way.
    /// </summary>
    private static int LastOpen(List<Mark> open, QuotationMarks.Family family)
    {
        for (int i = open.Count - 1; i >= Math.Max(0, open.Count - 8); i--)
        {
            if (open[i].Family == family)
                return i;
            if (family == QuotationMarks.Family.Single || open[i].Family != QuotationMarks.Family.Single)
                return -1;
        }
        return -1;
    }

    private static void Close(
        List<Mark> open, int opened, Mark mark, int paragraph, int first, ImmutableArray<Quotation>.Builder found)
    {
        Mark opening = open[opened];
        open.RemoveRange(opened, open.Count - opened);
        while (found.Count > first && found[^1].Span.Start > opening.Start)
            found.RemoveAt(found.Count - 1);
        var span = new TextSpan(opening.Start, mark.Start + mark.Length);
        var inner = new TextSpan(opening.Start + opening.Length, mark.Start);
        if (!inner.IsEmpty)
            found.Add(new Quotation(span, inner, paragraph, Closed: true, GoesOn: false));
    }

    /// <summary>
    /// An opening mark without its fellow. What was found after it stands; it quotes only what no other mark claims.
    /// </summary>
    private static void RunToEnd(
        string text, TextSpan span, int paragraph, Mark opening, int first, ImmutableArray<Quotation>.Builder found)
    {
        bool alone = found.Count == first || found[^1].Span.End <= opening.Start;
        if (!alone || opening.Family == QuotationMarks.Family.Single || !OpensSentence(text, span, opening))
            return;
        var inner = new TextSpan(opening.Start + opening.Length, span.End);
        if (!inner.IsEmpty)
            found.Add(new Quotation(new TextSpan(opening.Start, span.End), inner, paragraph, Closed: false, GoesOn: false));
    }

    private static bool OpensSentence(string text, TextSpan span, Mark opening)
    {
        int next = opening.Start + opening.Length;
        if (next >= span.End || char.IsLower(text[next]))
            return false;
        int at = opening.Start - 1;
        while (at >= span.Start && char.IsWhiteSpace(text[at]))
            at--;
        return at < span.Start || text[at] is '.' or '!' or '?' or ':' or ',' or '”' or '"' or '…';
    }

    /// <summary>Marks a quotation left open whose paragraph is followed by one that opens with a mark again.</summary>
    private static void Join(ImmutableArray<Quotation>.Builder found, int next, int paragraphStart)
    {
        Quotation last = found[next - 1];
        if (!last.Closed && found[next].Span.Start == paragraphStart)
            found[next - 1] = last with { GoesOn = true };
    }

    private readonly record struct Mark(QuotationMarks.Family Family, int Start, int Length);
}
