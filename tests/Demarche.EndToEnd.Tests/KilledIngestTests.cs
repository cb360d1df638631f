using System.Diagnostics;
using System.Globalization;

namespace Demarche.EndToEnd.Tests;

/// <summary>An ingest that is killed loses nothing and doubles nothing.</summary>
public sealed class KilledIngestTests
{
    private const int Variants = 24;

    /// <summary>DEMARCHE_KILLS=20 for the long run.</summary>
    private static int Kills =>
        int.TryParse(Environment.GetEnvironmentVariable("DEMARCHE_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out int kills) ? kills : 3;

    [Fact]
    public void Killed_at_random_moments_and_finished_a_store_equals_one_never_killed()
    {
        using var folder = new TemporaryFolder();
        string reports = Reports(folder);
        string whole = Path.Combine(folder.Path, "whole.db");
        string killed = Path.Combine(folder.Path, "killed.db");
        var watch = Stopwatch.StartNew();
        Assert.True(RunToEnd(reports, whole));
        TimeSpan usual = watch.Elapsed;
        string expected = Hash(whole);

        var random = new Random(20211124);
        for (int kills = 0; kills < Kills;)
        {
            using Process ingest = Start(reports, killed);
            if (!ingest.WaitForExit(usual * (0.2 + (0.8 * random.NextDouble()))))
            {
                ingest.Kill();
                ingest.WaitForExit();
                kills++;
            }
            else
            {
                // It was quicker than the kill: what is there must be whole; begin anew.
                Assert.Equal(expected, Hash(killed));
                File.Delete(killed);
            }
        }
        Assert.True(RunToEnd(reports, killed));

        Assert.Equal(expected, Hash(killed));
        Assert.Equal(0, CommandRun.Of("verify", "--store", killed).ExitCode);
    }

    [Fact]
    public void Two_ingests_at_once_give_what_one_gives()
    {
        using var folder = new TemporaryFolder();
        string reports = Reports(folder);
        string alone = Path.Combine(folder.Path, "alone.db");
        string shared = Path.Combine(folder.Path, "shared.db");
        Assert.True(RunToEnd(reports, alone));

        using Process one = Start(reports, shared);
        using Process other = Start(reports, shared);
        one.WaitForExit();
        other.WaitForExit();

        Assert.Equal((0, 0), (one.ExitCode, other.ExitCode));
        Assert.Equal(Hash(alone), Hash(shared));
    }

    /// <summary>The samples, each several times with another paragraph: stories of many copies.</summary>
    private static string Reports(TemporaryFolder folder)
    {
        string reports = Path.Combine(folder.Path, "reports");
        Directory.CreateDirectory(reports);
        foreach (string sample in Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, "samples"), "*.txt"))
        {
            for (int i = 0; i < Variants; i++)
            {
                string name = string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(sample)}-{i}.txt");
                File.WriteAllText(Path.Combine(reports, name), File.ReadAllText(sample) + $"\n\nOur correspondent has visited {i} towns.\n");
            }
        }
        return reports;
    }

    private static bool RunToEnd(string reports, string store)
    {
        using Process ingest = Start(reports, store);
        ingest.WaitForExit();
        return ingest.ExitCode == 0;
    }

    private static Process Start(string reports, string store)
    {
        string program = Path.Combine(AppContext.BaseDirectory, "demarche.dll");
        var start = new ProcessStartInfo("dotnet", [program, "ingest", reports, "--store", store])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        Process process = Process.Start(start) ?? throw new InvalidOperationException("dotnet does not start.");
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static string Hash(string store) => CommandRun.Of("export", "--hash", "--store", store).Output.Trim();
}
