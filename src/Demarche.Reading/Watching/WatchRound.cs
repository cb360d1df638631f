using Demarche.Reading.Feeds;
using Demarche.Reading.Unpacking;
using Demarche.Reading.Web;

namespace Demarche.Reading.Watching;

/// <summary>One round over the feeds: asks each, hands its new items on, notes in the journal what is done, and counts.</summary>
/// <remarks>Safe from any number of threads, each with feeds of its own.</remarks>
internal sealed class WatchRound(
    WebFetcher fetcher, WatchJournal journal, WatchOptions options, Func<RawReport, bool> take, Action<string> tell)
{
    private const int MostItems = 1000;
    private readonly ItemFetcher _items = new(fetcher);
    private readonly FeedSchedule _schedule = new(options);
    private readonly SemaphoreSlim _taking = new(1);
    private int _new;
    private int _missed;
    private int _asked;
    private int _unchanged;
    private int _failed;

    /// <summary>What the round came to so far.</summary>
    public RoundSummary Summary => new(_asked, _unchanged, _failed, _new, _missed);

    /// <summary>Asks a feed for what is new and hands that on.</summary>
    public async Task AskAsync(string feed, CancellationToken cancellation)
    {
        FeedState state = journal.Of(feed);
        Interlocked.Increment(ref _asked);
        if (!Uri.TryCreate(feed, UriKind.Absolute, out Uri? address))
        {
            Fail(feed, state, "it is no address", null);
            return;
        }
        FetchResult answer = await fetcher.FetchAsync(address, state.ETag, state.LastModified, cancellation).ConfigureAwait(false);
        if (answer.Outcome == FetchOutcome.NotModified)
        {
            Interlocked.Increment(ref _unchanged);
            _schedule.Rest(state);
            return;
        }
        state.IsGone = answer.Outcome == FetchOutcome.Gone;
        if (answer.Outcome == FetchOutcome.Fetched)
            await ReadAsync(feed, state, answer, cancellation).ConfigureAwait(false);
        else
            Fail(feed, state, state.IsGone ? "it is gone for good; it is asked no more" : answer.Fault ?? "no answer", answer.RetryAfter);
    }

    private async Task ReadAsync(string feed, FeedState state, FetchResult answer, CancellationToken cancellation)
    {
        try
        {
            Feed parsed = FeedParser.Parse(answer.Content);
            bool all = true;
            // The oldest stand last in feeds; they come first into the store.
            foreach (FeedItem item in parsed.Items.Take(MostItems).Reverse())
            {
                cancellation.ThrowIfCancellationRequested();
                all &= await ItemAsync(feed, state, new ItemPlace(parsed, item, answer.Address), cancellation).ConfigureAwait(false);
            }
            if (all)
                journal.Answered(feed, answer.ETag, answer.LastModified);
            _schedule.Rest(state);
        }
        catch (FormatException fault)
        {
            Fail(feed, state, fault.Message, null);
        }
    }

    /// <returns>Whether the item is done, now or before.</returns>
    private async Task<bool> ItemAsync(string feed, FeedState state, ItemPlace place, CancellationToken cancellation)
    {
        if (place.Id is not { } id || state.Done.Contains(id))
            return true;
        FetchedItem fetched = await _items.FetchAsync(place, cancellation).ConfigureAwait(false);
        if (fetched.Report is { } report && !await TakeAsync(report, cancellation).ConfigureAwait(false))
            fetched = FetchedItem.Never("it cannot be read");
        return Settle(feed, state, id, place.Link?.AbsoluteUri ?? id, fetched);
    }

    private async Task<bool> TakeAsync(RawReport report, CancellationToken cancellation)
    {
        await _taking.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return take(report);
        }
        finally
        {
            _taking.Release();
        }
    }

    /// <returns>Whether the item is done, for better or worse.</returns>
    private bool Settle(string feed, FeedState state, string id, string name, FetchedItem fetched)
    {
        if (fetched.Fault is not { } fault)
        {
            Interlocked.Increment(ref _new);
            journal.Done(feed, id);
            return true;
        }
        Interlocked.Increment(ref _missed);
        int attempts = state.Attempts[id] = state.Attempts.GetValueOrDefault(id) + 1;
        bool isFinal = fetched.IsFinal || attempts >= options.MaximumAttempts;
        tell($"{name}: {fault}{(isFinal ? "; given up" : "; tried again later")}");
        if (isFinal)
            journal.Done(feed, id);
        return isFinal;
    }

    private void Fail(string feed, FeedState state, string fault, TimeSpan? asked)
    {
        Interlocked.Increment(ref _failed);
        _schedule.BackOff(state, asked);
        tell($"{feed}: {fault}");
    }
}
