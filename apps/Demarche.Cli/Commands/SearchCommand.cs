using System.CommandLine;
using System.Globalization;
using Demarche.Cli.Output;
using Demarche.Cli.Running;
using Demarche.Storage;
using Demarche.Storage.Queries;

namespace Demarche.Cli.Commands;

/// <summary><c>demarche search</c>: articles that have words.</summary>
internal static class SearchCommand
{
    private const int UsualHits = 20;

    private const string Description =
        """
        Finds the articles of a store that have all the words, newest first. "Words in a row" stand between quotation
        marks; a star ends the beginning of a word. Case and accents do not matter.
        """;

    private const string Examples =
        """
        demarche search missile limits                  articles with both words
        demarche search '"missile limits"'              in a row
        demarche search 'sanction*' --format jsonl      sanction, sanctions, sanctioned
        """;

    private static readonly RowOutput<SearchHit> Output = new(
    [
        new("Article", hit => hit.Article),
        new("Day", hit => hit.Published),
        new("Outlet", hit => hit.Publisher),
        new("Headline", hit => hit.Title),
        new("Start", hit => hit.Start.ToString(CultureInfo.InvariantCulture), InTable: false),
        new("End", hit => hit.End.ToString(CultureInfo.InvariantCulture), InTable: false),
        new("Words", hit => hit.Excerpt),
    ],
    (json, hit) =>
    {
        json.WriteStartObject();
        json.WriteString("article", hit.Article);
        json.Optional("title", hit.Title);
        json.Optional("published", hit.Published);
        json.Optional("publisher", hit.Publisher);
        json.WriteString("excerpt", hit.Excerpt);
        json.WriteNumber("start", hit.Start);
        json.WriteNumber("end", hit.End);
        json.WriteEndObject();
    });

    public static Command Create(Surroundings surroundings)
    {
        var words = new Argument<string[]>("WORD") { Description = "What to search for.", Arity = ArgumentArity.OneOrMore };
        var (store, format, limit) = (StoreOptions.Store(), QueryOptions.Format(), QueryOptions.Limit());
        limit.Description = $"Articles at most. Default: {UsualHits}.";
        var command = new TaughtCommand("search", Description, Examples) { words, limit, store, format };
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                using RecordStore source = RecordStore.Open(parsed.Location(store));
                var (hits, all) = source.Search(string.Join(' ', parsed.GetRequiredValue(words)), parsed.GetValue(limit) ?? UsualHits);
                Output.Write(hits, parsed.GetValue(format), surroundings);
                if (all > hits.Length)
                    surroundings.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"demarche: {hits.Length} of {all} shown; --limit shows more"));
                return ExitCode.Done;
            },
            cancellation));
        return command;
    }
}
