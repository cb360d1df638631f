namespace Demarche.Language.Tokenization;

/// <summary>Finds the web or mail address in a run without white space: it is one token.</summary>
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
        return FindMail(chunk);
    }

    /// <summary>"name@host.net", and with the name shortened, as forums show it: "na...@host.net".</summary>
    private static (int From, int To) FindMail(ReadOnlySpan<char> chunk)
    {
        int at = chunk.IndexOf('@');
        int from = at, to = at + 1;
        while (from > 0 && IsOfMail(chunk[from - 1]))
            from--;
        while (to < chunk.Length && IsOfMail(chunk[to]))
            to++;
        while (to > at + 1 && chunk[to - 1] is '.' or '-')
            to--;
        bool whole = at > 0 && from < at && char.IsLetterOrDigit(chunk[from]) && chunk[(at + 1)..to].Contains('.');
        return whole ? (from, to) : (0, 0);
    }

    private static bool IsOfMail(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or '+';
}
