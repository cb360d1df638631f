namespace Demarche.Storage.Queries;

/// <summary>Where an article tells something.</summary>
/// <param name="Article">Identifier of the article.</param>
/// <param name="Id">Identifier of the event or statement in it ("e1", "s1").</param>
/// <param name="Publisher">Outlet or agency; null where the article names none.</param>
/// <param name="Published">ISO day; null where the article states none.</param>
/// <param name="Start">First code point of the article's text.</param>
/// <param name="End">One past the last code point.</param>
public sealed record SourcePlace(string Article, string Id, string? Publisher, string? Published, int Start, int End);
