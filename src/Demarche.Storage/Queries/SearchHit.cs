namespace Demarche.Storage.Queries;

/// <summary>An article that has the words asked for.</summary>
/// <param name="Article">Its identifier.</param>
/// <param name="Title">Headline; null for none.</param>
/// <param name="Published">ISO day; null where it states none.</param>
/// <param name="Publisher">Outlet or agency; null where it names none.</param>
/// <param name="Excerpt">The words around the first place, on one line.</param>
/// <param name="Start">First code point of the first place.</param>
/// <param name="End">One past its last code point.</param>
public sealed record SearchHit(string Article, string? Title, string? Published, string? Publisher, string Excerpt, int Start, int End);
