using Demarche.Language.Text;

namespace Demarche.Language.Articles;

/// <summary>A paragraph of the article.</summary>
/// <param name="Role">What it is for.</param>
/// <param name="Span">
/// Its characters, in UTF-16 code units of the article's text, without surrounding white space. A paragraph
/// that a page break cut in two is one paragraph, and its span includes the blank line.
/// </param>
public readonly record struct Paragraph(ParagraphRole Role, TextSpan Span);
