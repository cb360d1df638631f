using System.Globalization;
using Demarche.Coding.Records;
using Demarche.Language.Articles;
using Demarche.Reading;
using Demarche.Reading.Unpacking;
using Demarche.Reading.Watching;
using Demarche.Storage;
using Demarche.Storage.Ingesting;

namespace Demarche.Cli.Running;

/// <summary>Rounds over feeds into a store, with a line for each.</summary>
internal sealed class WatchRun(Surroundings surroundings, FeedWatcher watcher, RecordStore store, WatchOptions options)
{
    /// <summary>Rounds to make; 0 until interrupted.</summary>
    public int Rounds { get; init; }

    /// <summary>What codes the reports.</summary>
    public required RecordCoder Coder { get; init; }

    /// <summary>Runs until all rounds are made or it is interrupted.</summary>
    /// <returns><see cref="ExitCode.Done"/>; <see cref="ExitCode.SomeInputFailed"/> where the last round had failures.</returns>
    public async Task<int> RunAsync(IReadOnlyList<string> feeds, CancellationToken cancellation)
    {
        StoreIngest ingest = store.BeginIngest(CodingVersion.Of(Coder));
        for (int round = 1; ; round++)
        {
            RoundSummary summary = await watcher.RoundAsync(feeds, report => Take(report, ingest), Tell, cancellation);
            Report(summary);
            if (round == Rounds)
                return summary.Failed + summary.Missed > 0 ? ExitCode.SomeInputFailed : ExitCode.Done;
            await Task.Delay(options.Interval, options.Clock, cancellation);
        }
    }

    /// <summary>Stores a report; it is in the store when this returns true.</summary>
    private bool Take(RawReport report, StoreIngest ingest)
    {
        ReadingResult result = ReportReader.Default.Read(report);
        if (!result.Succeeded)
        {
            Tell($"{report.Path}: {result.Error.Message} ({result.Error.Code})");
            return false;
        }
        Article article = result.Article with { Path = null, Url = result.Article.Url ?? report.FetchedFrom };
        if (ingest.IsDone(article))
            ingest.Skip();
        else
            ingest.Add(CodedRecord.Of(Coder.Code(article)));
        ingest.Flush();
        return true;
    }

    private void Tell(string sentence)
    {
        lock (surroundings)
            surroundings.Error.WriteLine($"demarche: {SafeText.Of(sentence)}");
    }

    private void Report(RoundSummary summary)
    {
        string time = options.Clock.GetUtcNow().ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        surroundings.OutputText.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{time}: {summary.Asked} feeds asked, {summary.Unchanged} unchanged, {summary.Failed} failed; {summary.New} new reports, {summary.Missed} missed"));
        surroundings.Flush();
    }
}
