using System.Collections.Immutable;
using System.Globalization;
using Demarche.Coding.Actors;
using Demarche.Export;
using Demarche.Storage.Queries;

namespace Demarche.Cli.Output;

/// <summary>How <c>demarche events</c> writes an event.</summary>
internal static class EventRows
{
    public static RowOutput<StoredEvent> Output { get; } = new(
    [
        new("When", When),
        new("Type", coded => coded.Mode is null ? coded.Type : $"{coded.Type}/{coded.Mode}"),
        new("Actors", coded => Names(coded.Actors)),
        new("Recipients", coded => Names(coded.Recipients)),
        new("Sources", coded => RowJson.Outlets(coded.Sources)),
        new("Quad", coded => coded.Quad.ToString(CultureInfo.InvariantCulture), InTable: false),
        new("Score", coded => coded.Score.ToString(CultureInfo.InvariantCulture), InTable: false),
        new("Cameo", coded => coded.Cameo, InTable: false),
        new("Intensity", coded => coded.Intensity?.ToString(CultureInfo.InvariantCulture), InTable: false),
        new("ActorCodes", coded => Codes(coded.Actors), InTable: false),
        new("RecipientCodes", coded => Codes(coded.Recipients), InTable: false),
        new("Auxiliary", coded => string.Join(' ', coded.Auxiliary), InTable: false),
        new("Confidence", coded => coded.Confidence?.ToString(CultureInfo.InvariantCulture), InTable: false),
        new("Places", coded => RowJson.Places(coded.Sources), InTable: false),
        new("Content", coded => coded.Auxiliary.IsEmpty ? coded.Content : $"({string.Join(", ", coded.Auxiliary)}) {coded.Content}"),
    ],
    (json, coded) =>
    {
        json.WriteStartObject();
        json.WriteString("type", coded.Type);
        json.Optional("mode", coded.Mode);
        json.WriteNumber("quad", coded.Quad);
        json.WriteNumber("score", coded.Score);
        json.Optional("cameo", coded.Cameo);
        if (coded.Intensity is { } intensity)
            json.WriteNumber("intensity", intensity);
        json.Actors("actors", coded.Actors);
        json.Actors("recipients", coded.Recipients);
        json.Optional("content", coded.Content);
        if (!coded.Auxiliary.IsEmpty)
        {
            json.WriteStartArray("auxiliary");
            foreach (string word in coded.Auxiliary)
                json.WriteStringValue(word);
            json.WriteEndArray();
        }
        json.Optional("date", coded.Date);
        json.Optional("datePrecision", coded.DatePrecision);
        if (coded.Confidence is { } confidence)
            json.WriteNumber("confidence", confidence);
        json.Sources(coded.Sources);
        json.WriteEndObject();
    });

    /// <summary>No more of the date than is known.</summary>
    private static string? When(StoredEvent coded) =>
        coded.Date is { } date ? Terms.Of(DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture), coded.DatePrecision) : null;

    private static string Names(ImmutableArray<Actor> actors) => string.Join(", ", actors.Select(actor => actor.Name));

    private static string Codes(ImmutableArray<Actor> actors) =>
        string.Join(' ', actors.Select(actor => actor.Code is null ? "" : $"{actor.Code}{actor.Sector}").Where(code => code.Length > 0));
}
