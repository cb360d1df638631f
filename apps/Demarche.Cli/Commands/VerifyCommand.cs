using System.CommandLine;
using System.Globalization;
using Demarche.Cli.Output;
using Demarche.Cli.Running;
using Demarche.Storage;
using Demarche.Storage.Verification;

namespace Demarche.Cli.Commands;

/// <summary><c>demarche verify</c>: whether a store is as it was written.</summary>
internal static class VerifyCommand
{
    private const string Description =
        """
        Reads a whole store again: every text has the hash that names it, every record has its hash, every span matches
        its text, and the ledger is the one that the records give. Lists what is wrong; exit code 1 if anything is.
        """;

    private const string Examples = "demarche verify --store news.db                 nothing but a count, for a sound store";

    private static readonly RowOutput<StoreFault> Output = new(
        [new("Article", fault => fault.Article), new("Fault", fault => fault.Message)],
        (json, fault) =>
        {
            json.WriteStartObject();
            json.Optional("article", fault.Article);
            json.WriteString("fault", fault.Message);
            json.WriteEndObject();
        });

    public static Command Create(Surroundings surroundings)
    {
        var (store, format) = (StoreOptions.Store(), QueryOptions.Format());
        var command = new TaughtCommand("verify", Description, Examples) { store, format };
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                using RecordStore source = RecordStore.Open(parsed.Location(store));
                return Verify(source, parsed.GetValue(format), surroundings, cancellation);
            },
            cancellation));
        return command;
    }

    private static int Verify(RecordStore source, string? format, Surroundings surroundings, CancellationToken cancellation)
    {
        int articles = 0;
        var progress = new Progress(surroundings);
        List<StoreFault> faults = [.. source.Verify(() =>
        {
            cancellation.ThrowIfCancellationRequested();
            articles++;
            progress.Step();
        })];
        progress.Clear();
        if (faults.Count > 0 || format is RowFormat.JsonLines or RowFormat.Csv)
            Output.Write(faults, format, surroundings);
        if (format is null or RowFormat.Table)
        {
            string outcome = faults.Count == 0 ? "all sound" : string.Create(CultureInfo.InvariantCulture, $"{faults.Count} faults");
            surroundings.OutputText.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{SafeText.Of(source.Name)}: {articles} articles read: {outcome}"));
        }
        return faults.Count == 0 ? ExitCode.Done : ExitCode.SomeInputFailed;
    }
}
