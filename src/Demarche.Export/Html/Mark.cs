using Demarche.Language.Text;

namespace Demarche.Export.Html;

/// <summary>A stretch of the report that plays a part in something found in it.</summary>
/// <param name="Item">Identifier of the statement, event, exchange or actor: "s1", "e2", "x1", "p3".</param>
/// <param name="Role">The part it plays.</param>
/// <param name="Span">In UTF-16 code units of the article's text; not empty.</param>
/// <param name="Style">Class for the style sheet: the kind of the statement, the quad of the event; may be empty.</param>
internal readonly record struct Mark(string Item, MarkRole Role, TextSpan Span, string Style);
