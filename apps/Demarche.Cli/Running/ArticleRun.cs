using Demarche.Language.Articles;
using Demarche.Reading;
using Demarche.Reading.Inputs;
using Demarche.Reading.Unpacking;

namespace Demarche.Cli.Running;

/// <summary>Takes what the command line names through reading and some work, and tells of what failed.</summary>
internal sealed class ArticleRun(Surroundings surroundings, ReportReader reader, CancellationToken cancellation)
{
    private bool _failed;

    /// <summary>From 1. Default: one for each processor.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Finds the reports in archives, data files and feeds. Default: with the default limits.</summary>
    public ReportUnpacker Unpacker { get; init; } = ReportUnpacker.Default;

    /// <summary>Reads the inputs and works on them; <paramref name="take"/> gets the results in order of the inputs.</summary>
    /// <returns><see cref="ExitCode.Done"/> or <see cref="ExitCode.SomeInputFailed"/>.</returns>
    public int Run<T>(IEnumerable<string> paths, Func<Article, T> work, Action<T> take)
    {
        var progress = new Progress(surroundings);
        OrderedPipeline.Run(
            InputEnumerator.Enumerate(paths).SelectMany(Open),
            report => Outcome(report, work),
            outcome =>
            {
                Report(outcome, progress);
                if (outcome.Value is { } value)
                    take(value);
                progress.Step();
            },
            Threads,
            cancellation);
        progress.Clear();
        return _failed ? ExitCode.SomeInputFailed : ExitCode.Done;
    }

    /// <summary>The reports of an input, each to be read by whichever thread works on it.</summary>
    private IEnumerable<PendingReport> Open(InputSource input)
    {
        string name = input.Path ?? "standard input";
        if (!reader.ReadsReports)
            return [new PendingReport(name, () => input is { IsStandardInput: true, Error: null } ? reader.Read(surroundings.Input, null) : reader.Read(input))];
        IEnumerable<RawReport> reports = input is { IsStandardInput: true, Error: null }
            ? Unpacker.Open(surroundings.Input, null)
            : Unpacker.Open(input);
        return reports.Select(report => new PendingReport(report.Path ?? name, () => reader.Read(report)));
    }

    private static Outcome<T> Outcome<T>(PendingReport report, Func<Article, T> work)
    {
        string name = report.Name;
        try
        {
            ReadingResult result = report.Read();
            return result.Succeeded
                ? new Outcome<T>(name, work(result.Article), result.Article.Diagnostics, null)
                : new Outcome<T>(name, default, [], result.Error);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // The command line meets the world here: one article that breaks the program must not take the others along.
            return new Outcome<T>(name, default, [], new Diagnostic("DEM0001", $"internal error, please report it: {fault}"));
        }
    }

    private void Report<T>(Outcome<T> outcome, Progress progress)
    {
        if (outcome.Error is null && outcome.Notes.IsEmpty)
            return;
        progress.Clear();
        foreach (Diagnostic note in outcome.Notes.Where(note => note.Code != ReadingCodes.DateFromName))
            surroundings.Error.WriteLine($"demarche: {SafeText.Of(outcome.Name)}: note: {SafeText.Of(note.Message)} ({note.Code})");
        if (outcome.Error is not { } error)
            return;
        _failed = true;
        surroundings.Error.WriteLine($"demarche: {SafeText.Of(outcome.Name)}: {SafeText.Of(error.Message)} ({error.Code})");
    }
}
