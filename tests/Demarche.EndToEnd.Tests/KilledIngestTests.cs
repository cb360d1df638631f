using System.Diagnostics;
using System.Globalization;
using Demarche.Storage.Tests;

namespace Demarche.EndToEnd.Tests;

/// <summary>An ingest that is killed loses nothing and doubles nothing, in either database.</summary>
public sealed class KilledIngestTests
{
    /// <summary>DEMARCHE_KILLS=20 for the long run.</summary>
    private static int Kills =>
        int.TryParse(Environment.GetEnvironmentVariable("DEMARCHE_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out int kills) ? kills : 3;

    [Theory, Stores]
    internal void Killed_at_random_moments_and_finished_a_store_equals_one_never_killed(string database)
    {
        using var folder = new TemporaryFolder();
        string reports = ManyReports.Write(folder);
        var watch = Stopwatch.StartNew();
        string expected = HashOfOneNeverKilled(reports, folder);
        TimeSpan usual = watch.Elapsed;

        string killed = NewStore(database, folder);
        var random = new Random(20211124);
        for (int kills = 0; kills < Kills;)
        {
            using Process ingest = ManyReports.StartIngest(reports, killed);
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
                killed = NewStore(database, folder);
            }
        }
        Assert.True(ManyReports.Ingest(reports, killed));

        Assert.Equal(expected, Hash(killed));
        Assert.Equal(0, CommandRun.Of("verify", "--store", killed).ExitCode);
    }

    [Theory, Stores]
    internal void Two_ingests_at_once_give_what_one_gives(string database)
    {
        using var folder = new TemporaryFolder();
        string reports = ManyReports.Write(folder);
        string shared = NewStore(database, folder);

        using Process one = ManyReports.StartIngest(reports, shared);
        using Process other = ManyReports.StartIngest(reports, shared);
        one.WaitForExit();
        other.WaitForExit();

        Assert.Equal((0, 0), (one.ExitCode, other.ExitCode));
        Assert.Equal(HashOfOneNeverKilled(reports, folder), Hash(shared));
    }

    /// <summary>In a file, whatever the other store is: both databases give one export.</summary>
    private static string HashOfOneNeverKilled(string reports, TemporaryFolder folder)
    {
        string whole = NewStore("SQLite", folder);
        Assert.True(ManyReports.Ingest(reports, whole));
        return Hash(whole);
    }

    private static string NewStore(string database, TemporaryFolder folder) => database == "PostgreSQL"
        ? PostgresServer.Shared.NewDatabase()
        : Path.Combine(folder.Path, $"{Path.GetRandomFileName()}.db");

    private static string Hash(string store) => CommandRun.Of("export", "--hash", "--store", store).Output.Trim();
}
