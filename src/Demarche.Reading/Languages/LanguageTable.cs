using Demarche.Reading.Tables;

namespace Demarche.Reading.Languages;

/// <summary>The frequent words of languages other than English (<c>data/reading/languages.tsv</c>).</summary>
internal sealed class LanguageTable
{
    private readonly List<(string Tag, string Name, string Script, HashSet<string> Words)> _rows = [];

    private LanguageTable()
    {
        foreach (string[] row in TableFile.Rows("languages.tsv", columns: 4))
            _rows.Add((row[0], row[1], row[2], row[3].Split(' ').ToHashSet(StringComparer.Ordinal)));
    }

    /// <summary>The table; loaded when the first text is found that is not plainly English.</summary>
    public static LanguageTable Default { get; } = new();

    /// <summary>English name of a language; the tag itself where the table lacks it.</summary>
    public string NameOf(string tag) =>
        _rows.FirstOrDefault(row => tag.Equals(row.Tag, StringComparison.OrdinalIgnoreCase)
            || tag.StartsWith(row.Tag + "-", StringComparison.OrdinalIgnoreCase)).Name ?? tag;

    /// <summary>The language of <paramref name="script"/> that most of <paramref name="words"/> are frequent in.</summary>
    /// <returns>Its tag and the share of the words, from 0 to 1; null where none is frequent in any.</returns>
    public (string Tag, double Share)? Best(string script, IReadOnlyCollection<string> words)
    {
        (string Tag, int Hits)? best = null;
        foreach ((string tag, _, string written, HashSet<string> frequent) in _rows)
        {
            int hits = written == script ? words.Count(frequent.Contains) : 0;
            if (hits > (best?.Hits ?? 0))
                best = (tag, hits);
        }
        return best is { } found ? (found.Tag, (double)found.Hits / words.Count) : null;
    }
}
