using System.Diagnostics;
using System.Globalization;

namespace Demarche.Reading.Tests.Fuzzing;

/// <summary>How long a thread has run, waiting for a processor left out, so that "ten minutes" means the same on a busy machine.</summary>
internal static class RunTime
{
    private const string Accounts = "/proc/thread-self/schedstat";

    /// <summary>Processor time of the calling thread since it began; on systems that do not tell it, time by the clock since an arbitrary moment.</summary>
    public static TimeSpan OfThisThread() =>
        OperatingSystem.IsLinux() && long.TryParse(File.ReadAllText(Accounts).Split(' ')[0], NumberStyles.None, CultureInfo.InvariantCulture, out long nanoseconds)
            ? TimeSpan.FromMicroseconds(nanoseconds / 1000.0)
            : Stopwatch.GetElapsedTime(0);
}
