using Demarche.Coding.Actors;
using Demarche.Language;
using Demarche.Language.Articles;
using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Coding.Tests.Actors;

/// <summary>Finds the mentions of a few sentences; paragraphs are set apart by a blank line.</summary>
internal sealed class Mentions
{
    private readonly Document _document;
    private readonly DocumentMentions _mentions;

    private Mentions(Document document, MentionFinder finder)
    {
        _document = document;
        _mentions = finder.Find(document);
    }

    public IEnumerable<Mention> All => _mentions.All;

    public static Mentions In(string text, string? date = null, ActorCatalog? catalog = null)
    {
        var paragraphs = new List<Paragraph>();
        int at = 0;
        foreach (string paragraph in text.Split("\n\n"))
        {
            paragraphs.Add(new Paragraph(ParagraphRole.Body, new TextSpan(at, at + paragraph.Length)));
            at += paragraph.Length + 2;
        }
        Article article = ArticleFactory.Create(text, [.. paragraphs]) with
        {
            Published = date is null ? null : DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture),
        };
        return new Mentions(
            LanguageAnalyzer.Default.Analyze(article), catalog is null ? MentionFinder.Default : new MentionFinder(catalog));
    }

    /// <summary>The words of a mention.</summary>
    public string Words(Mention mention) => mention.Span.Of(_document.Article.Text);

    /// <summary>"words: CODE SECTOR" of every mention, in order; '-' for what is not known.</summary>
    public string[] Coded() => [.. All.Select(Coded)];

    /// <summary>"CODE SECTOR" of the mention with exactly these words; of the <paramref name="nth"/> one, from 0.</summary>
    public string Code(string words, int nth = 0) => Coded(Mention(words, nth))[(words.Length + 2)..];

    /// <summary>The mention with exactly these words.</summary>
    public Mention Mention(string words, int nth = 0) =>
        All.Where(mention => Words(mention) == words).ElementAtOrDefault(nth)
        ?? throw new InvalidOperationException($"No mention '{words}' in: {string.Join(" | ", Coded())}");

    public bool Has(string words) => All.Any(mention => Words(mention) == words);

    /// <summary>The word that carries the mention.</summary>
    public string Head(string words) => _document.Sentences[Mention(words).Sentence][Mention(words).Head].Form;

    public bool IsPlace(string words) => Mention(words).IsPlace(_document.Sentences[Mention(words).Sentence]);

    private string Coded(Mention mention) =>
        $"{Words(mention)}: {mention.Actor.Code ?? "-"} {mention.Actor.Sector ?? "-"}";
}
