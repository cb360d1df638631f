using System.Collections.Immutable;
using System.Data.Common;
using Demarche.Coding.Exchanges;
using Demarche.Coding.Ledgers;
using Demarche.Storage.Databases;
using Demarche.Storage.Ledgers;
using Demarche.Storage.Records;

namespace Demarche.Storage.Queries;

/// <summary>Exchanges of the ledger.</summary>
/// <remarks>Where an ingest has not finished, the pairs that it left are computed here and not written.</remarks>
internal sealed class LedgerQuery(Session session)
{
    /// <summary>On a line each, by first day, then by pair, then as the ledger orders them.</summary>
    public IEnumerable<LedgerLine> Lines(RecordFilter filter) => Run(
        filter,
        "id, demander, demander_name, addressee, addressee_name, matter, standing, since, until, sources",
        ReadLine,
        LedgerLine.Of);

    /// <summary>With all their steps, in the same order.</summary>
    public IEnumerable<LedgerEntry> Entries(RecordFilter filter) => Run(filter, "entry", ReadEntry, entry => entry);

    /// <summary>The exchange of an identifier, or of the beginning of one that no other has; null for none.</summary>
    /// <exception cref="StoreException">Several begin so.</exception>
    public LedgerEntry? Find(string id)
    {
        List<LedgerEntry> found = Found(id);
        found.AddRange(ComputedOf(new RecordFilter(), []).Where(entry => entry.Id.StartsWith(id, StringComparison.Ordinal)));
        return found.Count > 1 ? throw new StoreException($"several exchanges begin with {id}") : found.FirstOrDefault();
    }

    private List<LedgerEntry> Found(string id) => session.Rows(
        "select entry from ledger_entry e where substr(id, 1, @length) = @id and not " + IsStale,
        ReadEntry,
        ("@length", id.Length), ("@id", id));

    private IEnumerable<T> Run<T>(RecordFilter filter, string columns, Func<DbDataReader, T> read, Func<LedgerEntry, T> computed)
    {
        var names = new PartyNames(session);
        ImmutableArray<ImmutableArray<string>> sides = [.. filter.Parties.Select(names.SidesOf)];
        int shift = columns.Split(',').Length;
        IEnumerable<Row<T>> stored = Stored(filter, sides, columns, row => new Row<T>(
            PartyPair.Of(row.GetString(shift), row.GetString(shift + 1)), row.Text(shift + 2) ?? "", row.GetString(shift + 3), read(row)));
        IEnumerable<Row<T>> rest = ComputedOf(filter, sides)
            .Select(entry => new Row<T>(entry.Pair, LedgerLine.Of(entry).Since ?? "", LedgerRefresh.Matters(entry), computed(entry)));
        return stored.Concat(rest)
            .Where(row => Conditions.HasWords(filter.Words, row.Matters))
            .OrderBy(row => row.Since, StringComparer.Ordinal)
            .ThenBy(row => row.Pair)
            .Select(row => row.Value);
    }

    private List<T> Stored<T>(
        RecordFilter filter, ImmutableArray<ImmutableArray<string>> sides, string columns, Func<DbDataReader, T> read)
    {
        var conditions = new Conditions();
        conditions.Add("not " + IsStale);
        foreach (ImmutableArray<string> side in sides)
        {
            string known = conditions.Values(side);
            conditions.Add($"(first in {known} or second in {known})");
        }
        if (filter.Kind is { } standing)
            conditions.Add($"standing = {conditions.Value(standing)}");
        conditions.AddPeriod("since", "until", filter);
        return session.Rows(
            $"select {columns}, first, second, since, matters from ledger_entry e {conditions.Sql} order by first, second, place",
            read,
            conditions.Parameters);
    }

    private const string IsStale = "exists (select 1 from stale_pair p where p.first = e.first and p.second = e.second)";

    private IEnumerable<LedgerEntry> ComputedOf(RecordFilter filter, ImmutableArray<ImmutableArray<string>> sides) =>
        new LedgerRefresh(session).Stale()
            .Where(pair => sides.All(side => side.Contains(pair.First) || side.Contains(pair.Second)))
            .SelectMany(pair => LedgerBuilder.BuildPair(pair, new MoveRows(session).Of(pair)))
            .Where(entry => Fits(LedgerLine.Of(entry), entry, filter));

    private static bool Fits(LedgerLine line, LedgerEntry entry, RecordFilter filter) =>
        (filter.Kind is null || line.Standing == filter.Kind)
        && (filter.Since is not { } since || entry.Until >= since)
        && (filter.Until is not { } until || entry.Since <= until);

    private static LedgerEntry ReadEntry(DbDataReader row) => RecordCodec.Decode<LedgerEntry>((byte[])row.GetValue(0));

    private static LedgerLine ReadLine(DbDataReader row) => new(
        row.GetString(0),
        new MoveParty(row.GetString(1), row.GetString(2)),
        row.Text(3) is { } side ? new MoveParty(side, row.Text(4) ?? side) : null,
        row.GetString(5), row.GetString(6), row.Text(7), row.Text(8), row.GetInt32(9));

    private sealed record Row<T>(PartyPair Pair, string Since, string Matters, T Value);
}
