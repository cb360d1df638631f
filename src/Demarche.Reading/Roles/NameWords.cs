namespace Demarche.Reading.Roles;

/// <summary>Tells stretches of names from running text: in names every word but a few is capitalised.</summary>
internal static class NameWords
{
    private static readonly string[] Particles =
    [
        "de", "van", "von", "der", "den", "bin", "ibn", "al", "el", "la", "le", "da", "di", "du", "dos", "del",
    ];

    private static readonly string[] Joining =
    [
        "and", "in", "of", "the", "at", "for", "with", "via", "by", "file", "pool", "photo", "handout",
        "reporting", "writing", "editing", "additional",
    ];

    /// <summary>Whether <paramref name="text"/> is one name: two to four words, capitalised but for particles.</summary>
    public static bool IsName(ReadOnlySpan<char> text)
    {
        int words = 0;
        foreach (Range range in text.Split(' '))
        {
            ReadOnlySpan<char> word = text[range];
            if (word.IsEmpty || !(char.IsUpper(word[0]) || IsAny(word, Particles)))
                return false;
            words++;
        }
        return words is >= 2 and <= 4;
    }

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

    private static bool IsSmall(ReadOnlySpan<char> word) =>
        word.StartsWith("al-") || word.StartsWith("el-") || IsAny(word, Particles) || IsAny(word, Joining);

    private static bool IsAny(ReadOnlySpan<char> word, string[] words)
    {
        foreach (string candidate in words)
        {
            if (word.SequenceEqual(candidate))
                return true;
        }
        return false;
    }
}
