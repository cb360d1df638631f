namespace Demarche.Coding.Actors;

/// <summary>Finds the longest phrase that begins at a word: one lookup of the first word, then its few continuations.</summary>
/// <remarks>Filled once, then read by any number of threads. Hyphens and spaces between words count the same.</remarks>
internal sealed class PhraseIndex(StringComparison comparison)
{
    private readonly Dictionary<string, List<Phrase>> _byFirstWord = new(StringComparer.FromComparison(comparison));

    /// <summary>Adds a phrase; the same phrase may stand for several entries, which keep their order.</summary>
    public void Add(string phrase, CatalogEntry entry)
    {
        string[] words = Words(phrase);
        if (!_byFirstWord.TryGetValue(words[0], out List<Phrase>? phrases))
            _byFirstWord[words[0]] = phrases = new List<Phrase>(1);
        foreach (Phrase known in phrases)
        {
            if (words.AsSpan().SequenceEqual(known.Words, StringComparer.FromComparison(comparison)))
            {
                if (!known.Entries.Contains(entry))
                    known.Entries.Add(entry);
                return;
            }
        }
        int at = phrases.FindIndex(known => known.Words.Length < words.Length);
        phrases.Insert(at < 0 ? phrases.Count : at, new Phrase(words, [entry]));
    }

    /// <summary>The entries of the longest phrase at <paramref name="start"/>; empty when there is none.</summary>
    /// <param name="words">The words of the sentence.</param>
    /// <param name="start">Index of the first word.</param>
    /// <param name="length">How many words the phrase has; 0 when there is none.</param>
    public IReadOnlyList<CatalogEntry> Longest(List<Atom> words, int start, out int length)
    {
        if (_byFirstWord.TryGetValue(words[start].Text, out List<Phrase>? phrases))
        {
            foreach (Phrase phrase in phrases)
            {
                if (Continues(words, start, phrase.Words))
                {
                    length = phrase.Words.Length;
                    return phrase.Entries;
                }
            }
        }
        length = 0;
        return [];
    }

    /// <summary>Whether some phrase begins with the word.</summary>
    public bool Begins(string word) => _byFirstWord.ContainsKey(word);

    /// <summary>The words of a phrase, as the tokenizer sets them apart: possessive endings are words, hyphens are not.</summary>
    public static string[] Words(string phrase) =>
        phrase.Replace('\u2019', '\'').Replace("'s ", " 's ", StringComparison.Ordinal)
            .Replace("s' ", "s ' ", StringComparison.Ordinal)
            .Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);

    private bool Continues(List<Atom> words, int start, string[] phrase)
    {
        if (start + phrase.Length > words.Count)
            return false;
        for (int i = 1; i < phrase.Length; i++)
        {
            if (!string.Equals(words[start + i].Text, phrase[i], comparison))
                return false;
        }
        return true;
    }

    private sealed record Phrase(string[] Words, List<CatalogEntry> Entries);
}
