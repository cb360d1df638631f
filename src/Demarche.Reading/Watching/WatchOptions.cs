namespace Demarche.Reading.Watching;

/// <summary>How feeds are watched.</summary>
public sealed record WatchOptions
{
    /// <summary>Time between two requests for one feed. Default: 15 minutes.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Longest time that a failing feed is left alone; it doubles from the interval on. Default: a day.</summary>
    public TimeSpan LongestBackOff { get; init; } = TimeSpan.FromDays(1);

    /// <summary>How often a report is tried before it is given up. Default: 5.</summary>
    public int MaximumAttempts { get; init; } = 5;

    /// <summary>Sites asked at once; of one site one thing at a time. Default: 8.</summary>
    public int Sites { get; init; } = 8;

    /// <summary>The clock. Default: the system's.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
