using System.CommandLine;
using Demarche.Cli.Output;
using Demarche.Cli.Running;
using Demarche.Coding.Exchanges;
using Demarche.Coding.Ledgers;
using Demarche.Export;
using Demarche.Storage;
using Demarche.Storage.Queries;

namespace Demarche.Cli.Commands;

/// <summary><c>demarche ledger</c>: what was demanded, what was answered, and where it stands.</summary>
internal static class LedgerCommand
{
    private const string Description =
        """
        Shows what each side demanded of the other, what it was answered and where the matter stands, over all articles of
        a store. With --exchange, one of them step by step, with the words of the reports.
        """;

    private const string Examples =
        """
        demarche ledger Russia NATO                     everything between the two
        demarche ledger Iran --standing rejected --since 2015-01-01
                                                        what one side demanded or was asked, and refused
        demarche ledger Russia NATO --matter missiles   about one matter
        demarche ledger --exchange 3f9a                 one exchange by the beginning of its identifier
        """;

    public static Command Create(Surroundings surroundings)
    {
        var parties = QueryOptions.Parties("A side, by name, code or identifier; two: between them.");
        var matter = new Option<string?>("--matter", "-m") { Description = "Words that the matter must have.", HelpName = "WORDS" };
        var standing = new Option<string?>("--standing") { Description = "Where it stands.", HelpName = "STANDING" };
        standing.AcceptOnlyFromAmong([.. Enum.GetValues<Standing>().Select(Terms.Of)]);
        var since = QueryOptions.Day("--since", "Leaves out what ended before.");
        var until = QueryOptions.Day("--until", "Leaves out what began after.");
        var exchange = new Option<string?>("--exchange", "-x") { Description = "One exchange, step by step.", HelpName = "ID" };
        var (store, format, limit) = (StoreOptions.Store(), QueryOptions.Format(), QueryOptions.Limit());
        var command = new TaughtCommand("ledger", Description, Examples)
        {
            parties, matter, standing, since, until, exchange, limit, store, format,
        };
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                using RecordStore source = RecordStore.Open(parsed.Location(store));
                if (parsed.GetValue(exchange) is { Length: > 0 } id)
                    return Timeline(source.FindExchange(id), id, parsed.GetValue(format), surroundings);
                var filter = new RecordFilter
                {
                    Parties = [.. parsed.GetValue(parties) ?? []],
                    Kind = parsed.GetValue(standing),
                    Words = parsed.GetValue(matter),
                    Since = parsed.GetValue(since),
                    Until = parsed.GetValue(until),
                };
                (string? Format, int? Limit) how = (parsed.GetValue(format), parsed.GetValue(limit));
                return how.Format == RowFormat.JsonLines
                    ? QueryOptions.Write(source.LedgerEntries(filter), LedgerRows.Whole, how, surroundings)
                    : QueryOptions.Write(source.Ledger(filter), LedgerRows.Lines, how, surroundings);
            },
            cancellation));
        return command;
    }

    private static int Timeline(LedgerEntry? entry, string id, string? format, Surroundings surroundings)
    {
        if (entry is null)
        {
            surroundings.Error.WriteLine($"demarche: there is no exchange {SafeText.Of(id)}");
            return ExitCode.SomeInputFailed;
        }
        TimelineOutput.Write(entry, format, surroundings);
        return ExitCode.Done;
    }
}
