using System.Collections.Immutable;
using Demarche.Coding.Ledgers;
using Demarche.Storage.Ledgers;
using Demarche.Storage.Queries;
using Demarche.Storage.Reading;
using Demarche.Storage.Verification;

namespace Demarche.Storage;

/// <content>Questions. Each may throw a <see cref="StoreException"/> when the database refuses or is gone.</content>
public sealed partial class RecordStore
{
    /// <summary>Computes the ledger of the pairs of sides that ingested articles touched. Stopped, it goes on where it was.</summary>
    /// <returns>How many pairs there were.</returns>
    public int RefreshLedger(CancellationToken cancellation = default) => new LedgerRefresh(_session).Run(cancellation);

    /// <summary>Events, newest first; what several articles of one story tell is one event with several sources.</summary>
    public IEnumerable<StoredEvent> Events(RecordFilter filter) => new EventQuery(_session).Run(Checked(filter));

    /// <summary>Statements, newest first; the same words of one speaker are one statement with several sources.</summary>
    public IEnumerable<StoredStatement> Statements(RecordFilter filter) => new StatementQuery(_session).Run(Checked(filter));

    /// <summary>Exchanges over all articles on a line each, by first day.</summary>
    public IEnumerable<LedgerLine> Ledger(RecordFilter filter) => new LedgerQuery(_session).Lines(Checked(filter));

    /// <summary>Exchanges over all articles with all their steps, in the same order. Spans count code points of the articles' texts.</summary>
    public IEnumerable<LedgerEntry> LedgerEntries(RecordFilter filter) => new LedgerQuery(_session).Entries(Checked(filter));

    /// <summary>The exchange whose identifier begins so; null for none.</summary>
    public LedgerEntry? FindExchange(string id)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        return new LedgerQuery(_session).Find(id);
    }

    /// <summary>Articles with all the words: words, "words in a row", beginnings with a star; newest first.</summary>
    /// <param name="words">What is searched for.</param>
    /// <param name="limit">The most articles to return, from 1.</param>
    /// <returns>The articles, and how many there are altogether.</returns>
    public (ImmutableArray<SearchHit> Hits, long All) Search(string words, int limit)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return new SearchQuery(_session).Run(words, limit);
    }

    /// <summary>Counts what is there.</summary>
    public StoreStatus Status() => new StatusQuery(_session).Run();

    /// <summary>Everything in the store that is not as it was written, while it is found.</summary>
    /// <param name="checkedArticle">Called for each article that was read.</param>
    public IEnumerable<StoreFault> Verify(Action checkedArticle)
    {
        ArgumentNullException.ThrowIfNull(checkedArticle);
        return new StoreVerifier(_session).Run(checkedArticle);
    }

    /// <summary>Writes everything as JSON lines, in an order that depends on nothing but the content.</summary>
    /// <param name="output">Gets one line after the other, UTF-8, with its line feed.</param>
    /// <returns>Lower-case hexadecimal SHA-256 of all lines.</returns>
    public string Export(Action<ReadOnlyMemory<byte>> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        return new StoreExport(_session).Write(output);
    }

    private static RecordFilter Checked(RecordFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return filter.Parties.Length <= 2 ? filter : throw new ArgumentException("There are at most two parties.", nameof(filter));
    }
}
