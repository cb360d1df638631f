using Demarche.Coding.Actors.Catalog;

namespace Demarche.Coding.Actors.Names;

/// <summary>A name or noun of the catalogue, or an unknown name, as it stands in a sentence.</summary>
/// <param name="First">Index of the first token.</param>
/// <param name="Last">Index of the last token, inclusive.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Entry">What the catalogue says; null for an unknown name.</param>
internal sealed record Piece(int First, int Last, EntryKind Kind, CatalogEntry? Entry)
{
    /// <summary>All that the catalogue has under the name, where that is more than one.</summary>
    public IReadOnlyList<CatalogEntry> Namesakes { get; init; } = [];

    /// <summary>Whether it is a noun for a part in society or an office.</summary>
    public bool IsNoun => Kind is EntryKind.Agent or EntryKind.Office;

    /// <summary>Whether it names somebody, known or not.</summary>
    public bool IsPersonName => Kind is EntryKind.Person or EntryKind.Unknown;

    /// <summary>Whether it says which country or body something belongs to.</summary>
    public bool IsOwner =>
        Kind is EntryKind.Country or EntryKind.Adjective or EntryKind.Organisation or EntryKind.Place;
}
