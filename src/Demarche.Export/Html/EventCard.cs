using System.Globalization;
using Demarche.Coding.Events;

namespace Demarche.Export.Html;

/// <summary>The card of an event: what it is coded as, from which words, and how.</summary>
internal static class EventCard
{
    public static void Write(Markup html, PageRecord page, Event coded)
    {
        string quad = MarkFinder.QuadClassName(coded.Quad);
        CardMarkup.Open(html, page, coded.Id, $"{Terms.Of(coded.Type)} {PageRecord.Parties(coded)}");
        html.Raw("<h3><span class=\"id\">").Text(coded.Id).Raw("</span> ")
            .Element("span", $"type {quad}", Terms.Of(coded.Type));
        if (coded.Mode is { Length: > 0 } mode)
            html.Raw(" ").Element("span", "mode", mode);
        foreach (string word in Terms.Of(coded.Auxiliaries))
            html.Raw(" ").Element("i", "", word);
        html.Raw("</h3>\n");
        Score(html, coded);
        html.Raw("<dl>");
        CardMarkup.ActorRow(html, page, "Who", coded.Actors, "actor");
        CardMarkup.ActorRow(html, page, "To whom", coded.Recipients, "recipient");
        CardMarkup.QuoteRow(html, page, "Words", coded.Trigger, $"trigger {quad}");
        CardMarkup.QuoteRow(html, page, "Content", coded.Content, "content");
        CardMarkup.Row(html, "When", coded.Date is { } day ? Terms.Of(day, coded.DatePrecision) : "");
        CardMarkup.QuoteRow(html, page, "Where", coded.Place is { } place ? [place] : [], "setting");
        CardMarkup.Row(html, "Contexts", string.Join(", ", coded.Contexts));
        CardMarkup.Row(html, "Class", Terms.Of(coded.Quad));
        CardMarkup.Row(html, "CAMEO", coded.Cameo is { } cameo ? string.Create(CultureInfo.InvariantCulture, $"{cameo}, intensity {coded.Intensity:+0.0;-0.0;0}") : "");
        if (page.StatementOf(coded.ReportedBy) is { } statement)
            CardMarkup.LinkRow(html, "Reported by", statement.Id, page.Speakers(statement));
        else
            CardMarkup.Row(html, "Reported by", "the report itself");
        CardMarkup.QuoteRow(html, page, "Also told", coded.OtherMentions, $"again {quad}");
        CardMarkup.Row(html, "Confidence", coded.Confidence.ToString("0.00", CultureInfo.InvariantCulture));
        html.Raw("</dl>\n");
        Derivation(html, page, coded);
        html.Raw("</section>\n");
    }

    /// <summary>PLOVER's scale from -10 to 10, as a line with a point on it.</summary>
    private static void Score(Markup html, Event coded)
    {
        string score = coded.Score.ToString("+0.0;-0.0;0", CultureInfo.InvariantCulture);
        string at = (100 + (coded.Score * 9)).ToString("0.#", CultureInfo.InvariantCulture);
        html.Raw("<p class=\"score\"><svg viewBox=\"0 0 200 14\" role=\"img\"").Attribute("aria-label", $"score {score}")
            .Raw("><path d=\"M10 7H190M10 3V11M100 3V11M190 3V11\"/><circle cy=\"7\" r=\"5\"").Attribute("cx", at)
            .Attribute("class", MarkFinder.QuadClassName(coded.Quad)).Raw("/></svg> ").Element("b", "", score).Raw("</p>\n");
    }

    private static void Derivation(Markup html, PageRecord page, Event coded)
    {
        html.Raw("<details open><summary>How it was coded</summary>\n<ol class=\"derivation\">\n");
        foreach (DerivationStep step in coded.Derivation)
        {
            html.Raw("<li>").Element("span", "kind", step.Kind).Raw(" ").Text(step.Text);
            if (step.Span is { IsEmpty: false } span)
                html.Raw(" ").Element("q", "", page.Quote([span], 120));
            if (step.Source is { Length: > 0 } source)
                html.Raw(" ").Element("code", "", source);
            html.Raw("</li>\n");
        }
        html.Raw("<li><span class=\"kind\">rule</span> ").Element("code", "", coded.Rule)
            .Raw("</li>\n</ol></details>\n");
    }
}
