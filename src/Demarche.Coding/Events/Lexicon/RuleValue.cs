using Demarche.Coding.Data;

namespace Demarche.Coding.Events.Lexicon;

/// <summary>The value of a key in a rule file: one text, a list of texts, or "key: text" pairs.</summary>
/// <param name="Line">Line of the key, from 1.</param>
/// <param name="Items">The texts; of a map the pairs as written.</param>
/// <param name="ItemLines">The line of each text where each stands on its own; empty otherwise.</param>
internal sealed record RuleValue(int Line, IReadOnlyList<string> Items, IReadOnlyList<int> ItemLines)
{
    /// <summary>The one text.</summary>
    /// <exception cref="DataFormatException">There are several, or none.</exception>
    public string Single(string file, string key) => Items.Count == 1
        ? Items[0]
        : throw new DataFormatException(file, Line, $"'{key}' takes one value and has {Items.Count}");

    /// <summary>The pairs of a map, in order.</summary>
    /// <exception cref="DataFormatException">An item is no pair.</exception>
    public IReadOnlyList<KeyValuePair<string, string>> Pairs(string file, string key)
    {
        var pairs = new List<KeyValuePair<string, string>>(Items.Count);
        foreach (string item in Items)
        {
            int colon = item.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0)
                throw new DataFormatException(file, Line, $"'{key}' takes pairs 'a: b'; '{item}' is none");
            pairs.Add(new(item[..colon].Trim(), item[(colon + 1)..].Trim()));
        }
        return pairs;
    }
}
