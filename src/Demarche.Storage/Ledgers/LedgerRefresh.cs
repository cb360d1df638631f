using System.Collections.Immutable;
using Demarche.Coding.Ledgers;
using Demarche.Storage.Databases;
using Demarche.Storage.Ingesting;
using Demarche.Storage.Queries;
using Demarche.Storage.Records;

namespace Demarche.Storage.Ledgers;

/// <summary>Computes the ledger of the pairs that ingested articles touched, and of no others.</summary>
/// <remarks>
/// Each pair is computed and written in one transaction with the mark that it was stale, so that an interruption leaves it either
/// stale or up to date.
/// </remarks>
internal sealed class LedgerRefresh(Session session)
{
    private const int MostPairs = 32;

    /// <summary>Brings all pairs up to date.</summary>
    /// <returns>How many were stale.</returns>
    public int Run(CancellationToken cancellation)
    {
        int all = 0;
        for (int done; (done = session.Write(Some)) > 0; all += done)
            cancellation.ThrowIfCancellationRequested();
        return all;
    }

    /// <summary>The pairs whose stored entries are not to be trusted.</summary>
    public ImmutableArray<PartyPair> Stale() => [.. session.Rows(
        "select first, second from stale_pair order by first, second",
        row => PartyPair.Of(row.GetString(0), row.GetString(1)))];

    private int Some()
    {
        List<PartyPair> pairs = session.Rows(
            $"select first, second from stale_pair order by first, second limit {MostPairs}",
            row => PartyPair.Of(row.GetString(0), row.GetString(1)));
        foreach (PartyPair pair in pairs)
            Compute(pair);
        return pairs.Count;
    }

    private void Compute(PartyPair pair)
    {
        session.Run("delete from ledger_entry where first = @first and second = @second", ("@first", pair.First), ("@second", pair.Second));
        ImmutableArray<LedgerEntry> entries = LedgerBuilder.BuildPair(pair, new MoveRows(session).Of(pair));
        for (int i = 0; i < entries.Length; i++)
            Add(i, entries[i]);
        session.Run("delete from stale_pair where first = @first and second = @second", ("@first", pair.First), ("@second", pair.Second));
    }

    /// <summary>Everything that its demands ask for, in the words of the reports.</summary>
    public static string Matters(LedgerEntry entry) =>
        string.Join(" | ", entry.Demands.Select(demand => demand.Matter).Prepend(entry.Matter).Distinct(StringComparer.Ordinal));

    private void Add(int place, LedgerEntry entry)
    {
        LedgerLine line = LedgerLine.Of(entry);
        session.Run(
            """
            insert into ledger_entry (first, second, place, id, demander, demander_name, addressee, addressee_name, matter, matters,
                sources, standing, since, until, entry)
            values (@first, @second, @place, @id, @demander, @demander_name, @addressee, @addressee_name, @matter, @matters,
                @sources, @standing, @since, @until, @entry)
            """,
            ("@first", entry.Pair.First), ("@second", entry.Pair.Second), ("@place", place), ("@id", line.Id),
            ("@demander", line.Demander.Side), ("@demander_name", StoredText.Of(line.Demander.Name)),
            ("@addressee", line.Addressee?.Side), ("@addressee_name", StoredText.Of(line.Addressee?.Name)),
            ("@matter", StoredText.Of(line.Matter)), ("@matters", StoredText.Of(Matters(entry))), ("@sources", line.Sources),
            ("@standing", line.Standing), ("@since", line.Since), ("@until", line.Until), ("@entry", RecordCodec.Encode(entry)));
    }
}
