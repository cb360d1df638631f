using System.Diagnostics;
using Demarche.Language.Articles;
using Demarche.Reading.Unpacking;

namespace Demarche.Reading.Tests.Fuzzing;

/// <summary>One reader under changed inputs for a given run time, on a thread of its own.</summary>
internal sealed class FuzzRun
{
    /// <summary>Longest run time for one input of up to 256 KiB.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    /// <summary>Longest time by the clock for one input, on a machine that does other things; after that it counts as endless.</summary>
    private static readonly TimeSpan Endless = TimeSpan.FromMinutes(3);

    /// <summary>Most memory allocated for one input, most of it given back at once.</summary>
    private const long MostAllocated = 1L << 30;
    private const int MostFaults = 20;

    private readonly FuzzedReader _reader;
    private readonly TimeSpan _budget;
    private readonly Mutator _mutator;
    private readonly List<string> _faults = [];
    private byte[] _current = [];
    private long _since = Stopwatch.GetTimestamp();
    private TimeSpan _ran;
    private int _count;

    private FuzzRun(FuzzedReader reader, TimeSpan budget, int seed)
    {
        _reader = reader;
        _budget = budget;
        _mutator = new Mutator(seed + reader.File.Sum(c => c));
    }

    /// <summary>Fuzzes a reader, and tells in one line what became of it.</summary>
    /// <returns>The faults, each with the input that shows it, kept beside the test assembly.</returns>
    public static IReadOnlyList<string> Of(FuzzedReader reader, TimeSpan budget, int seed)
    {
        var run = new FuzzRun(reader, budget, seed);
        var thread = new Thread(run.Fuzz) { IsBackground = true };
        thread.Start();
        while (!thread.Join(TimeSpan.FromMilliseconds(100)))
        {
            if (Stopwatch.GetElapsedTime(Volatile.Read(ref run._since)) > Endless)
                return [run.Kept("does not come to an end")];
        }
        Console.WriteLine($"fuzzed {reader.File}: {run._count} inputs in {run._ran.TotalSeconds:0} s of run time, {run._faults.Count} faults");
        return run._count > 0 ? run._faults : [$"{reader.File}: no input was tried"];
    }

    private void Fuzz()
    {
        TimeSpan start = RunTime.OfThisThread();
        while (_ran < _budget && _faults.Count < MostFaults)
        {
            _current = _reader.Input(_mutator, _count);
            Volatile.Write(ref _since, Stopwatch.GetTimestamp());
            if (Fault() is { } fault)
                _faults.Add(Kept(fault));
            _count++;
            _ran = RunTime.OfThisThread() - start;
        }
    }

    private string Kept(string fault)
    {
        string kept = Path.Combine(AppContext.BaseDirectory, $"fuzz-{_count}-{_reader.File}");
        File.WriteAllBytes(kept, _current);
        return $"{_reader.File}: {fault} ({kept})";
    }

    /// <summary>What is wrong with how the current input is read; null where nothing is.</summary>
    private string? Fault()
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        TimeSpan start = RunTime.OfThisThread();
        try
        {
            if (!Read())
                return "a span lies outside the text";
            _reader.Also(_current);
        }
        catch (Exception fault)
        {
            return fault.ToString();
        }
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        TimeSpan took = RunTime.OfThisThread() - start;
        return took > Longest ? $"took {took}" : allocated > MostAllocated ? $"allocated {allocated >> 20} MiB" : null;
    }

    private bool Read() => ReportUnpacker.Default.Open(new MemoryStream(_current), _reader.File)
        .All(report => ReportReader.Default.Read(report).Article is not { } article || Holds(article));

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
