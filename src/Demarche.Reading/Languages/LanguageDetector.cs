namespace Demarche.Reading.Languages;

/// <summary>Tells in which language a report is written.</summary>
/// <remarks>
/// By script, and within a script by the share of frequent words. It answers only where the answer is plain: a text of
/// a few words, or a list of names, has none. Only the first 6,000 characters count.
/// </remarks>
internal static class LanguageDetector
{
    private const int LongestSample = 6000;
    private const int FewestLetters = 30;
    private const int FewestWords = 12;

    /// <summary>English prose has about four frequent words in ten; other languages share a few of them ("in", "a", "on").</summary>
    private const double PlainlyEnglish = 0.2;
    private const double LeastShare = 0.1;

    private static readonly HashSet<string> English = new(StringComparer.Ordinal)
    {
        "the", "of", "and", "to", "that", "is", "was", "for", "with", "he", "his", "it", "on", "as", "by", "at", "be", "this", "have",
        "has", "had", "from", "not", "are", "but", "its", "they", "their", "which", "an", "been", "were", "said", "would", "will", "who",
        "we", "you", "she", "her", "or", "after", "about", "in", "a",
    };

    /// <summary>BCP 47 tag of the language of <paramref name="text"/>; null where it is not plain.</summary>
    public static string? Detect(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> sample = text[..Math.Min(text.Length, LongestSample)];
        Span<int> letters = stackalloc int[Scripts.Count];
        int total = 0;
        foreach (char c in sample)
        {
            int script = char.IsLetter(c) ? Scripts.IndexOf(c) : -1;
            if (script >= 0)
            {
                letters[script]++;
                total++;
            }
        }
        if (total < FewestLetters)
            return null;
        int most = 0;
        for (int i = 1; i < letters.Length; i++)
            most = letters[i] > letters[most] ? i : most;
        if (letters[most] * 2 < total && most != 0 && Scripts.NameOf(most) is not ("Han" or "Kana"))
            return null;
        return ByScript(sample, letters, most);
    }

    private static string? ByScript(ReadOnlySpan<char> sample, ReadOnlySpan<int> letters, int most)
    {
        string script = Scripts.NameOf(most);
        if (script is "Han" or "Kana")
            return Kana(letters) * 10 > letters[most] ? "ja" : "zh";
        return Scripts.LanguageOf(most) ?? ByWords(Words(sample), script);
    }

    private static int Kana(ReadOnlySpan<int> letters)
    {
        for (int i = 0; i < letters.Length; i++)
        {
            if (Scripts.NameOf(i) == "Kana")
                return letters[i];
        }
        return 0;
    }

    private static string? ByWords(List<string> words, string script)
    {
        if (words.Count < (script == Scripts.Latin ? FewestWords : FewestWords / 2))
            return null;
        double english = script == Scripts.Latin ? (double)words.Count(English.Contains) / words.Count : 0;
        if (english >= PlainlyEnglish)
            return "en";
        (string Tag, double Share)? other = LanguageTable.Default.Best(script, words);
        if (other is { Share: >= LeastShare } best && best.Share > english * 1.5)
            return best.Tag;
        return english >= LeastShare ? "en" : null;
    }

    private static List<string> Words(ReadOnlySpan<char> sample)
    {
        var words = new List<string>(sample.Length / 6);
        int start = -1;
        for (int at = 0; at <= sample.Length; at++)
        {
            bool isLetter = at < sample.Length && (char.IsLetter(sample[at]) || char.GetUnicodeCategory(sample[at]) == System.Globalization.UnicodeCategory.NonSpacingMark);
            if (isLetter && start < 0)
                start = at;
            if (isLetter || start < 0)
                continue;
            // "don't" and "l'accord" are two pieces; the pieces tell as much.
            words.Add(sample[start..at].ToString().ToLowerInvariant());
            start = -1;
        }
        return words;
    }
}
