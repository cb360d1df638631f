using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Coding.Statements;
using Demarche.Language;
using Demarche.Language.Articles;
using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Coding.Tests.Statements;

/// <summary>A few paragraphs of 27 January 2022, a Thursday, with the statements found in them.</summary>
internal sealed class StatedArticle
{
    private StatedArticle(string text, ImmutableArray<Statement> statements)
    {
        Text = text;
        Statements = statements;
    }

    public string Text { get; }

    public ImmutableArray<Statement> Statements { get; }

    public static StatedArticle Of(string text)
    {
        var paragraphs = ImmutableArray.CreateBuilder<Paragraph>();
        for (int start = 0; start < text.Length;)
        {
            int end = text.IndexOf("\n\n", start, StringComparison.Ordinal);
            end = end < 0 ? text.Length : end;
            if (end > start)
                paragraphs.Add(new Paragraph(ParagraphRole.Body, new TextSpan(start, end)));
            start = end + 2;
        }
        Article article = ArticleFactory.Create(text, paragraphs.ToImmutable()) with { Published = new DateOnly(2022, 1, 27) };
        Document document = LanguageAnalyzer.Default.Analyze(article);
        return new StatedArticle(text, StatementFinder.Find(document, MentionFinder.Default.Find(document)));
    }

    public string Words(ImmutableArray<TextSpan> spans) => string.Join(" … ", spans.Select(span => span.Of(Text)));

    public string? Words(TextSpan? span) => span?.Of(Text);
}
