using Demarche.Reading.Unpacking;
using Demarche.Reading.Web;

namespace Demarche.Reading.Watching;

/// <summary>Asks feeds for new reports, fetches these, and hands each on once.</summary>
/// <remarks>
/// A report counts as done when the caller has taken it without a fault, and only then does the journal know it; the validators
/// of a feed (ETag, Last-Modified) are kept only once all its items are done. So a stop at any moment loses nothing.
/// </remarks>
public sealed class FeedWatcher(WebFetcher fetcher, WatchJournal journal, WatchOptions options)
{
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
        DateTimeOffset now = options.Clock.GetUtcNow();
        IEnumerable<IGrouping<string, string>> sites = feeds
            .Where(feed => journal.Of(feed) is { IsGone: false } state && state.Next <= now)
            .GroupBy(feed => Uri.TryCreate(feed, UriKind.Absolute, out Uri? address) ? address.Authority : "", StringComparer.OrdinalIgnoreCase);
        var round = new WatchRound(fetcher, journal, options, take, tell);
        var side = new ParallelOptions { MaxDegreeOfParallelism = options.Sites, CancellationToken = cancellation };
        await Parallel.ForEachAsync(sites, side, async (site, token) =>
        {
            foreach (string feed in site)
                await round.AskAsync(feed, token).ConfigureAwait(false);
        }).ConfigureAwait(false);
        return round.Summary;
    }
}
