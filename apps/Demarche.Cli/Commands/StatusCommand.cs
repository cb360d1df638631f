using System.CommandLine;
using System.Globalization;
using Demarche.Cli.Output;
using Demarche.Cli.Running;
using Demarche.Storage;
using Demarche.Storage.Queries;

namespace Demarche.Cli.Commands;

/// <summary><c>demarche status</c>: what a store holds.</summary>
internal static class StatusCommand
{
    private const string Description = "Counts what a store holds: articles, stories, statements, events, exchanges, and which version coded them.";

    private const string Examples = "demarche status --store news.db                 what is in it";

    private static readonly RowOutput<(string Name, string Value)> Output = new(
        [new("What", row => row.Name), new("Value", row => row.Value)],
        (json, row) =>
        {
            json.WriteStartObject();
            json.WriteString("what", row.Name);
            json.WriteString("value", row.Value);
            json.WriteEndObject();
        });

    public static Command Create(Surroundings surroundings)
    {
        var (store, format) = (StoreOptions.Store(), QueryOptions.Format());
        var command = new TaughtCommand("status", Description, Examples) { store, format };
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                using RecordStore source = RecordStore.Open(parsed.Location(store));
                Output.Write(Rows(source.Status()), parsed.GetValue(format), surroundings);
                return ExitCode.Done;
            },
            cancellation));
        return command;
    }

    private static IEnumerable<(string, string)> Rows(StoreStatus status) =>
    [
        ("store", status.Name),
        ("schema", Text(status.Schema)),
        ("bytes", Text(status.Size)),
        ("articles", Text(status.Articles)),
        ("sources", Text(status.Sources)),
        ("stories", Text(status.Stories)),
        ("first day", status.FirstDay ?? ""),
        ("last day", status.LastDay ?? ""),
        ("statements", Text(status.Statements)),
        ("events", Text(status.Events)),
        .. status.Exchanges.Select(exchange => ($"exchanges {exchange.Standing}", Text(exchange.Count))),
        ("pairs of sides to compute", Text(status.StalePairs)),
        .. status.Versions.Select(coded => (
            $"coded by {coded.Version.Id}{(coded.Version == CodingVersion.Current ? " (this version)" : "")}",
            $"{Text(coded.Articles)} articles; program {coded.Version.Program}, lexicon {coded.Version.Lexicon}, models {coded.Version.Models}")),
    ];

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
