using System.Collections.Concurrent;
using System.Globalization;

namespace Demarche.Reading.Tests.Fuzzing;

/// <summary>
/// Changed inputs into every reader, each for its own time. DEMARCHE_FUZZ_SECONDS says for how long a reader runs (processor time, default 1),
/// DEMARCHE_FUZZ_THREADS how many run side by side, DEMARCHE_FUZZ_SEED where the random numbers begin, DEMARCHE_FUZZ_ONLY which readers (endings of
/// their names, with commas), DEMARCHE_FUZZ_SEEDS a folder of further files to begin from, in folders named as the readers are.
/// </summary>
public sealed class FuzzTests
{
    private static string[] Words(string name) => (Environment.GetEnvironmentVariable(name) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries);

    private static int Setting(string name, int standard) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : standard;

    [Fact]
    public void Any_input_gives_articles_or_errors_in_time_and_memory()
    {
        TimeSpan budget = TimeSpan.FromSeconds(Setting("DEMARCHE_FUZZ_SECONDS", 1));
        string[] only = Words("DEMARCHE_FUZZ_ONLY");
        var waiting = new ConcurrentQueue<FuzzedReader>(Seeds.All()
            .Where(reader => only.Length == 0 || only.Any(ending => reader.File.EndsWith(ending, StringComparison.Ordinal))).Select(WithFiles));
        var faults = new ConcurrentQueue<string>();
        Assert.NotEmpty(waiting);
        Thread[] threads = [.. Enumerable.Range(0, Setting("DEMARCHE_FUZZ_THREADS", Environment.ProcessorCount)).Select(_ => new Thread(() =>
        {
            while (waiting.TryDequeue(out FuzzedReader? reader))
            {
                foreach (string fault in FuzzRun.Of(reader, budget, Setting("DEMARCHE_FUZZ_SEED", 1)))
                    faults.Enqueue(fault);
            }
        }))];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        Assert.Empty(faults);
    }

    private static FuzzedReader WithFiles(FuzzedReader reader)
    {
        string folder = Path.Combine(Words("DEMARCHE_FUZZ_SEEDS").FirstOrDefault() ?? "", reader.File);
        return Directory.Exists(folder)
            ? reader with { Seeds = [.. reader.Seeds, .. Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)] }
            : reader;
    }
}
