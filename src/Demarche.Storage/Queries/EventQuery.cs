using System.Collections.Immutable;
using System.Data.Common;
using System.Text.Json;
using Demarche.Coding.Actors;
using Demarche.Storage.Databases;

namespace Demarche.Storage.Queries;

/// <summary>Events of all articles, those of one story told by several counted once.</summary>
internal sealed class EventQuery(Session session)
{
    private const string Columns =
        """
        select a.story, e.same, e.nth, e.type, e.mode, e.quad, e.score, e.cameo, e.auxiliary, e.actors, e.recipients, e.content,
            e.day, e.day_precision, a.id, e.id, a.publisher, a.published, e.starts, e.ends, e.confidence
        from event e join article a on a.number = e.article
        """;

    private static readonly JsonSerializerOptions ActorOptions = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>Newest first.</summary>
    public IEnumerable<StoredEvent> Run(RecordFilter filter)
    {
        var conditions = new Conditions();
        AddParties(conditions, filter.Parties);
        if (filter.Kind is { } type)
            conditions.Add($"e.type = {conditions.Value(type.ToUpperInvariant())}");
        conditions.AddDays("coalesce(e.day, a.published)", filter);
        return session.Rows($"{Columns} {conditions.Sql}", Read, conditions.Parameters)
            .Where(row => Conditions.HasWords(filter.Words, row.Event.Content))
            .GroupBy(row => row.Key)
            .Select(Merge)
            .Where(coded => filter.LeastConfidence == 0 || coded.Confidence >= filter.LeastConfidence)
            .OrderByDescending(coded => coded.Date, StringComparer.Ordinal)
            .ThenBy(coded => coded.Sources[0].Article, StringComparer.Ordinal)
            .ThenBy(coded => coded.Sources[0].Start)
            .ThenBy(coded => coded.Sources[0].Id, StringComparer.Ordinal);
    }

    private void AddParties(Conditions conditions, ImmutableArray<string> parties)
    {
        var names = new PartyNames(session);
        if (parties is [var one])
        {
            string known = conditions.Values(names.PartiesOf(one));
            conditions.Add($"(e.article, e.place) in (select article, place from event_party where party in {known})");
        }
        else if (parties is [var first, var second])
        {
            ImmutableArray<string> ones = names.PartiesOf(first);
            ImmutableArray<string> others = names.PartiesOf(second);
            conditions.Add(
                $"""
                (e.article, e.place) in (
                    select p.article, p.place from event_party p
                    join event_party q on q.article = p.article and q.place = p.place and q.acts <> p.acts
                    where p.party in {conditions.Values(ones)} and q.party in {conditions.Values(others)})
                """);
        }
    }

    private static StoredEvent Merge(IGrouping<(string, string, int), Row> rows)
    {
        List<Row> told = [.. rows
            .OrderBy(row => row.Place.Published ?? "~", StringComparer.Ordinal)
            .ThenBy(row => row.Place.Article, StringComparer.Ordinal)];
        Row best = told.Find(row => row.Event.DatePrecision is not null) ?? told[0];
        return told[0].Event with
        {
            Date = best.Event.Date ?? told[0].Place.Published,
            DatePrecision = best.Event.DatePrecision,
            Confidence = told.Max(row => row.Event.Confidence),
            Sources = [.. told.Select(row => row.Place)],
        };
    }

    private static Row Read(DbDataReader row) => new(
        (row.GetString(0), row.GetString(1), row.GetInt32(2)),
        new StoredEvent
        {
            Type = row.GetString(3),
            Mode = row.Text(4),
            Quad = row.GetInt32(5),
            Score = row.GetDouble(6),
            Cameo = row.Text(7),
            Auxiliary = [.. row.GetString(8).Split(' ', StringSplitOptions.RemoveEmptyEntries)],
            Actors = Actors(row.GetString(9)),
            Recipients = Actors(row.GetString(10)),
            Content = row.GetString(11),
            Date = row.Text(12),
            DatePrecision = row.Text(13),
            Confidence = row.IsDBNull(20) ? null : row.GetDouble(20),
            Sources = [],
        },
        new SourcePlace(row.GetString(14), row.GetString(15), row.Text(16), row.Text(17), row.GetInt32(18), row.GetInt32(19)));

    private static ImmutableArray<Actor> Actors(string json) => JsonSerializer.Deserialize<ImmutableArray<Actor>>(json, ActorOptions);

    private sealed record Row((string Story, string Same, int Nth) Key, StoredEvent Event, SourcePlace Place);
}
