namespace Demarche.Language.Tokenization;

/// <summary>The words and sentences of some paragraphs, as the tokenizer found them; cleared and reused.</summary>
internal sealed class TokenBuffer
{
    private (int Start, int End)[] _tokens = new (int, int)[256];
    private (int Start, int End)[] _words = new (int, int)[256];
    private int[] _firstWords = new int[256];
    private SentenceTokens[] _sentences = new SentenceTokens[16];
    private int _sentenceCount;
    private int _tokenCount;
    private int _wordCount;

    /// <summary>Surface tokens in UTF-16 code units of the text.</summary>
    public ReadOnlySpan<(int Start, int End)> Tokens => _tokens.AsSpan(0, _tokenCount);

    /// <summary>Syntactic words: one or more for each token.</summary>
    public ReadOnlySpan<(int Start, int End)> Words => _words.AsSpan(0, _wordCount);

    /// <summary>The first word of a token.</summary>
    public int FirstWord(int token) => token < _tokenCount ? _firstWords[token] : _wordCount;

    /// <summary>The sentences, which leave out no token.</summary>
    public ReadOnlySpan<SentenceTokens> Sentences => _sentences.AsSpan(0, _sentenceCount);

    public void Clear() => (_tokenCount, _wordCount, _sentenceCount) = (0, 0, 0);

    /// <summary>Begins a token; <see cref="AddWord"/> gives its words and moves its end.</summary>
    public void BeginToken(int start)
    {
        if (_tokenCount == _tokens.Length)
        {
            Array.Resize(ref _tokens, _tokenCount * 2);
            Array.Resize(ref _firstWords, _tokenCount * 2);
        }
        _firstWords[_tokenCount] = _wordCount;
        _tokens[_tokenCount++] = (start, start);
    }

    /// <summary>Adds a word of the token added last.</summary>
    public void AddWord(int start, int end)
    {
        if (_wordCount == _words.Length)
            Array.Resize(ref _words, _wordCount * 2);
        _words[_wordCount++] = (start, end);
        _tokens[_tokenCount - 1].End = end;
    }

    /// <summary>Ends a sentence after the token.</summary>
    public void EndSentence(int token, int paragraph)
    {
        if (_sentenceCount == _sentences.Length)
            Array.Resize(ref _sentences, _sentenceCount * 2);
        int first = _sentenceCount == 0 ? 0 : _sentences[_sentenceCount - 1].EndToken;
        _sentences[_sentenceCount++] = new SentenceTokens(paragraph, first, token + 1);
    }
}
