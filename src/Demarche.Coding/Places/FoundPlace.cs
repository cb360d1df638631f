using Demarche.Language.Text;

namespace Demarche.Coding.Places;

/// <summary>Where something happened: the report's words, and the place of the map that they name.</summary>
/// <param name="Span">The words.</param>
/// <param name="Location">Null when the gazetteer does not have it.</param>
internal readonly record struct FoundPlace(TextSpan Span, Location? Location);
