using System.Collections.Concurrent;
using System.Diagnostics;
using Demarche.Storage.Tests;

namespace Demarche.EndToEnd.Tests;

/// <summary>A store in difficulties ends the command with exit code 1 and one sentence; what was complete is kept, and the same command goes on.</summary>
public sealed class StoreFaultTests
{
    private const int Megabyte = 1 << 20;

    private const string Waiting =
        "select count(*) from pg_stat_activity where application_name = 'demarche' and wait_event_type = 'Lock'";

    private static readonly string Samples = Path.Combine(RepositoryRoot.Path, "samples");

    private static readonly string OneSample = Path.Combine(Samples, "rambouillet-1999.txt");

    [SmallDiskFact]
    public void A_full_disk_under_a_file_is_told_of_and_the_same_command_goes_on_with_room()
    {
        using var disk = SmallDisk.Mount(8 * Megabyte);
        string store = Path.Combine(disk.Folder, "store.db");
        disk.Fill(left: 0);
        Refuses("no room is left for", store, Samples);
        disk.Empty();
        AFullDisk("no room is left for", disk, store, left: 64_000);
    }

    [SmallDiskFact("PostgreSQL")]
    public void A_full_disk_under_PostgreSQL_is_told_of_and_the_same_command_goes_on_with_room()
    {
        using var disk = SmallDisk.Mount(32 * Megabyte);
        string store = PostgresServer.Shared.NewDatabase(disk.Folder);
        AFullDisk("has no room left", disk, store, left: 0);
        PostgresServer.Shared.Drop(store);
    }

    [PostgresFact]
    public void A_server_that_dies_during_an_ingest_is_told_of_and_the_same_command_goes_on_when_it_is_back()
    {
        using var folder = new TemporaryFolder();
        string reports = ManyReports.Write(folder);
        string whole = Path.Combine(folder.Path, "whole.db");
        Assert.True(ManyReports.Ingest(reports, whole));
        using var server = new PostgresServer();
        string store = server.NewDatabase();
        Assert.Equal(0, CommandRun.Of("ingest", OneSample, "--store", store).ExitCode);

        var errors = new ConcurrentQueue<string>();
        // Nobody can add an article, so that the ingest stands in the middle of its first transaction.
        using (server.Lock(store, "article"))
        using (Process ingest = ManyReports.StartIngest(reports, store, errors.Enqueue))
        {
            while (!ingest.HasExited && server.Number(store, Waiting) == 0)
                Thread.Sleep(20);
            server.Down();
            ingest.WaitForExit();
            Assert.Equal(1, ingest.ExitCode);
        }
        string error = Assert.Single(errors);
        Assert.StartsWith("demarche: the connection to postgres://127.0.0.1:", error, StringComparison.Ordinal);
        Assert.Contains("was lost", error, StringComparison.Ordinal);

        server.Up();
        Assert.Equal(0, CommandRun.Of("verify", "--store", store).ExitCode);
        Assert.True(ManyReports.Ingest(reports, store));
        Assert.Equal(0, CommandRun.Of("ingest", OneSample, "--store", whole).ExitCode);
        Assert.Equal(Hash(whole), Hash(store));
    }

    /// <summary>With room for the first report and not for all.</summary>
    private static void AFullDisk(string sentence, SmallDisk disk, string store, int left)
    {
        using var folder = new TemporaryFolder();
        string whole = Path.Combine(folder.Path, "whole.db");
        Assert.Equal(0, CommandRun.Of("ingest", Samples, "--store", whole).ExitCode);
        Assert.Equal(0, CommandRun.Of("ingest", OneSample, "--store", store).ExitCode);
        string before = Hash(store);

        disk.Fill(left);
        Refuses(sentence, store, Samples);
        disk.Empty();

        Assert.Equal(before, Hash(store));
        Assert.Equal(0, CommandRun.Of("ingest", Samples, "--store", store).ExitCode);
        Assert.Equal(Hash(whole), Hash(store));
    }

    private static void Refuses(string sentence, string store, string reports)
    {
        CommandRun run = CommandRun.Of("ingest", reports, "--store", store);
        Assert.Equal(1, run.ExitCode);
        string error = Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(sentence, error, StringComparison.Ordinal);
    }

    private static string Hash(string store) => CommandRun.Of("export", "--hash", "--store", store).Output.Trim();
}
