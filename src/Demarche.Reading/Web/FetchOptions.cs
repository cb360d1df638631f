namespace Demarche.Reading.Web;

/// <summary>Limits and manners of a <see cref="WebFetcher"/>.</summary>
public sealed record FetchOptions
{
    /// <summary>Whether addresses that are not public may be asked too. Default: no.</summary>
    public bool AllowPrivate { get; init; }

    /// <summary>Largest answer, in bytes, packed or not. Default: 8 MiB.</summary>
    public int MaximumBytes { get; init; } = 8 << 20;

    /// <summary>Longest time for one request with its answer. Default: 30 seconds.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Shortest time between two requests to one host; more where its robots.txt asks for more. Default: 2 seconds.</summary>
    public TimeSpan HostDelay { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Most redirects that are followed. Default: 5.</summary>
    public int MaximumRedirects { get; init; } = 5;

    /// <summary>The name by which it introduces itself, also to robots.txt. Default: demarche.</summary>
    public string Agent { get; init; } = "demarche";

    /// <summary>The clock. Default: the system's.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
