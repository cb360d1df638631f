using System.Collections.Immutable;
using System.Data.Common;
using Demarche.Storage.Databases;
using Demarche.Storage.Ingesting;
using Demarche.Storage.Records;

namespace Demarche.Storage.Reading;

/// <summary>Reads records back.</summary>
internal sealed class RecordReader(Session session)
{
    private const int Page = 100;

    /// <summary>All records in order of their identifiers, a hundred at a time: memory does not grow with the store.</summary>
    /// <param name="damaged">Told of identifiers whose record cannot be read, and why; null to throw instead.</param>
    /// <exception cref="StoreException">A record cannot be read, or the database refuses.</exception>
    public IEnumerable<StoredRecord> All(Action<string, string>? damaged = null)
    {
        string last = "";
        while (true)
        {
            List<Row> rows = session.Rows(
                $"select number, id, story, coding, record_sha256, text, record from article where id > @last order by id limit {Page}",
                Read,
                ("@last", last));
            if (rows.Count == 0)
                yield break;
            ILookup<long, ArticleSource> sources = Sources(last, rows[^1].Id);
            foreach (Row row in rows)
            {
                if (Decode(row, sources[row.Number], damaged) is { } record)
                    yield return record;
            }
            last = rows[^1].Id;
        }
    }

    private StoredRecord? Decode(Row row, IEnumerable<ArticleSource> sources, Action<string, string>? damaged)
    {
        try
        {
            return new StoredRecord
            {
                Number = row.Number,
                Record = RecordCodec.Decode(row.Record, RecordCodec.DecodeText(row.Text)),
                Hash = row.Hash,
                Story = row.Story,
                Coding = row.Coding,
                Sources = [.. sources.OrderBy(source => source.Key, StringComparer.Ordinal)],
            };
        }
        catch (InvalidDataException fault)
        {
            if (damaged is null)
                throw new StoreException($"{session.Database.Name}: article {row.Id}: {fault.Message}", fault);
            damaged(row.Id, fault.Message);
            return null;
        }
    }

    private ILookup<long, ArticleSource> Sources(string after, string until) => session.Rows(
        """
        select s.article, s.published, s.publisher, s.url from source s join article a on a.number = s.article
        where a.id > @after and a.id <= @until
        """,
        row => (Article: row.GetInt64(0), Source: new ArticleSource(row.Text(1), row.Text(2), row.Text(3))),
        ("@after", after), ("@until", until)).ToLookup(pair => pair.Article, pair => pair.Source);

    private static Row Read(DbDataReader row) => new(
        row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4),
        (byte[])row.GetValue(5), (byte[])row.GetValue(6));

    private sealed record Row(long Number, string Id, string Story, string Coding, string Hash, byte[] Text, byte[] Record);
}
