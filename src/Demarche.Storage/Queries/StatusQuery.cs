using Demarche.Storage.Databases;
using Demarche.Storage.Schema;

namespace Demarche.Storage.Queries;

/// <summary>Counts what a store holds.</summary>
internal sealed class StatusQuery(Session session)
{
    public StoreStatus Run() => new()
    {
        Name = session.Database.Name,
        Schema = SchemaFiles.Newest,
        Size = session.Size(),
        Articles = Count("article"),
        Sources = Count("source"),
        Stories = session.Number("select count(distinct story) from article"),
        Statements = Count("statement"),
        Events = Count("event"),
        StalePairs = Count("stale_pair"),
        FirstDay = (string?)session.Value("select min(published) from source"),
        LastDay = (string?)session.Value("select max(published) from source"),
        Exchanges = [.. session.Rows(
            "select standing, count(*) from ledger_entry group by standing order by standing",
            row => (row.GetString(0), row.GetInt64(1)))],
        Versions = [.. session.Rows(
            """
            select c.program, c.lexicon, c.models, count(a.number) from coding c join article a on a.coding = c.id
            group by c.program, c.lexicon, c.models order by c.program, c.lexicon, c.models
            """,
            row => (Version: new CodingVersion(row.GetString(0), row.GetString(1), row.GetString(2)), Articles: row.GetInt64(3)))
            .OrderByDescending(coded => coded.Version == CodingVersion.Current)],
    };

    private long Count(string table) => session.Number($"select count(*) from {table}");
}
