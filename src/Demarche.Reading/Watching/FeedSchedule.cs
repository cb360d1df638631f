namespace Demarche.Reading.Watching;

/// <summary>
/// Decides when a feed is asked again: after the interval, and after failures in a row each time twice as late (15 minutes, 30, an
/// hour), or as late as the server asks.
/// </summary>
internal sealed class FeedSchedule(WatchOptions options)
{
    private const int MostDoublings = 20;

    /// <summary>The feed has answered.</summary>
    public void Rest(FeedState state)
    {
        state.Failures = 0;
        state.Next = options.Clock.GetUtcNow() + options.Interval;
    }

    /// <summary>The feed has failed.</summary>
    /// <param name="state">The feed.</param>
    /// <param name="asked">How long the server asks to be left alone; null where it does not ask.</param>
    public void BackOff(FeedState state, TimeSpan? asked)
    {
        TimeSpan backOff = options.Interval * Math.Pow(2, Math.Min(state.Failures, MostDoublings));
        TimeSpan wait = backOff < options.LongestBackOff ? backOff : options.LongestBackOff;
        state.Next = options.Clock.GetUtcNow() + (asked > wait ? asked.Value : wait);
        state.Failures++;
    }
}
