namespace Demarche.Coding.Actors.Catalog;

/// <summary>Plurals of the nouns in the tables of agents and offices.</summary>
internal static class EnglishPlural
{
    private static readonly string[] LinkWords =
        [" of ", " to ", " for ", " at ", "-in-", " in ", " without ", "-general", " general"];

    /// <summary>
    /// Whether the noun as listed is a plural or a word without one ("troops", "police", "people").
    /// </summary>
    public static bool Is(string noun) =>
        noun.EndsWith("ies", StringComparison.Ordinal)
        || noun.EndsWith("men", StringComparison.Ordinal)
        || noun.EndsWith("people", StringComparison.Ordinal)
        || noun.EndsWith("police", StringComparison.Ordinal)
        || (noun.EndsWith('s')
            && !noun.EndsWith("ss", StringComparison.Ordinal)
            && !noun.EndsWith("us", StringComparison.Ordinal));

    /// <summary>
    /// The plural: of the first noun in "secretary of state", "attorney general", of the last word otherwise.
    /// </summary>
    public static string Of(string noun)
    {
        foreach (string link in LinkWords)
        {
            int at = noun.IndexOf(link, StringComparison.Ordinal);
            if (at > 0)
                return string.Concat(Word(noun[..at]), noun.AsSpan(at));
        }
        return Word(noun);
    }

    private static string Word(string word)
    {
        if (word.EndsWith("man", StringComparison.Ordinal))
            return string.Concat(word.AsSpan(0, word.Length - 2), "en");
        if (word.EndsWith("child", StringComparison.Ordinal))
            return word + "ren";
        if (word.EndsWith("thief", StringComparison.Ordinal))
            return string.Concat(word.AsSpan(0, word.Length - 1), "ves");
        if (word.Length > 1 && word[^1] == 'y' && !"aeiou".Contains(word[^2], StringComparison.Ordinal))
            return string.Concat(word.AsSpan(0, word.Length - 1), "ies");
        bool hissing = word.EndsWith('s') || word.EndsWith('x')
            || word.EndsWith("ch", StringComparison.Ordinal) || word.EndsWith("sh", StringComparison.Ordinal);
        return word + (hissing ? "es" : "s");
    }
}
