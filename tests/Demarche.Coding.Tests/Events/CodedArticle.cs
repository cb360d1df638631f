using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Coding.Events;
using Demarche.Language;
using Demarche.Language.Articles;
using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Coding.Tests.Events;

/// <summary>An article of a few paragraphs, coded with the real parser and the real actors.</summary>
internal sealed class CodedArticle
{
    private CodedArticle(string text, ImmutableArray<Event> events)
    {
        Text = text;
        Events = events;
    }

    public string Text { get; }

    public ImmutableArray<Event> Events { get; }

    public static CodedArticle Of(params string[] paragraphs) => Of(new DateOnly(2022, 1, 27), paragraphs);

    public static CodedArticle Of(DateOnly published, params string[] paragraphs) =>
        Of(published, [.. paragraphs.Select(p => (ParagraphRole.Body, p))]);

    public static CodedArticle Of(DateOnly published, (ParagraphRole Role, string Text)[] paragraphs)
    {
        string text = string.Join("\n\n", paragraphs.Select(p => p.Text));
        var spans = ImmutableArray.CreateBuilder<Paragraph>();
        int at = 0;
        foreach ((ParagraphRole role, string paragraph) in paragraphs)
        {
            spans.Add(new Paragraph(role, new TextSpan(at, at + paragraph.Length)));
            at += paragraph.Length + 2;
        }
        Article article = ArticleFactory.Create(text, spans.ToImmutable()) with { Published = published };
        Document document = LanguageAnalyzer.Default.Analyze(article);
        DocumentMentions mentions = MentionFinder.Default.Find(document);
        return new CodedArticle(text, EventCoder.Default.Code(document, mentions, []));
    }

    public Event One(EventType type) => Assert.Single(Events, e => e.Type == type);

    public static string[] Codes(ImmutableArray<Mention> mentions) => [.. mentions.Select(m => m.Actor.Code ?? m.Actor.Name)];

    public string Words(ImmutableArray<TextSpan> spans) => string.Join(" … ", spans.Select(s => s.Of(Text)));
}
