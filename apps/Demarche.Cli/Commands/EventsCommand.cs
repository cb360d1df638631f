using System.CommandLine;
using Demarche.Cli.Output;
using Demarche.Cli.Running;
using Demarche.Coding.Events;
using Demarche.Export;
using Demarche.Storage;
using Demarche.Storage.Queries;

namespace Demarche.Cli.Commands;

/// <summary><c>demarche events</c>: who did what to whom, over all articles of a store.</summary>
internal static class EventsCommand
{
    private const string Description =
        """
        Lists the events of all articles in a store, newest first. What several reports of one story tell is one event
        with all its sources.
        """;

    private const string Examples =
        """
        demarche events                                 the newest events
        demarche events Russia NATO --type REQUEST      requests between the two, in either direction
        demarche events --min-confidence 0.8            those that are likeliest right
        demarche events --since 2022-01-01 --format csv > events.csv
                                                        for a spreadsheet
        """;

    public static Command Create(Surroundings surroundings)
    {
        var parties = QueryOptions.Parties("Who takes part, by name, code or identifier; two: between them.");
        var type = new Option<string?>("--type") { Description = "A PLOVER type.", HelpName = "TYPE" };
        type.AcceptOnlyFromAmong([.. Enum.GetValues<EventType>().Select(Terms.Of)]);
        var words = new Option<string?>("--words", "-w") { Description = "Words that its content must have.", HelpName = "WORDS" };
        Option<double> confidence = CommonOptions.LeastConfidence();
        var since = QueryOptions.Day("--since", "First day.");
        var until = QueryOptions.Day("--until", "Last day.");
        var (store, format, limit) = (StoreOptions.Store(), QueryOptions.Format(), QueryOptions.Limit());
        var command = new TaughtCommand("events", Description, Examples) { parties, type, words, confidence, since, until, limit, store, format };
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                using RecordStore source = RecordStore.Open(parsed.Location(store));
                var filter = new RecordFilter
                {
                    Parties = [.. parsed.GetValue(parties) ?? []],
                    Kind = parsed.GetValue(type),
                    Words = parsed.GetValue(words),
                    LeastConfidence = parsed.GetValue(confidence),
                    Since = parsed.GetValue(since),
                    Until = parsed.GetValue(until),
                };
                return QueryOptions.Write(source.Events(filter), EventRows.Output, (parsed.GetValue(format), parsed.GetValue(limit)), surroundings);
            },
            cancellation));
        return command;
    }
}
