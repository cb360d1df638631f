using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Coding.Statements;

/// <summary>Consecutive words of a sentence.</summary>
/// <param name="First">First word, from 0.</param>
/// <param name="Last">Last word, inclusive.</param>
internal readonly record struct TokenRun(int First, int Last) : IComparable<TokenRun>
{
    /// <summary>Whether the word is among them.</summary>
    public bool Contains(int token) => token >= First && token <= Last;

    /// <summary>Its characters in the article.</summary>
    public TextSpan Span(Sentence sentence) => new(sentence[First].Span.Start, sentence[Last].Span.End);

    /// <summary>Orders by first, then by last word.</summary>
    public int CompareTo(TokenRun other) => First != other.First ? First.CompareTo(other.First) : Last.CompareTo(other.Last);
}
