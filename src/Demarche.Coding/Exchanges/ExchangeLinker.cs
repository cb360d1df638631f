using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Coding.Data;
using Demarche.Coding.Events;
using Demarche.Coding.Statements;
using Demarche.Language.Syntax;
using Demarche.Language.Text;

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
        var delegates = new Delegates(document.Article.Text, mentions);
        var found = new DocumentMentions(mentions);
        var positions = new DocumentWords(document);
        var groups = new Groups(document, positions, found, delegates, _words);
        var clauses = new ClauseReader(document, found, delegates, groups, _words);
        events = [.. events.Select(told => clauses.WithAddressee(EventContent.Complete(document, groups.For(delegates.For(told)), _words)))];
        statements = [.. statements.Select(told => groups.For(delegates.For(told)))];
        var table = new ExchangeTable();
        ImmutableArray<Demand> demands = new DemandFinder(document, positions, _words).Find(events);
        foreach (Demand demand in demands)
            table.Add(demand);
        var parts = new MatterParts(document, positions, _words);
        ImmutableArray<EventAnswer> answers = new EventAnswerFinder(document, positions, _words, parts).Find(events);
        var byEvents = new EventAnswerLinker(table, _words);
        ILookup<bool, EventAnswer> linked = answers.ToLookup(byEvents.Link);
        var byStatements = new StatementAnswerLinker(document, positions, table, _words, _readings);
        byStatements.Link(statements, EventContent.Triggers(linked[true].Select(answer => answer.Event)));
        ImmutableArray<(ExchangeBuilder Builder, Exchange Exchange)> exchanges = table.Build();
        var demandedBy = new DemandedBy(document, clauses, _words);
        var writer = new MoveWriter(document, new Counterparts(document, [.. mentions.Select(delegates.For)]), _words, demandedBy, parts);
        foreach (ClauseMove condition in new ConditionFinder(document, positions, clauses, _words).Find(events, demands))
            writer.AddCondition(condition);
        foreach (ClauseMove precondition in new PreconditionFinder(document, positions, clauses, _words).Find())
            writer.Add(precondition);
        ILookup<int, TextSpan> demanding = EventContent.Triggers(demands.Select(demand => demand.Event));
        var byId = answers.ToDictionary(answer => answer.Event.Id, StringComparer.Ordinal);
        foreach ((ExchangeBuilder builder, Exchange exchange) in exchanges)
            writer.Add(builder, exchange, byId);
        foreach (ExchangeBuilder past in table.Dropped())
            writer.AddPast(past);
        foreach (EventAnswer answer in linked[false])
            writer.AddUnlinked(answer);
        foreach (Remark remark in byStatements.Remarks)
            writer.Add(remark, exchanges.FirstOrDefault(known => known.Builder == remark.Exchange).Exchange?.Id);
        foreach (ClauseMove demand in new ClauseDemandFinder(document, positions, clauses, new Papers(document, clauses, _words), _words).Find(demands))
            writer.Add(demand);
        foreach (ClauseMove demand in new UltimatumFinder(document, positions, clauses, _words).Find())
            writer.Add(demand);
        foreach (ClauseMove demand in new NominalDemandFinder(document, positions, clauses, _words).Find(demanding))
            writer.Add(demand);
        foreach (ClauseMove demand in new SpokenDemandFinder(document, positions, clauses, _words).Find(statements))
            writer.Add(demand);
        foreach (ClauseMove obligation in new ObligationFinder(document, positions, clauses, _words).Find(statements, demanding))
            writer.Add(obligation);
        foreach (ClauseMove deed in new AskedDeedFinder(document, positions, clauses, demandedBy, _words).Find(answers))
            writer.Add(deed);
        ILookup<int, TextSpan> answering = EventContent.Triggers(answers.Select(answer => answer.Event));
        foreach (ClauseMove deed in new DeedFinder(document, positions, clauses, _words).Find(answering, answers))
            writer.Add(deed);
        foreach (ClauseMove refusal in new RefusalFinder(document, positions, clauses, _words).Find(answering))
            writer.Add(refusal);
        foreach (ClauseMove refusal in new PersistenceFinder(document, positions, clauses, demandedBy, _words).Find(statements))
            writer.Add(refusal);
        foreach (ClauseMove answer in new SpokenAnswerFinder(document, positions, clauses, _words).Find(statements))
            writer.Add(answer);
        foreach (ClauseMove apology in new ApologyFinder(document, positions, clauses, _words).Find(statements))
            writer.Add(apology);
        foreach (ClauseMove doubt in new DoubtFinder(document, positions, clauses, _words).Find())
            writer.Add(doubt);
        foreach (ClauseMove deed in new UnnamedDeedFinder(document, positions, clauses, _words).Find())
            writer.AddUnnamed(deed);
        foreach (ClauseMove answer in new EllipsisFinder(document, clauses, _words).Find(answers))
            writer.Add(answer);
        foreach (ClauseMove withdrawal in new WithdrawalFinder(document, positions, clauses, _words).Find())
            writer.Add(withdrawal);
        return new ArticleExchanges([.. exchanges.Select(known => known.Exchange)], writer.Moves());
    }

    private static ExchangeLinker Load()
    {
        ExchangeWords words = ExchangeWords.Load(DataFile.Open("exchanges/words.tsv"))
            .WithTopics(DataFile.Open("exchanges/topics.tsv"));
        return new ExchangeLinker(words, ReadingFinder.Load(DataFile.Open("exchanges/readings.tsv"), words));
    }
}
