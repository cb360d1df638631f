namespace Demarche.Language.Tokenization;

/// <summary>Auxiliaries with "not" that are written without their apostrophe and are no other word: "dont", "havent".</summary>
internal static class Negations
{
    private static readonly string[] Auxiliaries =
        ["are", "could", "did", "do", "does", "had", "has", "have", "is", "should", "was", "were", "would"];

    /// <summary>Where "nt" begins; 0 in any other word.</summary>
    public static int At(ReadOnlySpan<char> word)
    {
        int at = word.Length - 2;
        if (at < 2 || (word[at] | 0x20) != 'n' || (word[at + 1] | 0x20) != 't')
            return 0;
        foreach (string auxiliary in Auxiliaries)
        {
            if (word[..at].Equals(auxiliary, StringComparison.OrdinalIgnoreCase))
                return at;
        }
        return 0;
    }
}
