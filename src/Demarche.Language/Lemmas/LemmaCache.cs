namespace Demarche.Language.Lemmas;

/// <summary>The lemmas of words met before: most words keep their tag from one time to the next.</summary>
/// <remarks>For one thread.</remarks>
internal sealed class LemmaCache(Lemmatizer lemmatizer)
{
    private readonly StringPool _strings = new();
    private (string Form, int Tag, string Lemma)[] _latest = [];
    private char[] _buffer = new char[64];

    /// <summary>The dictionary form of a word.</summary>
    /// <param name="word">Number of the word.</param>
    /// <param name="form">Its characters; another string under the same number is another word.</param>
    /// <param name="tag">Its tag.</param>
    public string Get(int word, string form, int tag)
    {
        if (word >= _latest.Length)
            Array.Resize(ref _latest, Math.Max(word + 1, _latest.Length * 2));
        ref (string Form, int Tag, string Lemma) latest = ref _latest[word];
        if (!ReferenceEquals(latest.Form, form) || latest.Tag != tag)
            latest = (form, tag, Make(form, tag));
        return latest.Lemma;
    }

    private string Make(string form, int tag)
    {
        if (_buffer.Length < form.Length + 16)
            _buffer = new char[form.Length * 2 + 16];
        int length = lemmatizer.Lemmatize(form, tag, _buffer);
        return _strings.Get(_buffer.AsSpan(0, length));
    }
}
