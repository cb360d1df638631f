namespace Demarche.Reading.Web;

/// <summary>One request for one address, not followed any further.</summary>
/// <param name="Address">An http or https address.</param>
/// <param name="MaximumBytes">Largest answer, packed or not.</param>
internal sealed record FetchRequest(Uri Address, int MaximumBytes)
{
    /// <summary>Of the last answer; null without.</summary>
    public string? ETag { get; init; }

    /// <summary>Of the last answer; null without.</summary>
    public string? LastModified { get; init; }

    /// <summary>Time between requests that the site asks for; null where it does not say.</summary>
    public TimeSpan? Delay { get; init; }
}
