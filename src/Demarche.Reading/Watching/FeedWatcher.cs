using Demarche.Reading.Archives;
using Demarche.Reading.Feeds;
using Demarche.Reading.Unpacking;
using Demarche.Reading.Web;

namespace Demarche.Reading.Watching;

/// <summary>Asks feeds for new reports, fetches these, and hands each on once.</summary>
/// <remarks>
/// A report counts as done when the caller has taken it without a fault, and only then does the journal know it; the validators of a feed
/// (ETag, Last-Modified) are kept only once all its items are done. So a stop at any moment loses nothing.
/// </remarks>
public sealed class FeedWatcher(WebFetcher fetcher, WatchJournal journal, WatchOptions options)
{
    private const int MostItems = 1000;
    private readonly SemaphoreSlim _taking = new(1);
    private int _new;
    private int _missed;
    private int _asked;
    private int _unchanged;
    private int _failed;

    /// <summary>Asks every feed that is due once.</summary>
    /// <param name="feeds">Their addresses.</param>
    /// <param name="take">Stores a report; called for one at a time. Whether it could be read and stored.</param>
    /// <param name="tell">Gets one sentence for each thing that failed.</param>
    /// <param name="cancellation">Stops between two requests.</param>
    public async Task<RoundSummary> RoundAsync(
        IReadOnlyList<string> feeds, Func<RawReport, bool> take, Action<string> tell, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(feeds);
        ArgumentNullException.ThrowIfNull(take);
        ArgumentNullException.ThrowIfNull(tell);
        _new = _missed = _asked = _unchanged = _failed = 0;
        DateTimeOffset now = options.Clock.GetUtcNow();
        IEnumerable<IGrouping<string, string>> sites = feeds
            .Where(feed => journal.Of(feed) is { IsGone: false } state && state.Next <= now)
            .GroupBy(feed => Uri.TryCreate(feed, UriKind.Absolute, out Uri? address) ? address.Authority : "", StringComparer.OrdinalIgnoreCase);
        var side = new ParallelOptions { MaxDegreeOfParallelism = options.Sites, CancellationToken = cancellation };
        await Parallel.ForEachAsync(sites, side, async (site, token) =>
        {
            foreach (string feed in site)
                await FeedAsync(feed, take, tell, token).ConfigureAwait(false);
        }).ConfigureAwait(false);
        return new RoundSummary(_asked, _unchanged, _failed, _new, _missed);
    }

    private async Task FeedAsync(string feed, Func<RawReport, bool> take, Action<string> tell, CancellationToken cancellation)
    {
        FeedState state = journal.Of(feed);
        Interlocked.Increment(ref _asked);
        if (!Uri.TryCreate(feed, UriKind.Absolute, out Uri? address))
        {
            Fail(feed, state, "it is no address", null, tell);
            return;
        }
        FetchResult answer = await fetcher.FetchAsync(address, state.ETag, state.LastModified, cancellation).ConfigureAwait(false);
        if (answer.Outcome == FetchOutcome.NotModified)
        {
            Interlocked.Increment(ref _unchanged);
            Rest(state, options.Interval);
            return;
        }
        state.IsGone = answer.Outcome == FetchOutcome.Gone;
        if (answer.Outcome != FetchOutcome.Fetched)
        {
            Fail(feed, state, state.IsGone ? "it is gone for good; it is asked no more" : answer.Fault ?? "no answer", answer.RetryAfter, tell);
            return;
        }
        try
        {
            Feed parsed = FeedParser.Parse(answer.Content);
            bool all = await ItemsAsync(feed, state, parsed, answer.Address, take, tell, cancellation).ConfigureAwait(false);
            if (all)
                journal.Answered(feed, answer.ETag, answer.LastModified);
            Rest(state, options.Interval);
        }
        catch (FormatException fault)
        {
            Fail(feed, state, fault.Message, null, tell);
        }
    }

