namespace Demarche.Language.Tokenization;

/// <summary>Collects the hashes of features into a buffer of the caller's.</summary>
internal ref struct FeatureHasher(Span<ulong> buffer)
{
    private readonly Span<ulong> _buffer = buffer;

    /// <summary>Number of features so far.</summary>
    public int Count { get; private set; }

    public readonly ReadOnlySpan<ulong> Features => _buffer[..Count];

    /// <summary>Adds the feature numbered <paramref name="kind"/> with up to four values.</summary>
    public void Add(uint kind, ulong a, ulong b = 0, ulong c = 0, ulong d = 0)
    {
        ulong x = (kind + 1) * 0x9E3779B97F4A7C15;
        x = (x ^ a) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 29) ^ b) * 0x94D049BB133111EB;
        x = (x ^ (x >> 31) ^ c) * 0xD6E8FEB86659FD93;
        x = (x ^ (x >> 28) ^ d) * 0xBF58476D1CE4E5B9;
        _buffer[Count++] = x ^ (x >> 30);
    }

    /// <summary>A hash of folded characters, for use as a value.</summary>
    public static ulong Fold(ReadOnlySpan<char> text)
    {
        ulong hash = 0xCBF29CE484222325;
        foreach (char c in text)
            hash = (hash ^ CharacterClass.Fold(c)) * 0x100000001B3;
        return hash ^ (hash >> 32);
    }

    /// <summary>A hash of character classes, runs longer than two cut to two.</summary>
    public static ulong Shape(ReadOnlySpan<char> text)
    {
        ulong hash = 0xCBF29CE484222325;
        char last = '\0', before = '\0';
        foreach (char c in text)
        {
            char kind = CharacterClass.Of(c);
            if (kind == last && kind == before)
                continue;
            (before, last) = (last, kind);
            hash = (hash ^ kind) * 0x100000001B3;
        }
        return hash ^ (hash >> 32);
    }
}
