using Demarche.Language.Text;

namespace Demarche.Language.Tokenization;

/// <summary>The opening of a wire report, "MOSCOW, Jan 27 (Reuters) - ", which is no part of its first sentence.</summary>
internal static class Dateline
{
    private const int Longest = 100;

    /// <summary>
    /// The length of the opening with its dash, in UTF-16 code units; 0 where there is none. It is one when a place in capital letters
    /// stands first, and then at most a date and an agency in brackets before a dash set off by spaces.
    /// </summary>
    public static int Length(string text, TextSpan paragraph)
    {
        int limit = Math.Min(paragraph.End, paragraph.Start + Longest);
        ReadOnlySpan<char> start = text.AsSpan(paragraph.Start, limit - paragraph.Start);
        for (int at = 1; at + 1 < start.Length; at++)
        {
            int dash = DashLength(start[at..]);
            if (dash > 0)
                return IsOpening(start[..at].TrimEnd()) ? at + dash : 0;
            if (start[at] is ':' or ';' or '?' or '!')
                return 0;
        }
        return 0;
    }

    private static int DashLength(ReadOnlySpan<char> rest)
    {
        foreach (string dash in (ReadOnlySpan<string>)[" - ", " – ", " — ", " -- "])
        {
            if (rest.StartsWith(dash, StringComparison.Ordinal))
                return dash.Length;
        }
        return 0;
    }

    /// <summary>Capitals up to the first comma or bracket; after it, no more than a date and an agency.</summary>
    private static bool IsOpening(ReadOnlySpan<char> opening)
    {
        int end = opening.IndexOfAny(',', '(');
        ReadOnlySpan<char> place = (end < 0 ? opening : opening[..end]).TrimEnd();
        int letters = 0;
        foreach (char character in place)
        {
            if (char.IsLower(character) || char.IsDigit(character))
                return false;
            letters += char.IsLetter(character) ? 1 : 0;
        }
        return letters >= 3 && (end < 0 || IsDateOrAgency(opening[end..]));
    }

    private static bool IsDateOrAgency(ReadOnlySpan<char> rest)
    {
        int words = 0;
        foreach (Range range in rest.Split(' '))
            words += rest[range].Trim(',').IsEmpty ? 0 : 1;
        return words <= 6;
    }
}
