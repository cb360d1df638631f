using System.Globalization;
using System.Text;

namespace Demarche.Cli;

/// <summary>Words of a report that a terminal may be given.</summary>
internal static class SafeText
{
    /// <summary>
    /// The text with every character that could command a terminal or turn the direction of a line (control and
    /// format characters, line and paragraph separators, lone surrogates) replaced by U+FFFD; a tab or line break
    /// becomes a space. Joiners inside words and emoji stay.
    /// </summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        int first = 0;
        while (first < text.Length && text[first] is >= ' ' and <= '~')
            first++;
        if (first == text.Length)
            return text;
        var safe = new StringBuilder(text.Length).Append(text, 0, first);
        foreach (Rune rune in text.AsSpan(first).EnumerateRunes())
            safe.Append(IsSafe(rune) ? rune.ToString() : IsBlank(rune) ? " " : "\uFFFD");
        return safe.ToString();
    }

    private static bool IsSafe(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Surrogate => false,
        UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => false,
        UnicodeCategory.Format => rune.Value is 0x200C or 0x200D or 0xAD,
        _ => true,
    };

    private static bool IsBlank(Rune rune) => rune.Value is '\t' or '\n' or '\r' or 0x2028 or 0x2029;
}
