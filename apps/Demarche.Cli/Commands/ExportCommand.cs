using System.CommandLine;
using Demarche.Cli.Output;
using Demarche.Cli.Running;
using Demarche.Storage;

namespace Demarche.Cli.Commands;

/// <summary><c>demarche export</c>: everything in a store, as JSON lines.</summary>
internal static class ExportCommand
{
    private const string Description =
        """
        Writes everything in a store as JSON lines: the records by identifier, then the exchanges of the ledger. Two stores
        that hold the same give the same bytes, whatever database, order or interruptions made them.
        """;

    private const string Examples =
        """
        demarche export > records.jsonl                 all of it
        demarche export --hash                          the SHA-256 of all of it, to compare two stores
        """;

    public static Command Create(Surroundings surroundings)
    {
        var hash = new Option<bool>("--hash") { Description = "Writes only the SHA-256 of the export." };
        var store = StoreOptions.Store();
        var format = CommonOptions.Format("jsonl: one JSON object a line (the only format).", RowFormat.JsonLines);
        var command = new TaughtCommand("export", Description, Examples) { hash, store, format };
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                using RecordStore source = RecordStore.Open(parsed.Location(store));
                bool only = parsed.GetValue(hash);
                string sum = source.Export(line =>
                {
                    cancellation.ThrowIfCancellationRequested();
                    if (!only)
                        surroundings.Output.Write(line.Span);
                });
                if (only)
                    surroundings.OutputText.WriteLine(sum);
                return ExitCode.Done;
            },
            cancellation));
        return command;
    }
}