    /// <returns>Whether every item is done.</returns>
    private async Task<bool> ItemsAsync(
        string feed, FeedState state, Feed parsed, Uri origin, Func<RawReport, bool> take, Action<string> tell, CancellationToken cancellation)
    {
        bool all = true;
        // The oldest stand last in feeds; they come first into the store.
        foreach (FeedItem item in parsed.Items.Take(MostItems).Reverse())
        {
            cancellation.ThrowIfCancellationRequested();
            Uri? link = Uri.TryCreate(origin, item.Link, out Uri? whole) && item.Link is not null ? whole : null;
            string? id = item.Id ?? link?.AbsoluteUri;
            if (id is null || state.Done.Contains(id))
                continue;
            string? fault = await ItemAsync(parsed, item with { Link = link?.AbsoluteUri }, link, take, cancellation).ConfigureAwait(false);
            all &= Settle(feed, state, id, link?.AbsoluteUri ?? id, fault, tell);
        }
        return all;
    }

    /// <returns>Why the item is not stored; null where it is.</returns>
    private async Task<string?> ItemAsync(Feed parsed, FeedItem item, Uri? link, Func<RawReport, bool> take, CancellationToken cancellation)
    {
        if (FeedReports.Report(parsed, item, item.Link ?? item.Id ?? "") is { } whole)
            return await TakeAsync(whole with { FetchedFrom = item.Link }, take, cancellation).ConfigureAwait(false);
        if (link is null)
            return "it has neither text nor address";
        FetchResult page = await fetcher.FetchAsync(link, null, null, cancellation).ConfigureAwait(false);
        if (page.Outcome is FetchOutcome.Refused or FetchOutcome.Gone)
            return "! " + page.Fault;
        if (page.Outcome != FetchOutcome.Fetched)
            return page.Fault ?? "no answer";
        if (page.ContentType is { } type && !HttpMessage.IsReport(type))
            return "! it is no page";
        RawReport report = HttpMessage.Report(link.AbsoluteUri, page.Address.AbsoluteUri, page.ContentType ?? "text/html", page.Content);
        return await TakeAsync(report with { Stated = Beside(parsed, item) }, take, cancellation).ConfigureAwait(false);
    }

    /// <summary>A feed knows the day and headline of a report best; address and language the page.</summary>
    private static System.Collections.Immutable.ImmutableArray<KeyValuePair<string, string>> Beside(Feed parsed, FeedItem item) =>
        [.. FeedReports.Stated(parsed, item).Where(field => field.Key is "title" or "date")];

    private async Task<string?> TakeAsync(RawReport report, Func<RawReport, bool> take, CancellationToken cancellation)
    {
        await _taking.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return take(report) ? null : "! it cannot be read";
        }
        finally
        {
            _taking.Release();
        }
    }

    /// <returns>Whether the item is done, for better or worse.</returns>
    private bool Settle(string feed, FeedState state, string id, string name, string? fault, Action<string> tell)
    {
        if (fault is null)
        {
            Interlocked.Increment(ref _new);
            journal.Done(feed, id);
            return true;
        }
        Interlocked.Increment(ref _missed);
        int attempts = state.Attempts[id] = state.Attempts.GetValueOrDefault(id) + 1;
        bool isFinal = fault.StartsWith("! ", StringComparison.Ordinal) || attempts >= options.MaximumAttempts;
        tell($"{name}: {fault.TrimStart('!', ' ')}{(isFinal ? "; given up" : "; tried again later")}");
        if (isFinal)
            journal.Done(feed, id);
        return isFinal;
    }

    private void Rest(FeedState state, TimeSpan wait)
    {
        state.Failures = 0;
        state.Next = options.Clock.GetUtcNow() + wait;
    }

    private void Fail(string feed, FeedState state, string fault, TimeSpan? asked, Action<string> tell)
    {
        Interlocked.Increment(ref _failed);
        int failures = Math.Min(state.Failures, 20);
        TimeSpan backOff = options.Interval * Math.Pow(2, failures);
        TimeSpan wait = backOff < options.LongestBackOff ? backOff : options.LongestBackOff;
        state.Next = options.Clock.GetUtcNow() + (asked > wait ? asked.Value : wait);
        state.Failures++;
        tell($"{feed}: {fault}");
    }
}
