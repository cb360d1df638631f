using System.Collections.Immutable;
using System.Text.Json;
using Demarche.Coding.Exchanges;
using Demarche.Coding.Ledgers;

namespace Demarche.Export.Json;

/// <summary>An entry of the ledger as JSON.</summary>
public static class LedgerJson
{
    /// <summary>Writes the entry as one object.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="entry">Its spans are written as they are: they must count code points.</param>
    public static void Write(Utf8JsonWriter json, LedgerEntry entry)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(entry);
        json.WriteStartObject();
        json.WriteString("exchange", entry.Id);
        Party(json, "demander", entry.Demander);
        if (entry.Addressee is { } addressee)
            Party(json, "addressee", addressee);
        json.WriteString("matter", entry.Matter);
        json.WriteString("standing", Terms.Of(entry.Standing));
        json.WriteOptional("since", entry.Since);
        json.WriteOptional("until", entry.Until);
        List(json, "demands", entry.Demands, demand => Demand(json, demand));
        List(json, "answers", entry.Answers, answer => Answer(json, answer));
        List(json, "history", entry.History, step =>
        {
            json.WriteOptional("date", step.Date);
            json.WriteString("standing", Terms.Of(step.Standing));
        });
        json.WriteEndObject();
    }

    private static void Demand(Utf8JsonWriter json, LedgerDemand demand)
    {
        json.WriteOptional("date", demand.Date);
        json.WriteString("change", demand.Change.ToString().ToLowerInvariant());
        json.WriteString("matter", demand.Matter);
        json.WriteOptional("deadline", demand.Deadline);
        Sources(json, demand.Sources);
    }

    private static void Answer(Utf8JsonWriter json, LedgerAnswer answer)
    {
        json.WriteOptional("date", answer.Date);
        json.WriteString("kind", Terms.Of(answer.Kind));
        Party(json, "by", answer.By);
        if (answer.Implies is { } standing)
            json.WriteString("implies", Terms.Of(standing));
        if (answer.IsContested)
            json.WriteBoolean("contested", true);
        Sources(json, answer.Sources);
    }

    private static void Sources(Utf8JsonWriter json, ImmutableArray<Evidence> sources) => List(json, "sources", sources, source =>
    {
        json.WriteString("article", source.ArticleId);
        json.WriteOptional("publisher", source.Outlet);
        json.WriteOptional("published", source.Published);
        json.WriteOptional("event", source.EventId);
        json.WriteOptional("statement", source.StatementId);
        json.WriteNumber("start", source.Span.Start);
        json.WriteNumber("end", source.Span.End);
        json.WriteString("quote", source.Quote);
    });

    private static void Party(Utf8JsonWriter json, string name, MoveParty party)
    {
        json.WriteStartObject(name);
        json.WriteString("side", party.Side);
        json.WriteString("name", party.Name);
        json.WriteEndObject();
    }

    private static void List<T>(Utf8JsonWriter json, string name, ImmutableArray<T> items, Action<T> write)
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
}
