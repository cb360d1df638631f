namespace Demarche.Coding.Statements.Quotations;

/// <summary>Decides whether a stretch of text holds no word: spaces and marks as in "…”, – “…" only.</summary>
internal static class WordlessGap
{
    /// <summary>Whether no letter or figure stands from <paramref name="from"/> up to <paramref name="to"/>, exclusive.</summary>
    public static bool Is(string text, int from, int to)
    {
        for (int at = from; at < to; at++)
        {
            if (char.IsLetterOrDigit(text[at]))
                return false;
        }
        return true;
    }
}
