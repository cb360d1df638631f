namespace Demarche.Language.Tokenization;

/// <summary>Follows a sentence from its first token: its length, and the marks it leaves open.</summary>
internal struct SentenceProgress
{
    private bool _straightOpen;
    private int _quotes;
    private int _brackets;

    /// <summary>Tokens so far.</summary>
    public int Length { get; private set; }

    /// <summary>Takes the next token in.</summary>
    public void Advance(ReadOnlySpan<char> token)
    {
        Length++;
        if (token.Length > 2)
            return;
        switch (token[0])
        {
            case '"':
                _straightOpen = !_straightOpen;
                break;
            case '\u201C' or '\u201E' or '\u00AB':
                _quotes++;
                break;
            case '\u201D' or '\u00BB':
                _quotes--;
                break;
            case '(' or '[':
                _brackets++;
                break;
            case ')' or ']':
                _brackets--;
                break;
        }
    }

    /// <summary>The context of a boundary after the token taken in last.</summary>
    public readonly SentenceContext At(bool spaceAfter, int remaining) =>
        new(spaceAfter, Length, _straightOpen || _quotes > 0, _brackets > 0, remaining);

    /// <summary>A sentence has ended.</summary>
    public void Restart() => this = default;
}
