using System.Collections.Immutable;
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

    /// <summary>The exchanges in order of the text.</summary>
    /// <param name="document">The article with its sentences.</param>
    /// <param name="statements">All statements of the article.</param>
    /// <param name="events">All events of the article.</param>
    public ImmutableArray<Exchange> Link(
        Document document, ImmutableArray<Statement> statements, ImmutableArray<Event> events)
    {
        ArgumentNullException.ThrowIfNull(document);
        var positions = new DocumentWords(document);
        var table = new ExchangeTable();
        foreach (Demand demand in new DemandFinder(document, positions, _words).Find(events))
            table.Add(demand);
        var byEvents = new EventAnswerLinker(table, _words);
        var linked = new List<Event>();
        foreach (EventAnswer answer in new EventAnswerFinder(document, positions, _words).Find(events))
        {
            if (byEvents.Link(answer))
                linked.Add(answer.Event);
        }
        new StatementAnswerLinker(document, positions, table, _words, _readings).Link(statements, Triggers(linked));
        return table.Build();
    }

    private static ILookup<int, TextSpan> Triggers(List<Event> events) => events
        .SelectMany(linked => linked.Trigger.Select(span => (linked.Anchor.Sentence, Span: span)))
        .ToLookup(trigger => trigger.Sentence, trigger => trigger.Span);

    private static ExchangeLinker Load()
    {
        ExchangeWords words = ExchangeWords.Load(DataFile.Open("exchanges/words.tsv"));
        return new ExchangeLinker(words, ReadingFinder.Load(DataFile.Open("exchanges/readings.tsv"), words));
    }
}
