using System.Collections.Immutable;

namespace Demarche.Reading.Feeds;

/// <summary>A list of reports as an outlet publishes it: RSS, Atom or JSON Feed.</summary>
public sealed record Feed
{
    /// <summary>Its name; null without one.</summary>
    public string? Title { get; init; }

    /// <summary>BCP 47 tag of its language as it states it; null without one.</summary>
    public string? Language { get; init; }

    /// <summary>The items in the order of the feed.</summary>
    public ImmutableArray<FeedItem> Items { get; init; } = [];
}
