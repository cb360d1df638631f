using Demarche.Language.Text;

namespace Demarche.Coding.Statements;

/// <summary>A stretch between quotation marks; the outermost where marks nest.</summary>
/// <param name="Span">With its marks.</param>
/// <param name="Inner">Without them.</param>
/// <param name="Paragraph">Index of its paragraph in the article.</param>
/// <param name="Closed">Whether the closing mark is there; otherwise it runs to the end of its paragraph.</param>
/// <param name="GoesOn">Whether it was left open because the next paragraph opens it again.</param>
internal readonly record struct Quotation(TextSpan Span, TextSpan Inner, int Paragraph, bool Closed, bool GoesOn);
