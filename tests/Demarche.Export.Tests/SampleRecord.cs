using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Coding.Events;
using Demarche.Coding.Exchanges;
using Demarche.Coding.Statements;
using Demarche.Language.Articles;
using Demarche.Language.Text;
using Record = Demarche.Coding.Records.Record;

namespace Demarche.Export.Tests;

/// <summary>A record made by hand, with everything a record can hold.</summary>
internal static class SampleRecord
{
    public const string Text =
        "Cairo asks Addis Ababa to halt the filling 🌊\n\n"
        + "Egypt urged Ethiopia on Monday to stop filling the reservoir until both sign a binding agreement. "
        + "Foreign Minister Sameh Shoukry said the river was \"a question of life\" for Egyptians.\n\n"
        + "Ethiopia rejected the demand. \"The filling goes on,\" a spokesman said in a written reply.\n\n"
        + "Related: <script>alert('old & new')</script>";

    private static readonly Actor Egypt = new("Egypt", "EGY", null, "country:EGY");
    private static readonly Actor Ethiopia = new("Ethiopia", "ETH", null, "country:ETH");
    private static readonly Actor Shoukry = new("Sameh Shoukry", "EGY", "GOV", "person:sameh-shoukry");
    private static readonly Actor Spokesman = new("a spokesman");

    public static Record Create() => new()
    {
        Article = Article(),
        Mentions =
        [
            Mention("Cairo", Egypt), Mention("Addis Ababa", Ethiopia), Mention("Egypt", Egypt), Mention("Ethiopia", Ethiopia),
            Mention("Foreign Minister Sameh Shoukry", Shoukry), Mention("Ethiopia", Ethiopia, "Ethiopia rejected"),
            Mention("a spokesman", Spokesman),
        ],
        Statements = [Said(), Replied()],
        Events = [Request(), Reject()],
        Exchanges =
        [
            new Exchange
            {
                Id = "x1",
                Demand = "e1",
                Answers = [new Answer(AnswerKind.Rejects, "e2", null), new Answer(AnswerKind.Reads, null, "s2")],
                Standing = Standing.PartlyMet,
                Matter = [Span("stop filling the reservoir")],
            },
        ],
        Diagnostics = [new Diagnostic("DEM9999", "Something <odd>.")],
    };

    public static TextSpan Span(string words, string from = "")
    {
        int start = Text.IndexOf(words, Text.IndexOf(from, StringComparison.Ordinal), StringComparison.Ordinal);
        return new TextSpan(start, start + words.Length);
    }

    private static Article Article()
    {
        var paragraphs = new List<Paragraph>();
        ParagraphRole[] roles = [ParagraphRole.Headline, ParagraphRole.Body, ParagraphRole.Body, ParagraphRole.Related];
        int start = 0;
        foreach (string paragraph in Text.Split("\n\n"))
        {
            paragraphs.Add(new Paragraph(roles[paragraphs.Count], new TextSpan(start, start + paragraph.Length)));
            start += paragraph.Length + 2;
        }
        return ArticleFactory.Create(Text, [.. paragraphs]) with
        {
            Path = "reports/filling.txt",
            Url = "https://news.example/filling?a=1&b=2",
            Title = "Cairo asks Addis Ababa to halt the filling 🌊",
            Published = new DateOnly(2020, 6, 30),
            Publisher = "Example Wire",
            Language = "en",
        };
    }

    private static Statement Said() => new()
    {
        Id = "s1",
        Kind = StatementKind.Mixed,
        Source = [Span("Foreign Minister Sameh Shoukry")],
        Cue = [Span("said")],
        Content = [Span("the river was \"a question of life\" for Egyptians")],
        CueType = "says",
        Speaker = Mention("Foreign Minister Sameh Shoukry", Shoukry),
        Rule = "cue",
    };

    private static Statement Replied() => new()
    {
        Id = "s2",
        Kind = StatementKind.Direct,
        Source = [Span("a spokesman")],
        Cue = [Span("said", "a spokesman")],
        Content = [Span("\"The filling goes on,\"")],
        CueType = "says",
        Setting = Span("in a written reply"),
        Rule = "quote",
    };

    private static Event Request() => new()
    {
        Id = "e1",
        Type = EventType.Request,
        Mode = "change",
        Contexts = ["environment", "territory"],
        Quad = QuadClass.VerbalConflict,
        Score = -1.5,
        Cameo = "1056",
        Actors = [Mention("Egypt", Egypt)],
        Recipients = [Mention("Ethiopia", Ethiopia)],
        Trigger = [Span("urged")],
        Content = [Span("to stop filling the reservoir until both sign a binding agreement")],
        Date = new DateOnly(2020, 6, 29),
        DatePrecision = "day",
        Confidence = 0.91234,
        Rule = "operator:demand",
        Anchor = (1, 1),
        OtherMentions = [Span("asks")],
        Derivation =
        [
            new DerivationStep("predicate", "urge: somebody demands an act", Span("urged"), "operators.yaml#demand"),
            new DerivationStep("role", "Egypt acts, as the subject of urged", Span("Egypt")),
            new DerivationStep("type", "a demand of any act is REQUEST", null, "rules.yaml#demand"),
        ],
    };

    private static Event Reject() => new()
    {
        Id = "e2",
        Type = EventType.Reject,
        Quad = QuadClass.VerbalConflict,
        Score = -4,
        Actors = [Mention("Ethiopia", Ethiopia, "Ethiopia rejected")],
        Recipients = [],
        Trigger = [Span("rejected")],
        Auxiliaries = EventAuxiliaries.Negated | EventAuxiliaries.Historical,
        ReportedBy = "s2",
        Confidence = 1,
        Rule = "act:reject",
        Anchor = (2, 1),
    };

    private static Mention Mention(string words, Actor actor, string from = "") => new()
    {
        Span = Span(words, from),
        Sentence = 0,
        Head = 0,
        First = 0,
        Last = 0,
        Kind = MentionKind.Name,
        Actor = actor,
        Source = "catalogue",
    };
}
