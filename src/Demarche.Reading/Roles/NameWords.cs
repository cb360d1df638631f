namespace Demarche.Reading.Roles;

/// <summary>Tells stretches of names from running text: in names every word but a few is capitalised.</summary>
internal static class NameWords
{
    private static readonly string[] Small =
    [
        "and", "in", "of", "the", "at", "for", "with", "de", "van", "von", "der", "den", "bin", "ibn", "al", "el", "la",
        "le", "da", "di", "du", "dos", "del", "via", "by", "file", "pool", "photo", "handout",
        "reporting", "writing", "editing", "additional",
    ];

    /// <summary>
    /// Whether <paramref name="text"/> holds at least one capitalised word and no word in lower case but particles and
    /// joining words. Words in brackets and with a full stop inside (kremlin.ru) are passed over; a figure spoils it.
    /// </summary>
    public static bool AreAll(ReadOnlySpan<char> text, int mostWords)
    {
        int capitalised = 0, words = 0;
        foreach (Range range in text.SplitAny(" \t\n\r/\\,&|"))
        {
            ReadOnlySpan<char> word = text[range].Trim("*_.;:\"'’“”");
            if (word.IsEmpty || word[0] == '(' || word.Contains('.'))
                continue;
            if (++words > mostWords || char.IsDigit(word[0]))
                return false;
            if (char.IsUpper(word[0]))
                capitalised++;
            else if (char.IsLower(word[0]) && !IsSmall(word))
                return false;
        }
        return capitalised > 0;
    }

    private static bool IsSmall(ReadOnlySpan<char> word)
    {
        foreach (string small in Small)
        {
            if (word.Equals(small, StringComparison.Ordinal) || word.StartsWith("al-") || word.StartsWith("el-"))
                return true;
        }
        return false;
    }
}
