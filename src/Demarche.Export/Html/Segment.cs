using Demarche.Language.Text;

namespace Demarche.Export.Html;

/// <summary>Characters that play the same parts throughout.</summary>
/// <param name="Span">In UTF-16 code units of the article's text.</param>
/// <param name="Marks">The marks that cover it, by interest: role, then the shorter, then the item; may be empty.</param>
internal readonly record struct Segment(TextSpan Span, IReadOnlyList<Mark> Marks);
