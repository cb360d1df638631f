using System.Collections.Immutable;
using Demarche.Coding.Statements;
using Demarche.Coding.Statements.Quotations;
using Demarche.Coding.Statements.Weighing;
using Demarche.Coding.Weighing;
using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.WeightEstimation;

/// <summary>Examples of places where contents may end, from attributions whose cue an annotator marked, too.</summary>
internal sealed class ContentEndExamples
{
    private readonly Facts _facts = new();

    public FactNames Facts { get; } = new();

    public List<Example> All { get; } = [];

    public void Add(AnnotatedArticle article)
    {
        Document document = article.Document;
        ImmutableArray<Quotation> quotations = QuotationScanner.Scan(document.Article.Text, document.Article.Paragraphs);
        List<Draft> drafts = StatementFinder.Candidates(document, quotations, null);
        foreach (Draft draft in drafts)
        {
            Sentence sentence = document.Sentences[draft.Sentence];
            var cue = new CharacterSet(document.Article.Text, [draft.Cue.Span(sentence)]);
            if (article.Gold.Find(gold => gold.Cue.Overlaps(cue)) is { } gold && TrailingContent.Of(sentence, draft, drafts, quotations) is { } content)
                Add(article, draft, gold, content);
        }
    }

    private void Add(AnnotatedArticle article, Draft draft, GoldAttribution gold, TrailingContent content)
    {
        IReadOnlyList<ContentEnd> ends = new ContentEndFinder(content).Find();
        var features = new ContentEndFeatures(content);
        foreach (ContentEnd end in ends.Count < 2 ? [] : ends)
        {
            features.Describe(end, _facts);
            TextSpan last = draft.Spans[^1];
            int stop = end.Kind == ContentEndKind.Kept ? last.End : content.Sentence[end.Last].Span.End;
            var characters = new CharacterSet(article.Document.Article.Text, [.. draft.Spans[..^1], new TextSpan(last.Start, stop)]);
            All.Add(new Example(article.Name, Facts.Number(_facts), [Worth(characters.Agreement(gold.Content))]));
        }
    }

    /// <summary>An end that is nearly right is worth more than half of one that is right.</summary>
    private static double Worth(double agreement) => agreement >= 0.95 ? 1 : agreement >= 0.5 ? 0.6 : 0;
}
