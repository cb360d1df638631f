using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Coding.Data;
using Demarche.Coding.Events;
using Demarche.Coding.Exchanges.Finding;
using Demarche.Coding.Exchanges.Linking;
using Demarche.Coding.Exchanges.Moves;
using Demarche.Coding.Exchanges.Readings;
using Demarche.Coding.Statements;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Exchanges;

/// <summary>Links the demands of an article with their answers and tells where each matter stands.</summary>
/// <remarks>
/// A pure function of one article, safe for any number of threads. What counts as a demand, which event answers it and
/// how a side reads an answer is told in docs/decisions/0006-exchange-linking.md; the words are in data/exchanges.
/// </remarks>
public sealed class ExchangeLinker
{
    private static readonly Lazy<ExchangeLinker> Shared = new(Load);

    private readonly ExchangeWords _words;
    private readonly ReadingFinder _readings;

    private ExchangeLinker(ExchangeWords words, ReadingFinder readings)
    {
        _words = words;
        _readings = readings;
    }

    /// <summary>The linker with the tables of this build. Loaded on first use.</summary>
    /// <exception cref="DataFormatException">A table breaks its format.</exception>
    public static ExchangeLinker Default => Shared.Value;

    /// <summary>The exchanges in order of the text, with the moves that they and the ledger are made of.</summary>
    /// <param name="document">The article with its sentences.</param>
    /// <param name="mentions">Who is mentioned in it, in order of the text.</param>
    /// <param name="statements">All statements of the article.</param>
    /// <param name="events">All events of the article.</param>
    public ArticleExchanges Link(
        Document document, ImmutableArray<Mention> mentions, ImmutableArray<Statement> statements, ImmutableArray<Event> events)
    {
        ArgumentNullException.ThrowIfNull(document);
        var article = new CodedArticle(document, mentions, statements, events, _words);
        var table = new ExchangeTable();
        foreach (Demand demand in article.Demands)
            table.Add(demand);
        ILookup<bool, EventAnswer> linked = article.Answers.ToLookup(new EventAnswerLinker(table, _words).Link);
        var byStatements = new StatementAnswerLinker(document, article.Positions, table, _words, _readings);
        byStatements.Link(article.Statements, EventContent.Triggers(linked[true].Select(answer => answer.Event)));
        ImmutableArray<(ExchangeBuilder Builder, Exchange Exchange)> exchanges = table.Build();
        var writer = new MoveWriter(article);
        writer.Add(MoveFinders.OfConditions(article));
        foreach ((ExchangeBuilder builder, Exchange exchange) in exchanges)
            writer.Add(builder, exchange);
        foreach (ExchangeBuilder past in table.Dropped())
            writer.AddPast(past);
        foreach (EventAnswer answer in linked[false])
            writer.AddUnlinked(answer);
        foreach (Remark remark in byStatements.Remarks)
            writer.Add(remark, exchanges.FirstOrDefault(known => known.Builder == remark.Exchange).Exchange?.Id);
        writer.Add(MoveFinders.OfTheRest(article));
        return new ArticleExchanges([.. exchanges.Select(known => known.Exchange)], writer.Moves());
    }

    private static ExchangeLinker Load()
    {
        ExchangeWords words = ExchangeWords.Load(DataFile.Open("exchanges/words.tsv"))
            .WithTopics(DataFile.Open("exchanges/topics.tsv"));
        return new ExchangeLinker(words, ReadingFinder.Load(DataFile.Open("exchanges/readings.tsv"), words));
    }
}
