namespace Demarche.Language.Tokenization;

/// <summary>Finds the web address in a run without white space: it is one token.</summary>
internal static class WebAddress
{
    private static readonly string[] Openings = ["http://", "https://", "www."];

    /// <summary>From its first character to the one after the last; nothing (0, 0) when there is none.</summary>
    /// <remarks>It ends before a bracket, an angle or a quotation mark; signs that end a sentence after it are not part of it.</remarks>
    public static (int From, int To) Find(ReadOnlySpan<char> chunk)
    {
        foreach (string opening in Openings)
        {
            int from = chunk.IndexOf(opening, StringComparison.OrdinalIgnoreCase);
            if (from < 0 || (from > 0 && char.IsLetterOrDigit(chunk[from - 1])))
                continue;
            int length = chunk[from..].IndexOfAny("<>\"“”()[]{}|");
            int to = length < 0 ? chunk.Length : from + length;
            while (to > from && chunk[to - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '\u2019')
                to--;
            return to > from + opening.Length ? (from, to) : (0, 0);
        }
        return (0, 0);
    }
}
