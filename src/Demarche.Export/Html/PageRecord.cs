using System.Collections.Frozen;
using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Coding.Events;
using Demarche.Coding.Exchanges;
using Demarche.Coding.Records;
using Demarche.Coding.Statements;
using Demarche.Language.Text;

namespace Demarche.Export.Html;

/// <summary>A record as its part of the page needs it: with look-ups, labels and its place on the page.</summary>
internal sealed class PageRecord
{
    private readonly FrozenDictionary<string, Event> _events;
    private readonly FrozenDictionary<string, Statement> _statements;

    public PageRecord(Record record, string prefix)
    {
        Record = record;
        Prefix = prefix;
        Actors = new ActorIndex(record);
        _events = ById(record.Events, coded => coded.Id);
        _statements = ById(record.Statements, statement => statement.Id);
    }

    public Record Record { get; }

    /// <summary>Identifier of the article's part of the page: "a1".</summary>
    public string Prefix { get; }

    public ActorIndex Actors { get; }

    public string Text => Record.Article.Text;

    public string Title => Record.Article.Title is { Length: > 0 } title
        ? title
        : Record.Article.Path ?? "Untitled report";

    public Event? EventOf(string? id) => id is null ? null : _events.GetValueOrDefault(id);

    public Statement? StatementOf(string? id) => id is null ? null : _statements.GetValueOrDefault(id);

    public string Quote(ImmutableArray<TextSpan> spans, int longest = int.MaxValue) =>
        Excerpt.Of(Text, spans, longest);

    /// <summary>Everybody who speaks: the actors where known, else the words of the report; "nobody named" for none.</summary>
    public string Speakers(Statement statement)
    {
        if (statement.Speaker is { } speaker)
            return Names([speaker, .. statement.JointSpeakers]);
        return statement.Source.IsDefaultOrEmpty ? "nobody named" : Quote(statement.Source, 60);
    }

    /// <summary>"Russia", "United States, NATO".</summary>
    public static string Names(ImmutableArray<Mention> mentions) =>
        string.Join(", ", mentions.Select(mention => mention.Actor.Name));

    /// <summary>"Russia → United States, NATO"; without an arrow where there is no recipient.</summary>
    public static string Parties(Event coded) =>
        coded.Recipients.IsEmpty ? Names(coded.Actors) : $"{Names(coded.Actors)} → {Names(coded.Recipients)}";

    /// <summary>What to call an exchange: its demand's parties, else its standing.</summary>
    public string PartiesOf(Exchange exchange)
    {
        if (EventOf(exchange.Demand) is { } demand)
            return Parties(demand);
        Event? answer = exchange.Answers.Select(one => EventOf(one.EventId)).FirstOrDefault(found => found is not null);
        return answer is null ? "" : $"{Names(answer.Recipients)} → {Names(answer.Actors)}";
    }

    private static FrozenDictionary<string, T> ById<T>(ImmutableArray<T> items, Func<T, string> id) => items
        .DistinctBy(id, StringComparer.Ordinal)
        .ToFrozenDictionary(id, StringComparer.Ordinal);
}
