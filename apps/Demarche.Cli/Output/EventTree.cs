using System.Globalization;
using Demarche.Coding.Actors;
using Demarche.Coding.Events;
using Demarche.Coding.Places;
using Demarche.Coding.Records;
using Demarche.Coding.Statements;
using Demarche.Export;
using Demarche.Language.Text;
using Spectre.Console;

namespace Demarche.Cli.Output;

/// <summary>An event as a tree: what it was coded as, then step by step why.</summary>
internal static class EventTree
{
    private const int QuoteLength = 200;

    private static readonly Style Heading = new(decoration: Decoration.Bold);
    private static readonly Style Soft = new(Color.Grey);

    public static Tree Of(Record record, Event coded)
    {
        var quotes = new Quotes(record.Article.Text, new CodePointIndex(record.Article.Text));
        var tree = new Tree(ConsoleText.Words(Title(coded), Heading)) { Guide = TreeGuide.Line, Style = Soft };
        AddEvidence(tree, quotes, coded);
        AddCodes(tree, record, coded);
        AddDerivation(tree, quotes, coded);
        return tree;
    }

    private static string Title(Event coded)
    {
        string parties = string.Join(", ", coded.Actors.Select(actor => actor.Actor.Name));
        if (!coded.Recipients.IsEmpty)
            parties += " → " + string.Join(", ", coded.Recipients.Select(recipient => recipient.Actor.Name));
        string auxiliaries = string.Join(", ", Terms.Of(coded.Auxiliaries));
        string mode = coded.Mode is null ? "" : $"/{coded.Mode}";
        return $"{coded.Id}  {Terms.Of(coded.Type)}{mode}  {parties}{(auxiliaries.Length > 0 ? $"  ({auxiliaries})" : "")}";
    }

    private static void AddEvidence(Tree tree, Quotes quotes, Event coded)
    {
        TreeNode words = tree.AddNode(ConsoleText.Words("in the report", Soft));
        foreach (TextSpan span in coded.Trigger)
            words.AddNode(ConsoleText.Words($"words: {quotes.Of(span)}"));
        foreach (TextSpan span in coded.Content)
            words.AddNode(ConsoleText.Words($"content: {quotes.Of(span)}"));
        foreach (TextSpan span in coded.OtherMentions)
            words.AddNode(ConsoleText.Words($"told again: {quotes.Of(span)}"));
        AddActors(words, quotes, "who", coded.Actors);
        AddActors(words, quotes, "to whom", coded.Recipients);
        if (coded.Place is { } place)
            words.AddNode(ConsoleText.Words($"where: {quotes.Of(place)}{Located(coded.Location)}"));
    }

    private static string Located(Location? location) => location is null
        ? ""
        : string.Create(
            CultureInfo.InvariantCulture,
            $" = {location.Name}, {location.Country}, {location.Latitude:0.##}° {location.Longitude:0.##}°");

    private static void AddActors(TreeNode parent, Quotes quotes, string role, IEnumerable<Mention> mentions)
    {
        foreach (Mention mention in mentions)
        {
            Actor actor = mention.Actor;
            string codes = string.Join(' ', new[] { actor.Code, actor.Sector }.Where(code => code is not null));
            TreeNode node = parent.AddNode(ConsoleText.Words(
                $"{role}: {actor.Name}{(codes.Length > 0 ? $" [{codes}]" : ", no code known")} {quotes.Of(mention.Span)}"));
            node.AddNode(ConsoleText.Words($"because {mention.Source}", Soft));
        }
    }

    private static void AddCodes(Tree tree, Record record, Event coded)
    {
        TreeNode codes = tree.AddNode(ConsoleText.Words("coded as", Soft));
        codes.AddNode(ConsoleText.Words(string.Create(
            CultureInfo.InvariantCulture,
            $"{Terms.Of(coded.Type)}, {Terms.Of(coded.Quad)} (quad {(int)coded.Quad}), score {coded.Score:+0.0;-0.0;0}")));
        if (coded.Cameo is not null)
            codes.AddNode(ConsoleText.Words(string.Create(CultureInfo.InvariantCulture, $"CAMEO {coded.Cameo}, intensity {coded.Intensity:+0.0;-0.0;0}")));
        if (!coded.Contexts.IsEmpty)
            codes.AddNode(ConsoleText.Words($"contexts: {string.Join(", ", coded.Contexts)}"));
        if (coded.Date is { } day)
            codes.AddNode(ConsoleText.Words($"date: {Terms.Of(day, coded.DatePrecision)}"));
        Statement? statement = record.Statements.FirstOrDefault(one => one.Id == coded.ReportedBy);
        codes.AddNode(ConsoleText.Words(statement is null
            ? "told by the report itself"
            : $"told by {statement.Id}, {statement.Speaker?.Actor.Name ?? "nobody named"}"));
        codes.AddNode(ConsoleText.Words(string.Create(
            CultureInfo.InvariantCulture, $"rule {coded.Rule}, confidence {coded.Confidence:0.00}")));
    }

    private static void AddDerivation(Tree tree, Quotes quotes, Event coded)
    {
        if (coded.Derivation.IsEmpty)
            return;
        TreeNode steps = tree.AddNode(ConsoleText.Words("why, step by step", Soft));
        foreach (DerivationStep step in coded.Derivation)
        {
            string at = step.Span is { IsEmpty: false } span ? $" {quotes.PlaceOf(span)}" : "";
            TreeNode node = steps.AddNode(ConsoleText.Words($"{Label(step.Kind)}: {step.Text}{at}"));
            if (step.Source is { Length: > 0 } source)
                node.AddNode(ConsoleText.Words(step.Kind == "role" ? $"known as {source}" : $"defined in {source}", Soft));
        }
    }

    private static string Label(string kind) => kind switch
    {
        "predicate" => "the act",
        "operator" => "then",
        "auxiliary" => "so",
        "role" => "who",
        "type" => "code",
        "date" => "when",
        "place" => "where",
        "merge" => "once only",
        _ => kind,
    };

    /// <summary>Quotes the report with the place of the quotation.</summary>
    private sealed class Quotes(string text, CodePointIndex index)
    {
        public string Of(TextSpan span)
        {
            TextSpan points = index.ToCodePoints(span);
            return string.Create(
                CultureInfo.InvariantCulture, $"“{Excerpt.Of(text, span, QuoteLength)}” {points.Start}–{points.End}");
        }

        public string PlaceOf(TextSpan span)
        {
            TextSpan points = index.ToCodePoints(span);
            return string.Create(CultureInfo.InvariantCulture, $"({points.Start}–{points.End})");
        }
    }
}
