using System.Collections.Immutable;
using Demarche.Coding.Data;
using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Coding.Statements;

/// <summary>Chooses where contents end, by weights, among the ends that marks and the tree offer.</summary>
/// <remarks>Another end than the tree's is taken only where it is clearly likelier. No span is invented.</remarks>
internal sealed class ContentEndChooser
{
    private const string FileName = "statements/content-ends.tsv";
    private const double Margin = 0.1;
    private static readonly Lazy<ContentEndChooser> LazyDefault =
        new(() => new ContentEndChooser(Weights.Read(DataFile.Open(FileName), "end")));

    private readonly Weights _weights;

    public ContentEndChooser(Weights weights) => _weights = weights;

    /// <summary>With the weights that ship with this assembly; read on first use.</summary>
    /// <exception cref="DataFormatException">The file is not as its format demands.</exception>
    public static ContentEndChooser Default => LazyDefault.Value;

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
        var finder = new ContentEndFinder(sentence, draft, drafts, quotations);
        IReadOnlyList<ContentEnd> ends = finder.Find();
        if (ends.Count < 2)
            return null;
        double most = 0;
        ContentEnd best = ends[0];
        foreach (ContentEnd end in ends)
        {
            finder.Describe(end, facts);
            double likely = _weights.Probability(facts) - (end.Kind == ContentEndKind.Kept ? 0 : Margin);
            if (likely > most)
                (most, best) = (likely, end);
        }
        return best.Kind == ContentEndKind.Kept ? null : Spanning(draft.Spans[^1].Start, sentence[best.Last].Span.End, quotations);
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
