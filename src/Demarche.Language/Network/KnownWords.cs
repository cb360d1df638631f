namespace Demarche.Language.Network;

/// <summary>What one network makes of the words that a thread has met, before their neighbours count: news repeats its words.</summary>
/// <remarks>For one thread and one network. Starts anew when it has grown to its limit, so memory stays bounded.</remarks>
internal sealed unsafe class KnownWords : IDisposable
{
    private const int Most = 1 << 14;

    private readonly Dictionary<string, int> _first = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _later = new(StringComparer.Ordinal);
    private string[] _forms = [];
    private Weights _embeddings = new(0, SyntaxDimensions.Word);

    /// <summary>Number of words known; they are numbered from 0.</summary>
    public int Count { get; private set; }

    /// <summary>Makes room for so many words more, if need be by forgetting all.</summary>
    public void Reserve(int words)
    {
        if (Count + words > Most)
            Clear();
        if (Count + words > _forms.Length)
            Grow(Count + words);
    }

    /// <summary>The number of a word; -1 when it is not known. Whether it begins its sentence tells two words apart.</summary>
    public int Find(ReadOnlySpan<char> form, bool first) => Of(first).GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(form, out int word) ? word : -1;

    /// <summary>Gives a number to a word that is not known yet; <see cref="Reserve"/> has made room for it. Its embedding is to be filled in.</summary>
    public int Add(ReadOnlySpan<char> form, bool first)
    {
        int word = Count++;
        _forms[word] = form.ToString();
        Of(first).Add(_forms[word], word);
        return word;
    }

    /// <summary>The characters of a word: one string as long as the word is known.</summary>
    public string Form(int word) => _forms[word];

    /// <summary>The vector of a word.</summary>
    public float* Embedding(int word) => _embeddings.Row(word);

    public void Dispose() => _embeddings.Dispose();

    private Dictionary<string, int> Of(bool first) => first ? _first : _later;

    private void Clear()
    {
        _first.Clear();
        _later.Clear();
        Count = 0;
    }

    private void Grow(int least)
    {
        int capacity = Math.Max(least, Math.Max(1024, _forms.Length * 2));
        var grown = new Weights(capacity, SyntaxDimensions.Word);
        _embeddings.Values.CopyTo(grown.Values);
        _embeddings.Dispose();
        _embeddings = grown;
        Array.Resize(ref _forms, capacity);
    }
}
