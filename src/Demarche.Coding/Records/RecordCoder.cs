using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Coding.Data;
using Demarche.Coding.Events;
using Demarche.Coding.Events.Petrarch;
using Demarche.Coding.Exchanges;
using Demarche.Coding.Statements;
using Demarche.Language;
using Demarche.Language.Articles;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Records;

/// <summary>The whole way from an article to its record.</summary>
/// <remarks>
/// A pure function of the article and of the models and tables of this build: any number of threads may share one
/// coder, and each gets the same record.
/// </remarks>
public sealed class RecordCoder
{
    private static readonly Lazy<RecordCoder> Shared = new(() => new RecordCoder((MentionFinder?)null));

    private readonly MentionFinder _mentions;
    private readonly EventCoder _events;

    private RecordCoder(ActorFiles files)
        : this(new MentionFinder(ActorCatalog.Load(files)))
    {
        var dictionaries = EventDictionaries.Load(files);
        if (dictionaries is not null)
            _events = new EventCoder(dictionaries);
        Faults = [.. _mentions.Catalog.Faults, .. dictionaries?.Faults ?? []];
        Files = files.Fingerprint();
    }

    private RecordCoder(MentionFinder? mentions)
    {
        // Each reads files of its own; together they take as long as the slowest.
        Parallel.Invoke(
            () => _ = LanguageAnalyzer.Default,
            () => mentions ??= MentionFinder.Default,
            () => _ = CueLexicon.Default,
            () => _ = EventCoder.Default,
            () => _ = ExchangeLinker.Default);
        _mentions = mentions ?? MentionFinder.Default;
        _events = EventCoder.Default;
    }

    /// <summary>The coder with the models and tables of this build, loaded on first use.</summary>
    public static RecordCoder Default => Shared.Value;

    /// <summary>What dictionaries and tables of the user's own it codes with, as 12 hexadecimal digits; null when none.</summary>
    public string? Files { get; }

    /// <summary>What was left out of dictionaries that are read as they are, and why; in order of reading.</summary>
    public ImmutableArray<DataFormatException> Faults { get; } = [];

    /// <summary>A coder with dictionaries and tables of the user's own; <see cref="Default"/> when there are none.</summary>
    /// <exception cref="DataFormatException">A table is not as its format demands.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static RecordCoder Load(ActorFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return files.IsEmpty ? Default : new RecordCoder(files);
    }

    /// <summary>Codes one article. A bad article is no exception: it gives a record with less in it, and one in
    /// another language than English a record with nothing coded.</summary>
    public Record Code(Article article) => CodeLikely(article, leastConfidence: 0);

    /// <summary>Codes one article and keeps the events that are likely; see <see cref="Code"/>.</summary>
    /// <param name="article">The article.</param>
    /// <param name="leastConfidence">From 0 to 1. Events with less confidence are left out, and what hangs on them; 0 keeps all.</param>
    public Record CodeLikely(Article article, double leastConfidence)
    {
        ArgumentNullException.ThrowIfNull(article);
        if (!IsEnglish(article))
            return new Record { Article = article, Mentions = [], Statements = [], Events = [], Exchanges = [] };
        Document document = LanguageAnalyzer.Default.Analyze(article);
        DocumentMentions mentions = _mentions.Find(document);
        ImmutableArray<Statement> statements = StatementFinder.Find(document, mentions);
        ImmutableArray<Event> events = [.. _events.Code(document, mentions, statements).Where(coded => coded.Confidence >= leastConfidence)];
        ArticleExchanges exchanges = ExchangeLinker.Default.Link(document, mentions.All, statements, events);
        return new Record
        {
            Article = article,
            Mentions = mentions.All,
            Statements = statements,
            Events = events,
            Exchanges = exchanges.Exchanges,
            Moves = exchanges.Moves,
        };
    }

    /// <summary>Whether nothing says that the article is in another language; the reader has noted it where it is.</summary>
    private static bool IsEnglish(Article article) =>
        article.Language is null
        || article.Language.Equals("en", StringComparison.OrdinalIgnoreCase)
        || article.Language.StartsWith("en-", StringComparison.OrdinalIgnoreCase)
        || article.Language.Equals("English", StringComparison.OrdinalIgnoreCase);
}
