namespace Demarche.Language.Lemmas;

/// <summary>Gives one string for each distinct run of characters, so that a word seen before costs no allocation.</summary>
/// <remarks>For one thread. Starts anew when it has grown to its limit, so memory stays bounded.</remarks>
internal sealed class StringPool
{
    private const int Most = 1 << 16;

    private readonly HashSet<string> _strings = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public StringPool() => _lookup = _strings.GetAlternateLookup<ReadOnlySpan<char>>();

    public string Get(ReadOnlySpan<char> text)
    {
        if (_lookup.TryGetValue(text, out string? known))
            return known;
        if (_strings.Count >= Most)
            _strings.Clear();
        string made = text.ToString();
        _strings.Add(made);
        return made;
    }
}
