namespace Demarche.Language.Tokenization;

/// <summary>What lies between two characters of a chunk; the numbers are the classifier's classes.</summary>
internal enum TokenBoundary
{
    /// <summary>Nothing: both belong to one word.</summary>
    Joined = 0,

    /// <summary>The end of a token.</summary>
    TokenEnd = 1,

    /// <summary>The end of a syntactic word inside a token.</summary>
    WordEnd = 2,
}
