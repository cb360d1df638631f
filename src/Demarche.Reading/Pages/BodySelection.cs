using System.Collections.Immutable;

namespace Demarche.Reading.Pages;

/// <summary>What of a page is the report.</summary>
/// <param name="Body">Its running text with the headings, items and quotations in it, in order.</param>
/// <param name="Lines">Short lines above it and at its top, among which date and byline stand.</param>
/// <param name="Captions">What stands under its pictures, in order.</param>
internal sealed record BodySelection(IReadOnlyList<Segment> Body, IReadOnlyList<string> Lines, ImmutableArray<string> Captions);
