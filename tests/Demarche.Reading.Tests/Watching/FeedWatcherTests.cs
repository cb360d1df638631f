using System.Text;
using Demarche.Reading.Tests.Pages;
using Demarche.Reading.Tests.Web;
using Demarche.Reading.Unpacking;
using Demarche.Reading.Watching;
using Demarche.Reading.Web;

namespace Demarche.Reading.Tests.Watching;

/// <summary>Rounds over feeds of a server on this machine, with a clock that the test holds.</summary>
public sealed class FeedWatcherTests : IDisposable
{
    private readonly LocalServer _server = new();
    private readonly ManualClock _clock = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("demarche-watch");
    private readonly List<string?> _stored = [];
    private readonly List<string> _told = [];

    public void Dispose()
    {
        _server.Dispose();
        _folder.Delete(recursive: true);
    }

    private string Journal => Path.Combine(_folder.FullName, "journal");

    private string Feed => _server.Url("/feed");

    private void HasItems(params int[] items) => _server.Answers(
        "/feed",
        "<rss version=\"2.0\"><channel><title>Courier</title>"
            + string.Concat(items.Reverse().Select(i => $"<item><title>Report {i}</title><link>/report/{i}</link><guid isPermaLink=\"false\">id-{i}</guid></item>"))
            + "</channel></rss>",
        "application/rss+xml",
        $"\"{string.Join('-', items)}\"");

    private void HasPages(params int[] items)
    {
        foreach (int item in items)
            _server.Answers($"/report/{item}", Page.Of(inBody: $"<p>This is report number {item}, which says so at some length.</p>"));
    }

    /// <summary>A run of the program: opens the journal, makes rounds, closes it.</summary>
    private async Task<RoundSummary> Run(int rounds = 1, Func<RawReport, bool>? take = null)
    {
        using WatchJournal journal = WatchJournal.Open(Journal);
        using var fetcher = new WebFetcher(new FetchOptions { AllowPrivate = true, Clock = _clock, HostDelay = TimeSpan.Zero });
        var watcher = new FeedWatcher(fetcher, journal, new WatchOptions { Clock = _clock });
        RoundSummary summary = new(0, 0, 0, 0, 0);
        for (int round = 0; round < rounds; round++)
        {
            summary = await watcher.RoundAsync([Feed], take ?? Store, _told.Add, CancellationToken.None);
            _clock.Advance(TimeSpan.FromMinutes(15));
        }
        return summary;
    }

    private bool Store(RawReport report)
    {
        ReadingResult result = ReportReader.Default.Read(report);
        _stored.Add(result.Article?.Title);
        return result.Succeeded;
    }

    [Fact]
    public async Task New_reports_are_fetched_once_the_oldest_first()
    {
        HasItems(1, 2);
        HasPages(1, 2, 3);
        Assert.Equal(new RoundSummary(1, 0, 0, 2, 0), await Run());
        HasItems(1, 2, 3);
        Assert.Equal(new RoundSummary(1, 0, 0, 1, 0), await Run());
        Assert.Equal(["Report 1", "Report 2", "Report 3"], _stored);
    }

    [Fact]
    public async Task A_feed_without_news_is_asked_with_its_validators()
    {
        HasItems(1);
        HasPages(1);
        await Run();
        Assert.Equal(new RoundSummary(1, 1, 0, 0, 0), await Run());
        Assert.Contains("/feed \"1\"", _server.Asked);
    }

    [Fact]
    public async Task A_stop_between_two_reports_loses_and_doubles_nothing()
    {
        HasItems(1, 2, 3);
        HasPages(1, 2, 3);
        await Assert.ThrowsAsync<InvalidOperationException>(() => Run(take: report =>
            _stored.Count == 1 ? throw new InvalidOperationException("the machine stops here") : Store(report)));
        Assert.Equal(["Report 1"], _stored);
        await Run();
        Assert.Equal(["Report 1", "Report 2", "Report 3"], _stored);
    }

    [Fact]
    public async Task A_journal_that_was_cut_off_is_read_as_far_as_it_goes()
    {
        HasItems(1, 2);
        HasPages(1, 2);
        await Run();
        byte[] whole = await File.ReadAllBytesAsync(Journal);
        await File.WriteAllBytesAsync(Journal, [.. whole, .. "{\"feed\":\"htt"u8]);
        HasItems(1, 2, 3);
        HasPages(3);
        await Run();
        HasItems(1, 2, 3, 4);
        HasPages(4);
        await Run();
        Assert.Equal(["Report 1", "Report 2", "Report 3", "Report 4"], _stored);
    }

    [Fact]
    public async Task A_report_that_fails_is_tried_again_and_the_feed_is_not_taken_for_read()
    {
        HasItems(1, 2);
        HasPages(2);
        _server.Fails("/report/1", 503);
        Assert.Equal(new RoundSummary(1, 0, 0, 1, 1), await Run());
        HasPages(1);
        Assert.Equal(new RoundSummary(1, 0, 0, 1, 0), await Run());
        Assert.Equal(["Report 2", "Report 1"], _stored);
    }

    [Fact]
    public async Task A_report_that_is_not_there_is_given_up_and_told()
    {
        HasItems(1);
        Assert.Equal(new RoundSummary(1, 0, 0, 0, 1), await Run());
        Assert.Contains("404", Assert.Single(_told), StringComparison.Ordinal);
        Assert.Equal(new RoundSummary(1, 1, 0, 0, 0), await Run());
    }

    [Fact]
    public async Task A_failing_feed_is_left_alone_for_longer_and_longer()
    {
        _server.Fails("/feed", 500);
        await Run(rounds: 16);
        // After 15, 30, 60 and 120 minutes: in rounds 1, 2, 4, 8 and 16.
        Assert.Equal(5, _server.CountOf("/feed"));
    }

    [Fact]
    public async Task A_server_that_asks_for_time_gets_it()
    {
        _server.Fails("/feed", 429, "Retry-After", "7200");
        await Run(rounds: 8);
        Assert.Equal(1, _server.CountOf("/feed"));
    }

    [Fact]
    public async Task A_feed_that_is_gone_is_asked_no_more()
    {
        _server.Fails("/feed", 410);
        await Run(rounds: 4);
        Assert.Equal(1, _server.CountOf("/feed"));
    }

    [Fact]
    public async Task A_report_that_the_feed_holds_is_not_fetched()
    {
        _server.Answers("/feed", $$"""{"version":"https://jsonfeed.org/version/1.1","title":"C","items":[{"id":"1","url":"/report/1","title":"Report 1","content_html":"<p>{{Page.First}}</p>"}]}""", "application/feed+json");
        await Run();
        Assert.Equal(["Report 1"], _stored);
        Assert.Equal(0, _server.CountOf("/report/1"));
    }

    [Fact]
    public async Task What_is_no_page_and_no_feed_is_told_and_stops_nothing()
    {
        HasItems(1, 2);
        HasPages(2);
        _server.Answers("/report/1", "PDF", "application/pdf");
        Assert.Equal(new RoundSummary(1, 0, 0, 1, 1), await Run());
        _server.Answers("/feed", "<html>moved</html>");
        Assert.Equal(1, (await Run()).Failed);
        Assert.Equal(2, _told.Count);
    }

    [Fact]
    public void Two_runs_do_not_share_a_journal()
    {
        using WatchJournal first = WatchJournal.Open(Journal);
        Assert.Throws<IOException>(() => WatchJournal.Open(Journal));
    }
}
