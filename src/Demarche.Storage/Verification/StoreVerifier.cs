using System.Security.Cryptography;
using System.Text;
using Demarche.Coding.Exchanges;
using Demarche.Coding.Ledgers;
using Demarche.Coding.Records;
using Demarche.Language.Text;
using Demarche.Storage.Databases;
using Demarche.Storage.Ingesting;
using Demarche.Storage.Ledgers;
using Demarche.Storage.Reading;
using Demarche.Storage.Records;

namespace Demarche.Storage.Verification;

/// <summary>Reads a whole store again and holds it against itself.</summary>
/// <remarks>
/// For each article: the text has the hash that names it; the record has its hash in the contract's JSON; every span lies in the text;
/// the rows that questions are asked of are those that the record gives, words included. Then the ledger: each pair's entries are
/// those that its moves give.
/// </remarks>
internal sealed class StoreVerifier(Session session)
{
    /// <summary>Everything that is wrong; nothing for a sound store. Memory does not grow with the store.</summary>
    /// <param name="checkedArticle">Told of each article that was read.</param>
    public IEnumerable<StoreFault> Run(Action checkedArticle)
    {
        var faults = new Queue<StoreFault>();
        foreach (StoredRecord stored in new RecordReader(session).All((id, message) => faults.Enqueue(new StoreFault(id, message))))
        {
            while (faults.TryDequeue(out StoreFault? unreadable))
                yield return unreadable;
            foreach (string fault in FaultsOf(stored))
                yield return new StoreFault(stored.Record.Article.Id, fault);
            checkedArticle();
        }
        while (faults.TryDequeue(out StoreFault? unreadable))
            yield return unreadable;
        foreach (StoreFault fault in LedgerFaults())
            yield return fault;
    }

    private IEnumerable<string> FaultsOf(StoredRecord stored)
    {
        Record record = stored.Record;
        string sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(record.Article.Text)));
        if (sha256 != record.Article.Sha256 || !sha256.StartsWith(record.Article.Id, StringComparison.Ordinal))
            yield return "the text does not have the hash that names it";
        if (RecordSpans.Of(record).FirstOrDefault(span => span.Start < 0 || span.End < span.Start || span.End > record.Article.Text.Length) is { End: not 0 } span)
        {
            yield return $"the span {span.Start}–{span.End} lies outside the text";
            yield break;
        }
        if (CodedRecord.HashOf(record) != stored.Hash)
            yield return "the record does not have its hash";
        if (!RowDigest.Expected(record).SequenceEqual(RowDigest.Stored(session, stored.Number)))
            yield return "the rows of statements and events are not those of the record";
        if (MisquotedMove(record, stored.Number) is { } quote)
            yield return $"the text does not have the words that the ledger quotes: {quote}";
    }

    private string? MisquotedMove(Record record, long number)
    {
        var index = new CodePointIndex(record.Article.Text);
        var quotes = record.Moves.Select(move => (index.ToCodePoints(move.Span), move.Span.Of(record.Article.Text))).ToHashSet();
        return session.Rows(
                "select moves from move where article = @article",
                row => RecordCodec.Decode<System.Collections.Immutable.ImmutableArray<Move>>((byte[])row.GetValue(0)),
                ("@article", number))
            .SelectMany(moves => moves)
            .FirstOrDefault(move => !quotes.Contains((move.Span, move.Quote)))?.Quote;
    }

    private IEnumerable<StoreFault> LedgerFaults()
    {
        var stale = new LedgerRefresh(session).Stale().ToHashSet();
        List<PartyPair> pairs = session.Rows(
            "select first, second from move_pair union select first, second from ledger_entry order by 1, 2",
            row => PartyPair.Of(row.GetString(0), row.GetString(1)));
        foreach (PartyPair pair in pairs.Where(pair => !stale.Contains(pair)))
        {
            IEnumerable<string> expected = LedgerBuilder.BuildPair(pair, new MoveRows(session).Of(pair)).Select(Text);
            List<string> stored = session.Rows(
                "select entry from ledger_entry where first = @first and second = @second order by place",
                row => Text(RecordCodec.Decode<LedgerEntry>((byte[])row.GetValue(0))),
                ("@first", pair.First), ("@second", pair.Second));
            if (!expected.SequenceEqual(stored))
                yield return new StoreFault(null, $"the ledger between {pair.First} and {pair.Second} is not what its moves give");
        }
    }

    private static string Text(LedgerEntry entry) => Convert.ToHexStringLower(SHA256.HashData(RecordCodec.Encode(entry)));
}
