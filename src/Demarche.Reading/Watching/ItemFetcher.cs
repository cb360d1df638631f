using System.Collections.Immutable;
using Demarche.Reading.Archives;
using Demarche.Reading.Feeds;
using Demarche.Reading.Unpacking;
using Demarche.Reading.Web;

namespace Demarche.Reading.Watching;

/// <summary>
/// Decides where the report of an item is: whole in the feed, or on the page that the item links to, which it fetches.
/// </summary>
internal sealed class ItemFetcher(WebFetcher fetcher)
{
    /// <summary>The report, or why there is none.</summary>
    public async Task<FetchedItem> FetchAsync(ItemPlace place, CancellationToken cancellation)
    {
        FeedItem item = place.Item with { Link = place.Link?.AbsoluteUri };
        if (FeedReports.Report(place.Feed, item, item.Link ?? item.Id ?? "") is { } whole)
            return FetchedItem.Of(whole with { FetchedFrom = item.Link });
        if (place.Link is not { } link)
            return FetchedItem.Later("it has neither text nor address");
        FetchResult page = await fetcher.FetchAsync(link, null, null, cancellation).ConfigureAwait(false);
        if (page.Outcome is FetchOutcome.Refused or FetchOutcome.Gone)
            return FetchedItem.Never(page.Fault ?? "no answer");
        if (page.Outcome != FetchOutcome.Fetched)
            return FetchedItem.Later(page.Fault ?? "no answer");
        if (page.ContentType is { } type && !HttpMessage.IsReport(type))
            return FetchedItem.Never("it is no page");
        RawReport report = HttpMessage.Report(link.AbsoluteUri, page.Address.AbsoluteUri, page.ContentType ?? "text/html", page.Content);
        return FetchedItem.Of(report with { Stated = Beside(place.Feed, item) });
    }

    /// <summary>A feed knows the day and headline of a report best; address and language the page.</summary>
    private static ImmutableArray<KeyValuePair<string, string>> Beside(Feed feed, FeedItem item) =>
        [.. FeedReports.Stated(feed, item).Where(field => field.Key is "title" or "date")];
}
