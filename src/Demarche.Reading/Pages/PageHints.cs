namespace Demarche.Reading.Pages;

/// <summary>What is known of a page from outside it: a feed's entry, an archive's record.</summary>
/// <param name="Url">Where it was fetched; null where nobody says.</param>
internal readonly record struct PageHints(string? Url);
