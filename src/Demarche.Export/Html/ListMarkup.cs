using System.Globalization;
using Demarche.Coding.Events;
using Demarche.Coding.Exchanges;
using Demarche.Coding.Statements;

namespace Demarche.Export.Html;

/// <summary>The lists beside the report: exchanges, events, statements, actors.</summary>
internal static class ListMarkup
{
    private const int QuoteLength = 110;

    public static void Write(Markup html, PageRecord page)
    {
        html.Raw("<nav class=\"lists\" aria-label=\"What was found\">\n");
        Section(html, "Exchanges", page.Record.Exchanges.Length);
        foreach (Exchange exchange in page.Record.Exchanges)
            WriteExchange(html, page, exchange);
        EndSection(html, page.Record.Exchanges.Length, "No demand found.");
        Section(html, "Events", page.Record.Events.Length);
        foreach (Event coded in page.Record.Events)
            WriteEvent(html, page, coded);
        EndSection(html, page.Record.Events.Length, "No event found.");
        Section(html, "Statements", page.Record.Statements.Length);
        foreach (Statement statement in page.Record.Statements)
            WriteStatement(html, page, statement);
        EndSection(html, page.Record.Statements.Length, "No statement found.");
        WriteActors(html, page);
        html.Raw("</nav>\n");
    }

    private static void Section(Markup html, string title, int count)
    {
        html.Raw("<details open><summary><h2>").Text(title).Raw("</h2> ")
            .Element("span", "count", count.ToString(CultureInfo.InvariantCulture)).Raw("</summary>\n<ol>\n");
    }

    private static void EndSection(Markup html, int count, string nothing)
    {
        html.Raw("</ol>");
        if (count == 0)
            html.Element("p", "nothing", nothing);
        html.Raw("</details>\n");
    }

    private static void WriteExchange(Markup html, PageRecord page, Exchange exchange)
    {
        html.Raw("<li class=\"exchange\">");
        Open(html, exchange.Id);
        html.Element("span", $"standing {Terms.Of(exchange.Standing).Replace(' ', '-')}", Terms.Of(exchange.Standing))
            .Raw(" ").Element("b", "", page.PartiesOf(exchange))
            .Element("q", "", page.Quote(exchange.Matter, QuoteLength)).Raw("</button>");
        if (!exchange.Answers.IsEmpty)
            html.Raw("<ol class=\"answers\">");
        foreach (Answer answer in exchange.Answers)
            WriteAnswer(html, page, answer);
        if (!exchange.Answers.IsEmpty)
            html.Raw("</ol>");
        html.Raw("</li>\n");
    }

    private static void WriteAnswer(Markup html, PageRecord page, Answer answer)
    {
        if ((answer.EventId ?? answer.StatementId) is not { } item)
            return;
        html.Raw("<li>");
        Open(html, item);
        html.Element("span", "kind", Terms.Of(answer.Kind)).Raw(" ");
        if (page.EventOf(answer.EventId) is { } coded)
            html.Element("b", "", PageRecord.Names(coded.Actors));
        else if (page.StatementOf(answer.StatementId) is { } statement)
            html.Element("b", "", page.Speakers(statement))
                .Element("q", "", page.Quote(statement.Content, QuoteLength));
        html.Raw("</button></li>");
    }

    private static void WriteEvent(Markup html, PageRecord page, Event coded)
    {
        html.Raw("<li>");
        Open(html, coded.Id);
        html.Element("span", $"type {MarkFinder.QuadClassName(coded.Quad)}", Terms.Of(coded.Type)).Raw(" ")
            .Element("b", "", PageRecord.Parties(coded));
        foreach (string word in Terms.Of(coded.Auxiliaries))
            html.Raw(" ").Element("i", "", word);
        html.Element("q", "", page.Quote(coded.Content.IsEmpty ? coded.Trigger : coded.Content, QuoteLength))
            .Raw("</button></li>\n");
    }

    private static void WriteStatement(Markup html, PageRecord page, Statement statement)
    {
        html.Raw("<li>");
        Open(html, statement.Id);
        html.Element("b", "", page.Speakers(statement)).Raw(" ").Element("i", "", Terms.Of(statement.Kind))
            .Element("q", "", page.Quote(statement.Content, QuoteLength)).Raw("</button></li>\n");
    }

    private static void WriteActors(Markup html, PageRecord page)
    {
        Section(html, "Actors", page.Actors.Entries.Length);
        foreach ((string id, var actor, var mentions) in page.Actors.Entries)
        {
            html.Raw("<li class=\"actor\">");
            Open(html, id);
            html.Element("b", "", actor.Name).Raw(" ");
            if (actor.Code is { } code)
                html.Element("code", "", actor.Sector is { } sector ? $"{code} {sector}" : code).Raw(" ");
            html.Element("span", "count", mentions.Length.ToString(CultureInfo.InvariantCulture))
                .Raw("</button></li>\n");
        }
        EndSection(html, page.Actors.Entries.Length, "Nobody is named.");
    }

    private static void Open(Markup html, string item) =>
        html.Raw("<button type=\"button\"").Attribute("data-item", item).Raw(">");
}
