namespace Demarche.Reading.Watching;

/// <summary>What is remembered of a feed between rounds and runs.</summary>
internal sealed class FeedState
{
    /// <summary>Of the last answer all of whose items are done.</summary>
    public string? ETag { get; set; }

    /// <summary>Of the last answer all of whose items are done.</summary>
    public string? LastModified { get; set; }

    /// <summary>Whether the server said that it is gone for good.</summary>
    public bool IsGone { get; set; }

    /// <summary>Items that are stored, or that cannot be.</summary>
    public HashSet<string> Done { get; } = new(StringComparer.Ordinal);

    /// <summary>How often an item has failed so far.</summary>
    public Dictionary<string, int> Attempts { get; } = new(StringComparer.Ordinal);

    /// <summary>Failures in a row. Begins anew with each run.</summary>
    public int Failures { get; set; }

    /// <summary>When it may be asked again. Begins anew with each run.</summary>
    public DateTimeOffset Next { get; set; }
}
