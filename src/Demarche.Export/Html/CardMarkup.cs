using System.Collections.Immutable;
using System.Globalization;
using Demarche.Coding.Actors;
using Demarche.Coding.Events;
using Demarche.Coding.Exchanges;
using Demarche.Coding.Statements;
using Demarche.Language.Text;

namespace Demarche.Export.Html;

/// <summary>The panel that tells everything about the one thing chosen.</summary>
internal static class CardMarkup
{
    public static void Write(Markup html, PageRecord page)
    {
        html.Raw("<aside class=\"detail\" aria-label=\"Detail\" aria-live=\"polite\">\n");
        Summary(html, page);
        foreach (Event coded in page.Record.Events)
            EventCard.Write(html, page, coded);
        foreach (Statement statement in page.Record.Statements)
            WriteStatement(html, page, statement);
        foreach (Exchange exchange in page.Record.Exchanges)
            WriteExchange(html, page, exchange);
        foreach ((string id, Actor actor, ImmutableArray<Mention> mentions) in page.Actors.Entries)
            WriteActor(html, page, (id, actor, mentions));
        html.Raw("<p class=\"also\" hidden>Also here: </p>\n</aside>\n");
    }

    /// <summary>Opens a card: which item, under which heading.</summary>
    public static void Open(Markup html, PageRecord page, string item, string label) => html
        .Raw("<section class=\"card\"").Attribute("id", $"{page.Prefix}-{item}").Attribute("data-item", item)
        .Attribute("data-label", label).Raw(">");

    /// <summary>A row of a card's list; nothing for no words.</summary>
    public static void Row(Markup html, string name, string words, string cssClass = "")
    {
        if (words.Length > 0)
            html.Raw("<div").Attribute("class", cssClass).Raw(">")
                .Element("dt", "", name).Element("dd", "", words).Raw("</div>");
    }

    /// <summary>A row of words of the report, quoted with their place in code units.</summary>
    public static void QuoteRow(
        Markup html, PageRecord page, string name, ImmutableArray<TextSpan> spans, string cssClass)
    {
        if (!spans.IsDefaultOrEmpty)
            html.Raw("<div").Attribute("class", cssClass).Raw(">").Element("dt", "", name)
                .Raw("<dd>").Element("q", "", page.Quote(spans)).Raw("</dd></div>");
    }

    /// <summary>A row of actors with their codes, and the words of the report where they differ from the name.</summary>
    public static void ActorRow(
        Markup html, PageRecord page, string name, ImmutableArray<Mention> mentions, string cssClass)
    {
        if (mentions.IsDefaultOrEmpty)
            return;
        html.Raw("<div").Attribute("class", cssClass).Raw(">").Element("dt", "", name).Raw("<dd>");
        foreach (Mention mention in mentions)
        {
            html.Raw("<span class=\"who\">");
            if (page.Actors.IdOf(mention.Actor) is { } item)
                html.Raw("<button type=\"button\" class=\"link\"").Attribute("data-item", item).Raw(">")
                    .Text(mention.Actor.Name).Raw("</button>");
            else
                html.Text(mention.Actor.Name);
            if (mention.Actor.Code is { } code)
                html.Raw(" ").Element("code", "", mention.Actor.Sector is { } sector ? $"{code} {sector}" : code);
            string words = page.Quote([mention.Span], 80);
            if (!string.Equals(words, mention.Actor.Name, StringComparison.Ordinal))
                html.Raw(" ").Element("q", "", words);
            html.Raw("</span>");
        }
        html.Raw("</dd></div>");
    }

    /// <summary>A row that leads to another item.</summary>
    public static void LinkRow(Markup html, string name, string item, string words) => html
        .Raw("<div>").Element("dt", "", name).Raw("<dd><button type=\"button\" class=\"link\"")
        .Attribute("data-item", item).Raw(">").Text(words).Raw("</button></dd></div>");

    private static void Summary(Markup html, PageRecord page)
    {
        html.Raw("<section class=\"card summary\" data-item=\"\"><h3>How to read this</h3>\n<p>Choose anything marked "
            + "in the report, or a line of the lists, to see who, what and why. <kbd>J</kbd> and <kbd>K</kbd> go "
            + "from one find to the next, <kbd>Esc</kbd> lets go.</p>\n<ul class=\"legend\">"
            + "<li><span class=\"mark said direct begins ends\">“direct”</span> and "
            + "<span class=\"mark said indirect begins ends\">indirect</span> statements</li>"
            + "<li><span class=\"mark trigger quad1\">verbal</span> and "
            + "<span class=\"mark trigger quad2\">material</span> cooperation</li>"
            + "<li><span class=\"mark trigger quad3\">verbal</span> and "
            + "<span class=\"mark trigger quad4\">material</span> conflict</li>"
            + "<li><span class=\"mark name known\">actors</span>, with a code or "
            + "<span class=\"mark name unknown\">without</span></li></ul>\n<dl>");
        Row(html, "Report", page.Record.Article.Id);
        Row(html, "File", page.Record.Article.Path ?? "");
        Row(html, "Language", page.Record.Article.Language ?? "");
        html.Raw("</dl></section>\n");
    }

