using Demarche.Reading.Feeds;

namespace Demarche.Reading.Watching;

/// <summary>An item and the feed that it stands in.</summary>
/// <param name="Feed">The feed.</param>
/// <param name="Item">The item as the feed has it.</param>
/// <param name="Origin">Where the feed came from, against which links are resolved.</param>
internal sealed record ItemPlace(Feed Feed, FeedItem Item, Uri Origin)
{
    /// <summary>Where the report is; null where the item does not say.</summary>
    public Uri? Link { get; } = Item.Link is not null && Uri.TryCreate(Origin, Item.Link, out Uri? whole) ? whole : null;

    /// <summary>By what the item is known again; null where it has neither identifier nor address.</summary>
    public string? Id => Item.Id ?? Link?.AbsoluteUri;
}
