using System.Data.Common;
using System.Globalization;
using Demarche.Storage.Databases;

namespace Demarche.Storage.Queries;

/// <summary>Statements of all articles, each counted once however many outlets quote it.</summary>
internal sealed class StatementQuery(Session session)
{
    /// <summary>Days between two printings of a statement; the same words after a longer silence are said again.</summary>
    public const int MostDays = 7;

    private const string Columns =
        """
        select case when s.everywhere = 1 then '' else a.story end, s.same, s.kind, s.speaker, s.side, s.cue, s.content, s.day,
            a.id, s.id, a.publisher, a.published, s.starts, s.ends
        from statement s join article a on a.number = s.article
        """;

    /// <summary>Newest first.</summary>
    public IEnumerable<StoredStatement> Run(RecordFilter filter)
    {
        var conditions = new Conditions();
        if (!filter.Parties.IsEmpty)
        {
            var names = new PartyNames(session);
            string known = conditions.Values([.. filter.Parties.SelectMany(party => names.PartiesOf(party)).Distinct()]);
            conditions.Add($"(s.party in {known} or s.side in {known})");
        }
        if (filter.Kind is { } kind)
            conditions.Add($"s.kind = {conditions.Value(kind)}");
        conditions.AddDays("coalesce(s.day, a.published)", filter);
        return session.Rows($"{Columns} {conditions.Sql}", Read, conditions.Parameters)
            .Where(row => Conditions.HasWords(filter.Words, row.Statement.Content))
            .GroupBy(row => row.Key)
            .SelectMany(SplitByDays)
            .OrderByDescending(statement => statement.Date, StringComparer.Ordinal)
            .ThenBy(statement => statement.Sources[0].Article, StringComparer.Ordinal)
            .ThenBy(statement => statement.Sources[0].Start);
    }

    private static IEnumerable<StoredStatement> SplitByDays(IGrouping<(string, string), Row> rows)
    {
        var told = new List<Row>();
        foreach (Row row in rows.OrderBy(row => row.Day, StringComparer.Ordinal).ThenBy(row => row.Place.Article, StringComparer.Ordinal).ThenBy(row => row.Place.Start))
        {
            if (told.Count > 0 && IsFar(told[^1].Day, row.Day))
            {
                yield return Merge(told);
                told.Clear();
            }
            told.Add(row);
        }
        yield return Merge(told);
    }

    private static StoredStatement Merge(List<Row> told) => told[0].Statement with
    {
        Date = told.Select(row => row.Statement.Date).FirstOrDefault(day => day is not null) ?? told[0].Place.Published,
        Sources = [.. told.Select(row => row.Place)],
    };

    private static bool IsFar(string one, string other) =>
        one.Length > 0 && other.Length > 0 && Number(other) - Number(one) > MostDays;

    private static int Number(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber;

    private static Row Read(DbDataReader row) => new(
        (row.GetString(0), row.GetString(1)),
        new StoredStatement
        {
            Kind = row.GetString(2),
            Speaker = row.GetString(3),
            Side = row.GetString(4),
            Cue = row.GetString(5),
            Content = row.GetString(6),
            Date = row.Text(7),
            Sources = [],
        },
        new SourcePlace(row.GetString(8), row.GetString(9), row.Text(10), row.Text(11), row.GetInt32(12), row.GetInt32(13)));

    private sealed record Row((string Story, string Same) Key, StoredStatement Statement, SourcePlace Place)
    {
        /// <summary>By which it is near to others; empty for none.</summary>
        public string Day => Place.Published ?? Statement.Date ?? "";
    }
}
