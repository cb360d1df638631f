namespace Demarche.Language.Tokenization;

/// <summary>The tokens around one of a paragraph's tokens.</summary>
internal readonly ref struct TokenWindow(ReadOnlySpan<char> text, ReadOnlySpan<(int Start, int End)> tokens, int index)
{
    private readonly ReadOnlySpan<char> _text = text;
    private readonly ReadOnlySpan<(int Start, int End)> _tokens = tokens;

    /// <summary>The token <paramref name="offset"/> places to the right; empty outside the paragraph.</summary>
    public ReadOnlySpan<char> this[int offset]
    {
        get
        {
            int at = index + offset;
            return (uint)at < (uint)_tokens.Length ? _text[_tokens[at].Start.._tokens[at].End] : [];
        }
    }
}
