using System.CommandLine;
using Demarche.Cli.Output;
using Demarche.Cli.Running;
using Demarche.Storage;
using Demarche.Storage.Queries;

namespace Demarche.Cli.Commands;

/// <summary><c>demarche statements</c>: who said what, over all articles of a store.</summary>
internal static class StatementsCommand
{
    private const string Description =
        """
        Lists the statements of all articles in a store, newest first. The same words of one speaker are one statement,
        however many outlets quote them.
        """;

    private const string Examples =
        """
        demarche statements Lavrov                      what one speaker said
        demarche statements Russia --words pledge       what Russian officials said about a pledge
        demarche statements --format jsonl > statements.jsonl
                                                        for programs
        """;

    public static Command Create(Surroundings surroundings)
    {
        var speakers = QueryOptions.Parties("Who speaks, by name, code or identifier; a country for all who speak for it.");
        var kind = new Option<string?>("--kind") { Description = "direct, indirect or mixed.", HelpName = "KIND" };
        kind.AcceptOnlyFromAmong("direct", "indirect", "mixed");
        var words = new Option<string?>("--words", "-w") { Description = "Words that it must have.", HelpName = "WORDS" };
        var since = QueryOptions.Day("--since", "First day.");
        var until = QueryOptions.Day("--until", "Last day.");
        var (store, format, limit) = (StoreOptions.Store(), QueryOptions.Format(), QueryOptions.Limit());
        var command = new TaughtCommand("statements", Description, Examples) { speakers, kind, words, since, until, limit, store, format };
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                using RecordStore source = RecordStore.Open(parsed.Location(store));
                var filter = new RecordFilter
                {
                    Parties = [.. parsed.GetValue(speakers) ?? []],
                    Kind = parsed.GetValue(kind),
                    Words = parsed.GetValue(words),
                    Since = parsed.GetValue(since),
                    Until = parsed.GetValue(until),
                };
                return QueryOptions.Write(
                    source.Statements(filter), StatementRows.Output, (parsed.GetValue(format), parsed.GetValue(limit)), surroundings);
            },
            cancellation));
        return command;
    }
}
