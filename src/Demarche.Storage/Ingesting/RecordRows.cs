using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Demarche.Coding.Actors;
using Demarche.Coding.Events;
using Demarche.Coding.Records;
using Demarche.Coding.Statements;
using Demarche.Export;
using Demarche.Language.Text;
using Demarche.Storage.Databases;
using Demarche.Storage.Records;
using Demarche.Storage.Stories;

namespace Demarche.Storage.Ingesting;

/// <summary>The rows that questions are asked of: statements, events and parties of one record.</summary>
internal sealed class RecordRows(Session session)
{
    private static readonly JsonSerializerOptions ActorOptions = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly HashSet<(string, string, string)> _named = [];

    public void Add(long article, Record record)
    {
        var index = new CodePointIndex(record.Article.Text);
        for (int i = 0; i < record.Statements.Length; i++)
            Add(article, i, record.Statements[i], record.Article.Text, index);
        var earlier = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < record.Events.Length; i++)
        {
            string same = SameWords.Of(record.Events[i]);
            earlier[same] = earlier.GetValueOrDefault(same) + 1;
            Add(article, i, record.Events[i], (same, earlier[same]), record.Article.Text, index);
        }
    }

    private void Add(long article, int place, Statement statement, string text, CodePointIndex index)
    {
        (string same, bool everywhere) = SameWords.Of(statement, text);
        Actor? speaker = statement.Speaker?.Actor;
        string source = Excerpt.Of(text, statement.Source);
        PartyKey party = speaker is null ? new PartyKey(source, source) : PartyKey.Of(speaker);
        ImmutableArray<Mention> speakers = statement.Speaker is { } first ? [first, .. statement.JointSpeakers] : [];
        TextSpan span = index.ToCodePoints(Cover(statement.Content));
        session.Run(
            """
            insert into statement (article, place, id, kind, party, side, speaker, cue, content, starts, ends, day, same, everywhere)
            values (@article, @place, @id, @kind, @party, @side, @speaker, @cue, @content, @starts, @ends, @day, @same, @everywhere)
            """,
            ("@article", article), ("@place", place), ("@id", statement.Id), ("@kind", Terms.Of(statement.Kind)),
            ("@party", StoredText.Of(party.Party)), ("@side", StoredText.Of(party.Side)),
            ("@speaker", StoredText.Of(speakers.IsEmpty ? source : Names(speakers))), ("@cue", statement.CueType),
            ("@content", StoredText.Of(Excerpt.Of(text, statement.Content))), ("@starts", span.Start), ("@ends", span.End),
            ("@day", Day(statement.Date)), ("@same", same), ("@everywhere", everywhere ? 1 : 0));
        foreach (Mention mention in speakers)
            Name(mention.Actor);
    }

    private void Add(long article, int place, Event coded, (string Key, int Nth) same, string text, CodePointIndex index)
    {
        ImmutableArray<TextSpan> words = coded.Content.IsEmpty ? coded.Trigger : coded.Content;
        TextSpan span = index.ToCodePoints(Cover([.. coded.Trigger, .. coded.Content]));
        session.Run(
            """
            insert into event (article, place, id, type, mode, quad, score, cameo, auxiliary, actors, recipients, content, starts, ends,
                day, day_precision, reported_by, same, nth, confidence)
            values (@article, @place, @id, @type, @mode, @quad, @score, @cameo, @auxiliary, @actors, @recipients, @content, @starts, @ends,
                @day, @precision, @by, @same, @nth, @confidence)
            """,
            ("@article", article), ("@place", place), ("@id", coded.Id), ("@type", Terms.Of(coded.Type)), ("@mode", coded.Mode),
            ("@quad", (int)coded.Quad), ("@score", coded.Score), ("@cameo", coded.Cameo),
            ("@auxiliary", string.Join(' ', Terms.Of(coded.Auxiliaries))), ("@actors", Actors(coded.Actors)),
            ("@recipients", Actors(coded.Recipients)), ("@content", StoredText.Of(Excerpt.Of(text, words))),
            ("@starts", span.Start), ("@ends", span.End), ("@day", Day(coded.Date)),
            ("@precision", coded.Date is null ? null : coded.DatePrecision), ("@by", coded.ReportedBy),
            ("@same", same.Key), ("@nth", same.Nth), ("@confidence", coded.Confidence));
        AddParties(article, place, coded.Actors, acts: true);
        AddParties(article, place, coded.Recipients, acts: false);
    }

    private void AddParties(long article, int place, ImmutableArray<Mention> mentions, bool acts)
    {
        foreach (Mention mention in mentions)
            Name(mention.Actor);
        foreach (string party in mentions.Select(mention => PartyKey.Of(mention.Actor)).SelectMany(key => new[] { key.Party, key.Side }).Distinct())
        {
            session.Run(
                "insert into event_party (party, article, place, acts) values (@party, @article, @place, @acts)",
                ("@party", StoredText.Of(party)), ("@article", article), ("@place", place), ("@acts", acts ? 1 : 0));
        }
    }

    /// <summary>Remembers by which names an actor can be asked for.</summary>
    private void Name(Actor actor)
    {
        PartyKey key = PartyKey.Of(actor);
        Name(actor.Name, key);
        Name(key.Party, key);
        Name(key.Side, key with { Party = key.Side });
    }

    private void Name(string name, PartyKey key)
    {
        string lower = StoredText.Of(name)!.ToLowerInvariant(); // Null only for null.
        if (!_named.Add((lower, key.Party, key.Side)))
            return;
        session.Run(
            "insert into party_name (name, party, side) values (@name, @party, @side) on conflict do nothing",
            ("@name", lower), ("@party", StoredText.Of(key.Party)), ("@side", StoredText.Of(key.Side)));
    }

    private static string Actors(ImmutableArray<Mention> mentions) =>
        StoredText.Of(JsonSerializer.Serialize(mentions.Select(mention => mention.Actor), ActorOptions))!; // Null only for null.

    private static string Names(ImmutableArray<Mention> mentions) => string.Join(", ", mentions.Select(mention => mention.Actor.Name));

    private static string? Day(DateOnly? day) => day is { } known ? Terms.Of(known) : null;

    private static TextSpan Cover(ImmutableArray<TextSpan> spans) =>
        spans.IsDefaultOrEmpty ? default : spans.Aggregate((one, other) => one.Union(other));
}
