namespace Demarche.Language.Tokenization;

/// <summary>What the splitter knows at a token beside the words around it.</summary>
/// <param name="SpaceAfter">Whether white space lies between the token and the next.</param>
/// <param name="Length">Tokens in the sentence so far, the token included.</param>
/// <param name="OpenQuotes">Whether a quotation mark is open since the sentence began.</param>
/// <param name="OpenBrackets">Whether a bracket is open since the sentence began.</param>
/// <param name="Remaining">Tokens left in the paragraph.</param>
internal readonly record struct SentenceContext(bool SpaceAfter, int Length, bool OpenQuotes, bool OpenBrackets, int Remaining);
