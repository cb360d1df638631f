using Demarche.Coding.Data;

namespace Demarche.Coding.Events.Lexicon;

/// <summary>An entry of a rule file: keys with a value, a list or a map, and the line each stands on.</summary>
/// <param name="file">Path under <c>data/</c>, with '/'.</param>
/// <param name="line">Line of the entry's first key, from 1.</param>
internal sealed class RuleEntry(string file, int line)
{
    private readonly Dictionary<string, RuleValue> _values = new(StringComparer.Ordinal);

    /// <summary>Path under <c>data/</c>, with '/'.</summary>
    public string File { get; } = file;

    /// <summary>Line of the entry's first key, from 1.</summary>
    public int Line { get; } = line;

    /// <summary>The keys in use, in ordinal order.</summary>
    public IEnumerable<string> Keys => _values.Keys.Order(StringComparer.Ordinal);

    /// <summary>Adds a key.</summary>
    /// <exception cref="DataFormatException">The entry has the key already.</exception>
    public void Add(string key, RuleValue value)
    {
        if (!_values.TryAdd(key, value))
            throw new DataFormatException(File, value.Line, $"'{key}' is given twice in one entry");
    }

    /// <summary>The value of a key with a single value; null when the entry lacks the key.</summary>
    public string? Text(string key) => _values.TryGetValue(key, out RuleValue? value) ? value.Single(File, key) : null;

    /// <summary>The values of a list (or the one value); empty when the entry lacks the key.</summary>
    public IReadOnlyList<string> List(string key) =>
        _values.TryGetValue(key, out RuleValue? value) ? value.Items : [];

    /// <summary>The texts of a list with the line of each; empty when the entry lacks the key.</summary>
    public IEnumerable<(string Text, int Line)> Lines(string key)
    {
        RuleValue? value = _values.GetValueOrDefault(key);
        for (int i = 0; i < value?.Items.Count; i++)
            yield return (value.Items[i], i < value.ItemLines.Count ? value.ItemLines[i] : value.Line);
    }

    /// <summary>The pairs of a map; empty when the entry lacks the key.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Map(string key) =>
        _values.TryGetValue(key, out RuleValue? value) ? value.Pairs(File, key) : [];

    /// <summary>The line of a key; the entry's own when it lacks the key.</summary>
    public int LineOf(string key) => _values.TryGetValue(key, out RuleValue? value) ? value.Line : Line;

    /// <summary>A fault in this entry, at the line of a key.</summary>
    public DataFormatException Fault(string key, string reason) => new(File, LineOf(key), reason);
}
