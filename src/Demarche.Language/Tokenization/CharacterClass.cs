namespace Demarche.Language.Tokenization;

/// <summary>Classes and normal forms of characters, as the boundary features see them.</summary>
internal static class CharacterClass
{
    /// <summary>One letter for the kind of character: a, A, 0, a plain sign itself, or # for all else.</summary>
    public static char Of(char c) => c switch
    {
        >= 'a' and <= 'z' => 'a',
        >= 'A' and <= 'Z' => 'A',
        >= '0' and <= '9' => '0',
        < '\u0080' => c,
        _ => OfOther(c),
    };

    /// <summary>Lower case, digits as 0, typographic marks as plain ones.</summary>
    public static char Fold(char c) => c switch
    {
        >= 'a' and <= 'z' => c,
        >= 'A' and <= 'Z' => (char)(c | 0x20),
        >= '0' and <= '9' => '0',
        < '\u0080' => c,
        _ => Plain(char.ToLowerInvariant(c)),
    };

    public static bool IsLetter(char c) => Of(c) is 'a' or 'A';

    private static char OfOther(char c)
    {
        char plain = Plain(c);
        if (plain != c)
            return plain;
        return char.IsUpper(c) ? 'A' : char.IsLetter(c) || char.GetUnicodeCategory(c) is
            System.Globalization.UnicodeCategory.NonSpacingMark ? 'a' : char.IsDigit(c) ? '0' : '#';
    }

    private static char Plain(char c) => c switch
    {
        '\u2019' or '\u2018' or '\u02BC' or '\u00B4' => '\'',
        '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB' => '"',
        '\u2013' or '\u2014' or '\u2212' or '\u2012' or '\u2011' => '-',
        '\u2026' => '.',
        _ => c,
    };
}
