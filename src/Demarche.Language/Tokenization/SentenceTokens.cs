namespace Demarche.Language.Tokenization;

/// <summary>The tokens of a sentence in a <see cref="TokenBuffer"/>.</summary>
/// <param name="Paragraph">The paragraph it stands in.</param>
/// <param name="FirstToken">Its first token.</param>
/// <param name="EndToken">The token after its last.</param>
internal readonly record struct SentenceTokens(int Paragraph, int FirstToken, int EndToken);
