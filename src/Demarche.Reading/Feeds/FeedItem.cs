namespace Demarche.Reading.Feeds;

/// <summary>One report in a feed, or the note of one.</summary>
public sealed record FeedItem
{
    /// <summary>What the feed calls it by (guid, id); its address where it has no other name; null without either.</summary>
    public string? Id { get; init; }

    /// <summary>Its headline, without markup.</summary>
    public string? Title { get; init; }

    /// <summary>Address of the report, as written; may be relative.</summary>
    public string? Link { get; init; }

    /// <summary>Day of publication.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Who wrote it.</summary>
    public string? Author { get; init; }

    /// <summary>BCP 47 tag that the item states.</summary>
    public string? Language { get; init; }

    /// <summary>The whole report, as HTML; null where the feed has only a summary.</summary>
    public string? Content { get; init; }

    /// <summary>What the feed tells of the report, as HTML.</summary>
    public string? Summary { get; init; }
}
