using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Demarche.Reading.Tests.Web;
using Demarche.Storage.Tests;

namespace Demarche.EndToEnd.Tests;

/// <summary>A watch that is killed misses nothing and doubles nothing, whichever database it fills.</summary>
public sealed class KilledWatchTests
{
    private const int Pages = 12;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private static LocalServer Server()
    {
        var server = new LocalServer();
        string items = string.Concat(Enumerable.Range(1, Pages).Select(i => $"<item><title>Round {i}</title><link>/{i}</link><guid>{i}</guid></item>"));
        server.Answers("/feed", $"<rss><channel><title>Courier</title>{items}</channel></rss>", "application/rss+xml", "\"a\"");
        for (int i = 1; i <= Pages; i++)
            server.Answers($"/{i}", $"<html><body><h1>Round {i}</h1><p>Iran rejected demand number {i} of the United States on Monday, and its minister said that the talks were over.</p></body></html>");
        return server;
    }

    private static int PagesAsked(LocalServer server) => server.Asked.Count(asked => asked.Length > 1 && char.IsAsciiDigit(asked[1]));

    private static void KillAtPage(LocalServer server, int page, string[] arguments)
    {
        int before = PagesAsked(server);
        using Process watch = CommandProcess.Start("C.UTF-8", arguments);
        var patience = Stopwatch.StartNew();
        while (PagesAsked(server) - before < page && !watch.HasExited)
        {
            Assert.True(patience.Elapsed < Patience);
            Thread.Sleep(5);
        }
        watch.Kill();
        watch.WaitForExit();
    }

    private static string[] Addresses(string store)
    {
        var addresses = new List<string>();
        using var records = Storage.RecordStore.Open(Storage.StoreLocation.Parse(store));
        records.Export(line =>
        {
            using JsonDocument record = JsonDocument.Parse(Encoding.UTF8.GetString(line.Span));
            addresses.Add(record.RootElement.GetProperty("url").GetString() ?? "");
        });
        return [.. addresses.Order(StringComparer.Ordinal)];
    }

    [Theory]
    [Stores]
    public void Killed_in_the_middle_of_rounds_and_finished_it_has_each_report_once(string database)
    {
        using LocalServer server = Server();
        using var folder = new TemporaryFolder();
        string store = database == "PostgreSQL" ? PostgresServer.Shared.NewDatabase() : Path.Combine(folder.Path, "news.db");
        string[] arguments =
        [
            "watch", server.Url("/feed"), "--rounds", "1", "--delay", "0", "--allow-private", "--store", store, "--journal", Path.Combine(folder.Path, "journal"),
        ];
        foreach (int page in new[] { 1, 3, 4 })
            KillAtPage(server, page, arguments);
        CommandRun last = CommandRun.Of(arguments);
        Assert.Equal((0, ""), (last.ExitCode, last.Error));
        Assert.Equal(Enumerable.Range(1, Pages).Select(i => server.Url($"/{i}")).Order(StringComparer.Ordinal), Addresses(store));
        Assert.Equal(0, CommandRun.Of("verify", "--store", store).ExitCode);

        int asked = PagesAsked(server);
        Assert.Equal(0, CommandRun.Of(arguments).ExitCode);
        Assert.Equal(asked, PagesAsked(server));
    }
}
