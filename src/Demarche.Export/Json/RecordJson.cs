using System.Collections.Immutable;
using System.Text.Json;
using Demarche.Coding.Actors;
using Demarche.Coding.Events;
using Demarche.Coding.Exchanges;
using Demarche.Coding.Records;
using Demarche.Coding.Statements;
using Demarche.Language.Text;

namespace Demarche.Export.Json;

/// <summary>What was found in an article, in the order of the contract.</summary>
/// <remarks>The three lists are always there, empty or not; other fields with nothing to say are absent.</remarks>
internal static class RecordJson
{
    public static void WriteFields(Utf8JsonWriter json, Record record)
    {
        var writer = new Writer(json, new CodePointIndex(record.Article.Text));
        writer.Array("statements", record.Statements, writer.Statement);
        writer.Array("events", record.Events, writer.Event);
        writer.Array("exchanges", record.Exchanges, writer.Exchange);
    }

    private sealed class Writer(Utf8JsonWriter json, CodePointIndex index)
    {
        public void Array<T>(string name, ImmutableArray<T> items, Action<T> write)
        {
            json.WriteStartArray(name);
            foreach (T item in items)
            {
                json.WriteStartObject();
                write(item);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }

        public void Statement(Statement statement)
        {
            json.WriteString("id", statement.Id);
            json.WriteString("kind", Terms.Of(statement.Kind));
            Spans("source", statement.Source);
            Spans("cue", statement.Cue);
            Spans("content", statement.Content);
            if (statement.Speaker is { } speaker)
            {
                json.WriteStartObject("speaker");
                Actor(speaker);
                json.WriteEndObject();
            }
            if (!statement.JointSpeakers.IsEmpty)
                Array("speakers", statement.Speakers, Actor);
            OptionalSpan("setting", statement.Setting);
            json.WriteOptional("date", statement.Date);
            json.WriteString("type", statement.CueType);
            json.WriteString("mode", Terms.Of(statement.Mode));
            json.WriteOptional("manner", statement.Manner);
            if (statement.IsPublic is { } open)
                json.WriteBoolean("public", open);
            if (statement.IsAnonymous)
                json.WriteBoolean("anonymous", true);
            json.WriteNumber("confidence", Math.Round(statement.Confidence, 3));
            json.WriteNumber("sourceConfidence", Math.Round(statement.SourceConfidence, 3));
            json.WriteNumber("contentConfidence", Math.Round(statement.ContentConfidence, 3));
            json.WriteOptional("rule", statement.Rule);
            json.WriteOptional("nestedIn", statement.NestedIn);
            if (!statement.Nested.IsEmpty)
                Array("nested", statement.Nested, Statement);
        }

        public void Event(Event coded)
        {
            json.WriteString("id", coded.Id);
            json.WriteString("type", Terms.Of(coded.Type));
            json.WriteOptional("mode", coded.Mode);
            Words("contexts", coded.Contexts);
            json.WriteNumber("quad", (int)coded.Quad);
            json.WriteNumber("score", coded.Score);
            json.WriteOptional("cameo", coded.Cameo);
            if (coded.Intensity is { } intensity)
                json.WriteNumber("intensity", intensity);
            Array("actors", coded.Actors, Actor);
            if (!coded.Recipients.IsEmpty)
                Array("recipients", coded.Recipients, Actor);
            Spans("trigger", coded.Trigger);
            Spans("content", coded.Content);
            Words("auxiliary", Terms.Of(coded.Auxiliaries));
            json.WriteOptional("date", coded.Date);
            if (coded.Date is not null)
                json.WriteOptional("datePrecision", coded.DatePrecision);
            Place(coded);
            json.WriteOptional("reportedBy", coded.ReportedBy);
            json.WriteNumber("confidence", Math.Round(coded.Confidence, 3));
            json.WriteOptional("rule", coded.Rule);
        }

        public void Exchange(Exchange exchange)
        {
            json.WriteString("id", exchange.Id);
            json.WriteOptional("demand", exchange.Demand);
            Array("answers", exchange.Answers, Answer);
            json.WriteString("standing", Terms.Of(exchange.Standing));
            Spans("matter", exchange.Matter);
        }

        private void Answer(Answer answer)
        {
            json.WriteOptional("event", answer.EventId);
            json.WriteOptional("statement", answer.StatementId);
            json.WriteString("kind", Terms.Of(answer.Kind));
        }

        private void Actor(Mention mention)
        {
            json.WriteString("name", mention.Actor.Name);
            json.WriteOptional("code", mention.Actor.Code);
            json.WriteOptional("sector", mention.Actor.Sector);
            json.WriteOptional("id", mention.Actor.Id);
            Bounds(mention.Span);
        }

        /// <summary>An empty span points at nothing, so it is not written.</summary>
        private void Spans(string name, ImmutableArray<TextSpan> spans)
        {
            if (!spans.Any(span => !span.IsEmpty))
                return;
            json.WriteStartArray(name);
            foreach (TextSpan span in spans)
            {
                if (span.IsEmpty)
                    continue;
                json.WriteStartObject();
                Bounds(span);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }

        private void Place(Event coded)
        {
            if (coded.Place is not { IsEmpty: false } span)
                return;
            json.WriteStartObject("place");
            Bounds(span);
            if (coded.Location is { } location)
            {
                json.WriteString("name", location.Name);
                json.WriteString("country", location.Country);
                json.WriteNumber("lat", location.Latitude);
                json.WriteNumber("lon", location.Longitude);
                if (location.GeoNamesId is { } identifier)
                    json.WriteNumber("geonameId", identifier);
            }
            json.WriteEndObject();
        }

        private void OptionalSpan(string name, TextSpan? span)
        {
            if (span is not { IsEmpty: false } present)
                return;
            json.WriteStartObject(name);
            Bounds(present);
            json.WriteEndObject();
        }

        private void Bounds(TextSpan span)
        {
            TextSpan points = index.ToCodePoints(span);
            json.WriteNumber("start", points.Start);
            json.WriteNumber("end", points.End);
        }

        private void Words(string name, IEnumerable<string> words)
        {
            bool open = false;
            foreach (string word in words)
            {
                if (!open)
                    json.WriteStartArray(name);
                open = true;
                json.WriteStringValue(word);
            }
            if (open)
                json.WriteEndArray();
        }
    }
}
