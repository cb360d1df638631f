using Demarche.Coding.Actors;
using Demarche.Coding.Events;
using Demarche.Coding.Exchanges;
using Demarche.Coding.Records;
using Demarche.Coding.Statements;
using Demarche.Export;
using Demarche.Language.Articles;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Demarche.Cli.Output;

/// <summary>A record as a heading and three tables.</summary>
internal static class RecordTables
{
    private static readonly Style Heading = new(decoration: Decoration.Bold);
    private static readonly Style Soft = new(Color.Grey);

    /// <summary>The parts, from top to bottom, for a page of <paramref name="width"/> columns.</summary>
    public static IEnumerable<IRenderable> Of(Record record, int width)
    {
        yield return ConsoleText.Words(Title(record.Article), Heading);
        yield return Text.NewLine;
        yield return ConsoleText.Words(Provenance(record.Article), Soft);
        yield return Text.NewLine;
        if (record.Statements.IsEmpty && record.Events.IsEmpty && record.Exchanges.IsEmpty)
            yield return ConsoleText.Words("Nothing found.", Soft);
        if (!record.Statements.IsEmpty)
            yield return Statements(record, width);
        if (!record.Events.IsEmpty)
            yield return Events(record, width);
        if (!record.Exchanges.IsEmpty)
            yield return Exchanges(record, width);
    }

    private static string Title(Article article) =>
        article.Title is { Length: > 0 } title ? title : article.Path ?? "Untitled report";

    private static string Provenance(Article article)
    {
        string?[] parts =
            [article.Publisher, article.Published is { } day ? Terms.Of(day) : null, article.Path, article.Id];
        return string.Join(" · ", parts.Where(part => !string.IsNullOrEmpty(part)));
    }

    private static Table Statements(Record record, int width)
    {
        var table = new FittedTable("Statements", "Who", "Kind", "What");
        foreach (Statement statement in record.Statements)
        {
            table.Add(
                (statement.Id, Soft),
                (Speakers(record, statement), null),
                (Terms.Of(statement.Kind), Soft),
                (Excerpt.Of(record.Article.Text, statement.Content, width), null));
        }
        return table.Fit(width);
    }

    private static Table Events(Record record, int width)
    {
        var table = new FittedTable("Events", "Type", "Parties", "When", "Content");
        foreach (Event coded in record.Events)
        {
            var words = coded.Content.IsEmpty ? coded.Trigger : coded.Content;
            string content = Excerpt.Of(record.Article.Text, words, width);
            string auxiliaries = string.Join(", ", Terms.Of(coded.Auxiliaries));
            table.Add(
                (coded.Id, Soft),
                (coded.Mode is null ? Terms.Of(coded.Type) : $"{Terms.Of(coded.Type)}/{coded.Mode}", Colour(coded.Quad)),
                (Parties(coded), null),
                (coded.Date is { } day ? Terms.Of(day, coded.DatePrecision) : "", Soft),
                (auxiliaries.Length > 0 ? $"({auxiliaries}) {content}" : content, null));
        }
        return table.Fit(width);
    }

    private static Table Exchanges(Record record, int width)
    {
        var table = new FittedTable("Exchanges", "Standing", "Demand", "Answers", "Matter");
        foreach (Exchange exchange in record.Exchanges)
        {
            Event? demand = record.Events.FirstOrDefault(coded => coded.Id == exchange.Demand);
            string answers = string.Join(
                ", ", exchange.Answers.Select(answer => $"{answer.EventId ?? answer.StatementId} {Terms.Of(answer.Kind)}"));
            table.Add(
                (exchange.Id, Soft),
                (Terms.Of(exchange.Standing), Heading),
                (demand is null ? "" : $"{demand.Id} {Parties(demand)}", null),
                (answers, null),
                (Excerpt.Of(record.Article.Text, exchange.Matter, width), null));
        }
        return table.Fit(width);
    }

    private static string Speakers(Record record, Statement statement)
    {
        if (statement.Speaker is { } speaker)
            return Names([speaker, .. statement.JointSpeakers]);
        return statement.Source.IsDefaultOrEmpty ? "(nobody named)" : Excerpt.Of(record.Article.Text, statement.Source);
    }

    private static string Parties(Event coded) =>
        coded.Recipients.IsEmpty ? Names(coded.Actors) : $"{Names(coded.Actors)} → {Names(coded.Recipients)}";

    private static string Names(IEnumerable<Mention> mentions) =>
        string.Join(", ", mentions.Select(mention => mention.Actor.Name));

    private static Style Colour(QuadClass quad) => quad switch
    {
        QuadClass.VerbalCooperation => new Style(Color.Teal),
        QuadClass.MaterialCooperation => new Style(Color.DodgerBlue2),
        QuadClass.VerbalConflict => new Style(Color.Orange3),
        _ => new Style(Color.Red3),
    };
}
