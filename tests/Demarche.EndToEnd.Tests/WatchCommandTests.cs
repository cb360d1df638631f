using Demarche.Reading.Tests.Web;

namespace Demarche.EndToEnd.Tests;

/// <summary>Feeds of a server on this machine into a store.</summary>
public sealed class WatchCommandTests
{
    private const string Page = "<html><body><h1>Iran rejects demand</h1><p>Iran rejected the demand of the United States on Monday, and its minister said that the talks were over.</p></body></html>";

    private static LocalServer Server()
    {
        var server = new LocalServer();
        server.Answers("/feed", "<rss><channel><title>Courier</title><item><title>Iran rejects demand</title><link>/1</link><guid>1</guid></item></channel></rss>", "application/rss+xml", "\"a\"");
        server.Answers("/1", Page);
        return server;
    }

    private static CommandRun Watch(TemporaryFolder folder, string feed, params string[] more) => CommandRun.Of(
    [
        "watch", feed, "--rounds", "1", "--delay", "0", "--store", Path.Combine(folder.Path, "news.db"), "--journal", Path.Combine(folder.Path, "journal"), .. more,
    ]);

    [Fact]
    public void A_new_report_is_stored_once_over_two_runs()
    {
        using LocalServer server = Server();
        using var folder = new TemporaryFolder();
        CommandRun first = Watch(folder, server.Url("/feed"), "--allow-private");
        Assert.Equal((0, ""), (first.ExitCode, first.Error));
        Assert.Contains("1 new reports, 0 missed", first.Output, StringComparison.Ordinal);
        CommandRun second = Watch(folder, server.Url("/feed"), "--allow-private");
        Assert.Contains("1 unchanged, 0 failed; 0 new reports", second.Output, StringComparison.Ordinal);
        Assert.Equal(1, server.CountOf("/1"));
    }

    [Fact]
    public void A_lost_journal_doubles_nothing_in_the_store()
    {
        using LocalServer server = Server();
        using var folder = new TemporaryFolder();
        Watch(folder, server.Url("/feed"), "--allow-private");
        File.Delete(Path.Combine(folder.Path, "journal"));
        Watch(folder, server.Url("/feed"), "--allow-private");
        using var store = Storage.RecordStore.Open(Storage.StoreLocation.Parse(Path.Combine(folder.Path, "news.db")));
        int records = 0;
        store.Export(line => records += System.Text.Encoding.UTF8.GetString(line.Span).Contains("/1\"", StringComparison.Ordinal) ? 1 : 0);
        Assert.Equal(1, records);
    }

    [Fact]
    public void Nothing_is_asked_of_this_machine_unless_allowed()
    {
        using LocalServer server = Server();
        using var folder = new TemporaryFolder();
        CommandRun run = Watch(folder, server.Url("/feed"));
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("no address of the public internet", run.Error, StringComparison.Ordinal);
        Assert.Empty(server.Asked);
    }

    [Fact]
    public void A_list_that_is_none_is_wrong_usage()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(2, Watch(folder, folder.Write("feeds.opml", "no address")).ExitCode);
    }
}