    private static void WriteStatement(Markup html, PageRecord page, Statement statement)
    {
        Open(html, page, statement.Id, $"{page.Speakers(statement)} {page.Quote(statement.Cue, 30)}");
        html.Raw("<h3><span class=\"id\">").Text(statement.Id).Raw("</span> Statement ")
            .Element("i", "", Terms.Of(statement.Kind)).Raw("</h3>\n");
        html.Element("blockquote", "", page.Quote(statement.Content)).Raw("<dl>");
        if (statement.Speaker is { } speaker)
            ActorRow(html, page, "Speaker", [speaker, .. statement.JointSpeakers], "source");
        QuoteRow(html, page, "Source", statement.Source, "source");
        QuoteRow(html, page, "Cue", statement.Cue, "cue");
        Row(html, "Sense", $"{statement.CueType} ({Terms.Of(statement.Mode)})");
        QuoteRow(html, page, "Setting", statement.Setting is { } setting ? [setting] : [], "setting");
        Row(html, "Manner", statement.Manner ?? "");
        Row(html, "In public", statement.IsPublic is { } open ? open ? "yes" : "no" : "");
        Row(html, "Nameless", statement.IsAnonymous ? "the report keeps the source's name back" : "");
        Row(html, "Date", statement.Date is { } day ? Terms.Of(day) : "");
        foreach (Statement nested in statement.Nested)
            Row(html, $"Within ({nested.Id})", $"{page.Speakers(nested)} {nested.CueType}: {page.Quote(nested.Content)}");
        Row(html, "Found by", statement.Rule, "rule");
        foreach (Event coded in page.Record.Events.Where(coded => coded.ReportedBy == statement.Id))
            LinkRow(html, "Reports", coded.Id, $"{Terms.Of(coded.Type)} {PageRecord.Parties(coded)}");
        html.Raw("</dl></section>\n");
    }

    private static void WriteExchange(Markup html, PageRecord page, Exchange exchange)
    {
        Open(html, page, exchange.Id, $"exchange {page.PartiesOf(exchange)}");
        html.Raw("<h3><span class=\"id\">").Text(exchange.Id).Raw("</span> Exchange ")
            .Element("span", $"standing {Terms.Of(exchange.Standing).Replace(' ', '-')}", Terms.Of(exchange.Standing))
            .Raw("</h3>\n").Element("blockquote", "", page.Quote(exchange.Matter)).Raw("<dl>");
        if (page.EventOf(exchange.Demand) is { } demand)
            LinkRow(html, "Demand", demand.Id, $"{Terms.Of(demand.Type)} {PageRecord.Parties(demand)}");
        foreach (Answer answer in exchange.Answers)
        {
            if (page.EventOf(answer.EventId) is { } coded)
                LinkRow(html, Terms.Of(answer.Kind), coded.Id, $"{Terms.Of(coded.Type)} {PageRecord.Parties(coded)}");
            if (page.StatementOf(answer.StatementId) is { } statement)
                LinkRow(html, Terms.Of(answer.Kind), statement.Id,
                    $"{page.Speakers(statement)}: {page.Quote(statement.Content, 120)}");
        }
        html.Raw("</dl></section>\n");
    }

    private static void WriteActor(
        Markup html, PageRecord page, (string Id, Actor Actor, ImmutableArray<Mention> Mentions) entry)
    {
        Open(html, page, entry.Id, entry.Actor.Name);
        html.Raw("<h3><span class=\"id\">Actor</span> ").Text(entry.Actor.Name).Raw("</h3>\n<dl>");
        Row(html, "Code", entry.Actor.Code ?? "none known");
        Row(html, "Sector", entry.Actor.Sector ?? "");
        Row(html, "Catalogue", entry.Actor.Id ?? "");
        html.Raw("</dl><table class=\"mentions\"><caption>Mentions and why they are this actor</caption>");
        var forms = entry.Mentions.GroupBy(mention => (Words: page.Quote([mention.Span], 80), mention.Source));
        foreach (var form in forms)
        {
            html.Raw("<tr>").Element("td", "", form.Count().ToString(CultureInfo.InvariantCulture))
                .Raw("<td>").Element("q", "", form.Key.Words).Raw("</td>").Element("td", "why", form.Key.Source)
                .Raw("</tr>");
        }
        html.Raw("</table></section>\n");
    }
}
