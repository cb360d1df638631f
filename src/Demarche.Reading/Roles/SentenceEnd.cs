namespace Demarche.Reading.Roles;

/// <summary>Facts about where sentences stop, for text that is not yet split into sentences.</summary>
internal static class SentenceEnd
{
    private const string Closers = "\"'”’»)]*_";

    /// <summary>Words that no English sentence ends with: an article, conjunction or preposition wants what follows.</summary>
    private static readonly string[] Openers =
    [
        "a", "an", "the", "and", "or", "of", "to", "in", "on", "at", "by", "for", "with", "from", "that", "which", "who",
        "whose", "as", "its", "their", "his", "between", "against", "into", "than", "because",
    ];

    /// <summary>Titles that stand before a name, so that their full stop ends no sentence.</summary>
    private static readonly string[] Titles = ["Mr.", "Mrs.", "Ms.", "Dr.", "Gen.", "Lt.", "Col.", "Sen.", "Rep.", "Gov.", "St."];

    /// <summary>Whether <paramref name="text"/> ends with a stop (. ? ! : ; …), closing quotes and brackets aside.</summary>
    public static bool HasStop(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> bare = text.TrimEnd(Closers);
        return bare.Length > 0 && bare[^1] is '.' or '?' or '!' or ':' or ';' or '…';
    }

    /// <summary>Whether <paramref name="text"/> ends with a full stop, question or exclamation mark.</summary>
    public static bool HasFinalStop(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> bare = text.TrimEnd(Closers);
        return bare.Length > 0 && bare[^1] is '.' or '?' or '!' or '…';
    }

    /// <summary>Whether the first letter, after opening quotes, is lower case.</summary>
    public static bool StartsInLowerCase(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> bare = text.TrimStart("\"'“‘«([*_");
        return bare.Length > 0 && char.IsLower(bare[0]);
    }

    /// <summary>Whether the sentence that ends <paramref name="before"/> goes on in <paramref name="after"/>.</summary>
    public static bool RunsOn(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        if (before.IsEmpty || after.IsEmpty)
            return false;
        ReadOnlySpan<char> last = before[(before.LastIndexOfAny(" \t\n\r") + 1)..];
        if (IsAny(last, Titles))
            return char.IsUpper(after[0]);
        if (StartsInLowerCase(after))
            return !HasStop(before) || IsInitials(last);
        return !HasStop(before) && (IsAny(last, Openers) || (last[^1] == ',' && before.Length > LongestSalutation));
    }

    /// <summary>"Dear Mr. Chairman," stands above a letter and ends with a comma.</summary>
    private const int LongestSalutation = 60;

    /// <summary>"U.S.", "E.U.", "p.m.": single letters, each with its stop.</summary>
    private static bool IsInitials(ReadOnlySpan<char> word)
    {
        if (word.Length < 4 || word.Length % 2 != 0)
            return false;
        for (int i = 0; i < word.Length; i += 2)
        {
            if (!char.IsLetter(word[i]) || word[i + 1] != '.')
                return false;
        }
        return true;
    }

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
