using System.Runtime.InteropServices;
using Demarche.Coding.Actors.Names;

namespace Demarche.Coding.Actors.Catalog;

/// <summary>
/// Finds the longest phrase that begins at a word: a tree whose edges are words, kept in one dictionary.
/// </summary>
/// <remarks>
/// Filled once, then read by any number of threads. Hyphens and spaces between words count the same.
/// </remarks>
internal sealed class PhraseIndex(StringComparison comparison)
{
    private readonly Dictionary<Edge, int> _edges =
        new(16_384, new EdgeComparer(StringComparer.FromComparison(comparison)));
    private readonly List<CatalogEntry[]?> _entries = [null];

    /// <summary>Adds a phrase; the same phrase may stand for several entries, which keep their order.</summary>
    public void Add(string phrase, CatalogEntry entry)
    {
        int node = 0;
        if (IsPlain(phrase))
            node = Next(node, phrase);
        else
        {
            foreach (string word in Words(phrase))
                node = Next(node, word);
        }
        CatalogEntry[]? entries = _entries[node];
        if (entries is null)
            _entries[node] = [entry];
        else if (!entries.AsSpan().Contains(entry))
            _entries[node] = [.. entries, entry];
    }

    /// <summary>Gives a phrase these entries and takes from it those it had.</summary>
    public void Set(string phrase, IReadOnlyList<CatalogEntry> entries)
    {
        int node = 0;
        foreach (string word in Words(phrase))
            node = Next(node, word);
        if (node > 0)
            _entries[node] = [.. entries];
    }

    /// <summary>The entries of exactly this phrase; empty when there are none.</summary>
    public IReadOnlyList<CatalogEntry> Exactly(string phrase)
    {
        int node = 0;
        foreach (string word in Words(phrase))
        {
            if (!_edges.TryGetValue(new Edge(node, word), out node))
                return [];
        }
        return _entries[node] ?? [];
    }

    /// <summary>The entries of the longest phrase at <paramref name="start"/>; empty when there is none.</summary>
    /// <param name="words">The words of the sentence.</param>
    /// <param name="start">Index of the first word.</param>
    /// <param name="length">How many words the phrase has; 0 when there is none.</param>
    public IReadOnlyList<CatalogEntry> Longest(List<Atom> words, int start, out int length)
    {
        IReadOnlyList<CatalogEntry>? found = null;
        length = 0;
        int node = 0;
        for (int at = start; at < words.Count && _edges.TryGetValue(new Edge(node, words[at].Text), out node); at++)
        {
            if (_entries[node] is { } entries)
                (found, length) = (entries, at - start + 1);
        }
        return found ?? [];
    }

    /// <summary>Whether some phrase begins with the word.</summary>
    public bool Begins(string word) => _edges.ContainsKey(new Edge(0, word));

    /// <summary>
    /// The words of a phrase, as the tokenizer sets them apart: possessive endings and commas are words, hyphens
    /// not.
    /// </summary>
    public static string[] Words(string phrase)
    {
        if (phrase.AsSpan().IndexOfAny('\'', '\u2019', ',') >= 0)
        {
            phrase = phrase.Replace('\u2019', '\'').Replace("'s ", " 's ", StringComparison.Ordinal)
                .Replace("s' ", "s ' ", StringComparison.Ordinal)
                .Replace(", ", " , ", StringComparison.Ordinal);
        }
        return phrase.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
    }

    private static bool IsPlain(string phrase) => phrase.AsSpan().IndexOfAny([' ', '-', '\'', '\u2019', ',']) < 0;

    private int Next(int node, string word)
    {
        ref int next = ref CollectionsMarshal.GetValueRefOrAddDefault(_edges, new Edge(node, word), out bool exists);
        if (!exists)
        {
            next = _entries.Count;
            _entries.Add(null);
        }
        return next;
    }

    private readonly record struct Edge(int Node, string Word);

    private sealed class EdgeComparer(StringComparer words) : IEqualityComparer<Edge>
    {
        public bool Equals(Edge x, Edge y) => x.Node == y.Node && words.Equals(x.Word, y.Word);

        public int GetHashCode(Edge edge) => (words.GetHashCode(edge.Word) * 31) + edge.Node;
    }
}
