namespace Demarche.Coding.Actors.Catalog;

/// <summary>What an ambiguous name may mean, and the words elsewhere in a report that speak for it.</summary>
/// <param name="Entry">The country, or the place in it.</param>
/// <param name="Words">Single words, as reports write them.</param>
internal sealed record NameReading(CatalogEntry Entry, string[] Words);
