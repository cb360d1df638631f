using System.Collections.Immutable;
using Demarche.Coding.Statements;
using Demarche.Coding.Statements.Quotations;
using Demarche.Coding.Statements.Weighing;
using Demarche.Coding.Weighing;
using Demarche.Language.Syntax;

namespace Demarche.WeightEstimation;

/// <summary>Examples of attributions: whether there is one, and if so, whether its source and its content are right.</summary>
internal sealed class AttributionExamples(ContentEndChooser ends)
{
    private readonly Facts _facts = new();

    public FactNames Facts { get; } = new();

    public List<Example> All { get; } = [];

    /// <summary>Number of attributions that annotators marked.</summary>
    public int Gold { get; private set; }

    public void Add(AnnotatedArticle article)
    {
        Document document = article.Document;
        ImmutableArray<Quotation> quotations = QuotationScanner.Scan(document.Article.Text, document.Article.Paragraphs);
        List<Draft> drafts = StatementFinder.Candidates(document, quotations, ends);
        Nesting.Resolve(document, drafts);
        drafts.RemoveAll(draft => draft.Outer is not null);
        CharacterSet[] contents = [.. drafts.Select(draft => new CharacterSet(document.Article.Text, draft.Spans))];
        GoldAttribution?[] partners = Pair(article.Gold, contents);
        Gold += article.Gold.Count;
        for (int i = 0; i < drafts.Count; i++)
        {
            DraftFeatures.Collect(document, article.Mentions, drafts[i], _facts);
            All.Add(new Example(article.Name, Facts.Number(_facts), Wanted(document, drafts[i], contents[i], partners[i])));
        }
    }

    private static double?[] Wanted(Document document, Draft draft, CharacterSet content, GoldAttribution? gold)
    {
        double agreement = gold is null ? 0 : content.Agreement(gold.Content);
        if (gold is null || agreement < 0.5)
            return [0, null, null];
        Sentence sentence = document.Sentences[draft.Sentence];
        var source = new CharacterSet(document.Article.Text, draft.Source.Select(run => run.Span(sentence)));
        bool right = gold.Source.IsEmpty ? source.IsEmpty : gold.Source.Overlaps(source);
        return [1, right ? 1 : 0, agreement == 1 ? 1 : 0];
    }

    /// <summary>The attribution that each content is paired with, one to one by agreement, the greatest first.</summary>
    private static GoldAttribution?[] Pair(List<GoldAttribution> gold, CharacterSet[] contents)
    {
        var partners = new GoldAttribution?[contents.Length];
        var taken = new HashSet<GoldAttribution>();
        var pairs =
            from g in gold.Index()
            from c in contents.Index()
            let agreement = g.Item.Content.Agreement(c.Item)
            where agreement > 0
            orderby agreement descending, g.Index, c.Index
            select (Gold: g.Item, Content: c.Index);
        foreach ((GoldAttribution attribution, int content) in pairs)
        {
            if (partners[content] is null && taken.Add(attribution))
                partners[content] = attribution;
        }
        return partners;
    }
}
