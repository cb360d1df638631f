using System.Collections.Immutable;
using Demarche.Coding.Statements.Quotations;
using Demarche.Coding.Weighing;
using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Coding.Statements.Weighing;

/// <summary>Chooses where contents end, by weights, among the ends that marks and the tree offer.</summary>
/// <remarks>Another end than the tree's is taken only where it is clearly likelier. No span is invented.</remarks>
internal sealed class ContentEndChooser(Weights weights)
{
    private const double Margin = 0.1;

    /// <summary>Sets the ends of all contents. The drafts stay in their order.</summary>
    public void Choose(Document document, List<Draft> drafts, ImmutableArray<Quotation> quotations)
    {
        var facts = new Facts();
        var chosen = new List<(Draft Draft, TextSpan Span)>();
        foreach (Draft draft in drafts)
        {
            if (draft.Spans.Count > 0 && Chosen(document, draft, drafts, quotations, facts) is { } span)
                chosen.Add((draft, span));
        }
        foreach ((Draft draft, TextSpan span) in chosen)
            draft.Spans[^1] = span;
    }

    private TextSpan? Chosen(
        Document document, Draft draft, List<Draft> drafts, ImmutableArray<Quotation> quotations, Facts facts)
    {
        Sentence sentence = document.Sentences[draft.Sentence];
        if (TrailingContent.Of(sentence, draft, drafts, quotations) is not { } content)
            return null;
        IReadOnlyList<ContentEnd> ends = new ContentEndFinder(content).Find();
        if (ends.Count < 2)
            return null;
        ContentEnd best = Likeliest(ends, new ContentEndFeatures(content), facts);
        return best.Kind == ContentEndKind.Kept ? null : Spanning(draft.Spans[^1].Start, sentence[best.Last].Span.End, quotations);
    }

    private ContentEnd Likeliest(IReadOnlyList<ContentEnd> ends, ContentEndFeatures features, Facts facts)
    {
        double most = 0;
        ContentEnd best = ends[0];
        foreach (ContentEnd end in ends)
        {
            features.Describe(end, facts);
            double likely = weights.Probability(facts) - (end.Kind == ContentEndKind.Kept ? 0 : Margin);
            if (likely > most)
                (most, best) = (likely, end);
        }
        return best;
    }

    /// <summary>A quotation that the end cuts into belongs to the content as a whole.</summary>
    private static TextSpan Spanning(int start, int end, ImmutableArray<Quotation> quotations)
    {
        int at = Quotation.FirstEndingAfter(quotations, start);
        for (; at < quotations.Length && quotations[at].Span.Start < end; at++)
            end = Math.Max(end, quotations[at].Span.End);
        return new TextSpan(start, end);
    }
}
