using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Demarche.Language.Articles;
using Demarche.Reading.Feeds;
using Demarche.Reading.Unpacking;
using Demarche.Reading.Web;

namespace Demarche.Reading.Tests.Fuzzing;

/// <summary>
/// Mutated inputs into every reader at once. DEMARCHE_FUZZ_SECONDS says for how long (default 2), DEMARCHE_FUZZ_SEED where the random numbers
/// begin, DEMARCHE_FUZZ_SEEDS a folder of further files to begin from, DEMARCHE_FUZZ_ONLY the ending of the one reader to fuzz. What breaks a reader is kept beside the test assembly.
/// </summary>
public sealed class FuzzTests
{
    /// <summary>Longest time for one input of up to 256 KiB, on a machine that does other things.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>Most memory allocated for one input, most of it given back at once.</summary>
    private const long MostAllocated = 1L << 30;

    /// <summary>
    /// Parquet is fuzzed only where it is asked for: its library takes the sizes in page headers for granted, up to 2 GiB and to loops without end
    /// (docs/formats/reading.md says so).
    /// </summary>
    private static bool Wanted(string name) => Environment.GetEnvironmentVariable("DEMARCHE_FUZZ_ONLY") is { Length: > 0 } only
        ? name.EndsWith(only, StringComparison.Ordinal)
        : !name.EndsWith(".parquet", StringComparison.Ordinal);

    private static int Setting(string name, int standard) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : standard;

    [Fact]
    public void Any_input_gives_articles_or_errors_in_time_and_memory()
    {
        TimeSpan budget = TimeSpan.FromSeconds(Setting("DEMARCHE_FUZZ_SECONDS", 2));
        var faults = new ConcurrentQueue<string>();
        var counts = new ConcurrentDictionary<string, int>();
        var current = new ConcurrentDictionary<string, byte[]>();
        var watch = Stopwatch.StartNew();
        List<(string Name, Thread Thread)> threads =
        [
            .. Seeds.All().Where(reader => Wanted(reader.Key)).Select(reader => (reader.Key, new Thread(() => Fuzz(reader.Key, WithFiles(reader.Key, reader.Value), budget, faults, counts, current))
            {
                IsBackground = true,
            })),
        ];
        foreach ((_, Thread thread) in threads)
            thread.Start();
        foreach ((string name, Thread thread) in threads)
        {
            TimeSpan left = budget + Longest - watch.Elapsed;
            if (!thread.Join(left > TimeSpan.Zero ? left : TimeSpan.Zero))
                faults.Enqueue($"{name}: does not come to an end ({Keep(name, counts.GetValueOrDefault(name), current[name])})");
        }
        foreach ((string name, int count) in counts.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            Console.WriteLine($"fuzzed {name}: {count} inputs");
        Assert.Empty(faults);
        Assert.All(counts.Values, count => Assert.True(count > 0));
    }

    private static byte[][] WithFiles(string name, byte[][] seeds)
    {
        string? folder = Environment.GetEnvironmentVariable("DEMARCHE_FUZZ_SEEDS");
        if (string.IsNullOrEmpty(folder))
            return seeds;
        string extension = name[1..];
        return
        [
            .. seeds,
            .. Directory.EnumerateFiles(folder, "*" + extension, SearchOption.AllDirectories).Order(StringComparer.Ordinal)
                .Where(file => new FileInfo(file).Length < 1 << 17).Take(60).Select(File.ReadAllBytes),
        ];
    }

    private static string Keep(string name, int count, byte[] input)
    {
        string kept = Path.Combine(AppContext.BaseDirectory, $"fuzz-{count}-{name}");
        File.WriteAllBytes(kept, input);
        return kept;
    }

    private static void Fuzz(
        string name, byte[][] seeds, TimeSpan budget, ConcurrentQueue<string> faults, ConcurrentDictionary<string, int> counts, ConcurrentDictionary<string, byte[]> current)
    {
        var mutator = new Mutator(Setting("DEMARCHE_FUZZ_SEED", 1) + name.Length + name.Sum(c => c), seeds);
        var watch = Stopwatch.StartNew();
        int count = 0;
        while (watch.Elapsed < budget && faults.Count < 20)
        {
            byte[] input = current[name] = mutator.Next();
            if (Fault(name, input) is { } fault)
                faults.Enqueue($"{name}: {fault} ({Keep(name, count, input)})");
            counts[name] = ++count;
        }
    }

    /// <summary>What is wrong with how an input is read; null where nothing is.</summary>
    private static string? Fault(string name, byte[] input)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        try
        {
            foreach (RawReport report in ReportUnpacker.Default.Open(new MemoryStream(input), name))
            {
                ReadingResult result = ReportReader.Default.Read(report);
                if (result.Article is { } article && !Holds(article))
                    return "a paragraph lies outside the text";
            }
            if (name == "a.xml")
                AsFeedsAndLists(input);
        }
        catch (Exception fault)
        {
            return fault.ToString();
        }
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        return watch.Elapsed > Longest ? $"took {watch.Elapsed}" : allocated > MostAllocated ? $"allocated {allocated >> 20} MiB" : null;
    }

    private static void AsFeedsAndLists(byte[] input)
    {
        RobotsRules.Parse(System.Text.Encoding.UTF8.GetString(input), "demarche").Allows(new Uri("https://a.example/a?b"));
        foreach (Action<byte[]> parse in new Action<byte[]>[] { bytes => FeedParser.Parse(bytes), bytes => FeedList.Parse(bytes) })
        {
            try
            {
                parse(input);
            }
            catch (FormatException)
            {
                // That is how they refuse.
            }
        }
    }

    private static bool Holds(Article article)
    {
        int last = 0;
        foreach (Paragraph paragraph in article.Paragraphs)
        {
            if (paragraph.Span.Start < last || paragraph.Span.End <= paragraph.Span.Start || paragraph.Span.End > article.Text.Length)
                return false;
            last = paragraph.Span.End;
        }
        return article.Links.All(link => link.Anchor.Start >= 0 && link.Anchor.End <= article.Text.Length);
    }
}
