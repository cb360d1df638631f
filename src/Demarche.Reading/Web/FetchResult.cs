namespace Demarche.Reading.Web;

/// <summary>What came of a request.</summary>
public sealed record FetchResult
{
    /// <summary>What it came to.</summary>
    public required FetchOutcome Outcome { get; init; }

    /// <summary>Where the answer came from, after redirects.</summary>
    public required Uri Address { get; init; }

    /// <summary>The answer; empty unless <see cref="Outcome"/> is <see cref="FetchOutcome.Fetched"/>.</summary>
    public byte[] Content { get; init; } = [];

    /// <summary>As the server stated; null without.</summary>
    public string? ContentType { get; init; }

    /// <summary>As the server stated, for the next request; null without.</summary>
    public string? ETag { get; init; }

    /// <summary>As the server stated, for the next request; null without.</summary>
    public string? LastModified { get; init; }

    /// <summary>How long the server asks to be left alone; null where it does not ask.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Why there is no answer, as one sentence; null where there is one.</summary>
    public string? Fault { get; init; }

    internal static FetchResult Failed(FetchOutcome outcome, Uri address, string fault) =>
        new() { Outcome = outcome, Address = address, Fault = fault };
}
