namespace Demarche.Reading.Pages;

/// <summary>What is known of a page from outside it: the answer's header, a feed's entry, an archive's record.</summary>
/// <param name="Url">Where it was fetched; null where nobody says.</param>
/// <param name="Charset">The encoding that the transfer stated; null without one.</param>
internal readonly record struct PageHints(string? Url, string? Charset);
