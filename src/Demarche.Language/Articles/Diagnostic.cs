using Demarche.Language.Text;

namespace Demarche.Language.Articles;

/// <summary>Something odd in the input that did not stop the work.</summary>
/// <param name="Code">Stable code, e.g. <c>DEM1002</c>.</param>
/// <param name="Message">One English sentence, without line breaks.</param>
/// <param name="Span">Where, in UTF-16 code units of the article's text; null when it concerns the whole.</param>
public sealed record Diagnostic(string Code, string Message, TextSpan? Span = null);
