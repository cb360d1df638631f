namespace Demarche.Language.Tokenization;

/// <summary>Abbreviated titles that stand before a name and nowhere else: no sentence ends with one.</summary>
internal static class Titles
{
    private static readonly string[] All =
    [
        "Adm.", "Amb.", "Brig.", "Capt.", "Cmdr.", "Col.", "Cpl.", "Dr.", "Gen.", "Gov.", "Hon.", "Lt.", "Maj.", "Messrs.",
        "Mr.", "Mrs.", "Ms.", "Prof.", "Rep.", "Reps.", "Rev.", "Sen.", "Sens.", "Sgt.",
    ];

    /// <summary>Whether the token is such a title, as it is written in running text.</summary>
    public static bool Contains(ReadOnlySpan<char> token)
    {
        if (token[^1] != '.' || token.Length > 7)
            return false;
        foreach (string title in All)
        {
            if (token.SequenceEqual(title))
                return true;
        }
        return false;
    }
}
