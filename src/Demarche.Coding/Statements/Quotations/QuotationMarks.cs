namespace Demarche.Coding.Statements.Quotations;

/// <summary>Which characters quote, and what each may do where it stands.</summary>
internal static class QuotationMarks
{
    /// <summary>What a mark may do. An apostrophe may do nothing.</summary>
    [Flags]
    internal enum Turn
    {
        None = 0,
        Opens = 1,
        Closes = 2,
        Either = Opens | Closes,
    }

    /// <summary>The family of a mark: only a mark of the same family closes what it opened.</summary>
    internal enum Family
    {
        None,
        Double,
        Guillemet,
        Single,
    }

    /// <summary>The mark at <paramref name="at"/>, its length (two where it is two apostrophes) and what it may do.</summary>
    internal static (Family Family, Turn Turn, int Length) At(ReadOnlySpan<char> text, int at) => text[at] switch
    {
        '"' or '＂' => (Family.Double, Straight(text, at, 1), 1),
        '“' or '‟' => (Family.Double, CurlyOpening(text, at), 1),
        '”' => (Family.Double, Straight(text, at, 1) == Turn.Opens ? Turn.Either : Turn.Closes, 1),
        '„' => (Family.Double, Turn.Opens, 1),
        '«' => (Family.Guillemet, Guillemet(text, at, Turn.Opens), 1),
        '»' => (Family.Guillemet, Guillemet(text, at, Turn.Closes), 1),
        '‹' => (Family.Single, Turn.Opens, 1),
        '›' => (Family.Single, Turn.Closes, 1),
        '\'' or '’' or '‘' or '`' or '‚' => Apostrophe(text, at),
        _ => default,
    };

    /// <summary>A mark that looks the same on both sides: white space decides, and where it does not, the state.</summary>
    private static Turn Straight(ReadOnlySpan<char> text, int at, int length)
    {
        bool before = IsEdgeBefore(text, at);
        bool after = IsEdgeAfter(text, at + length);
        return before == after ? Turn.Either : before ? Turn.Opens : Turn.Closes;
    }

    /// <summary>“ opens in English and closes in German („…“).</summary>
    private static Turn CurlyOpening(ReadOnlySpan<char> text, int at) =>
        Straight(text, at, 1) == Turn.Closes ? Turn.Either : Turn.Opens;

    /// <summary>« » in French and Russian, » « in Danish and some German.</summary>
    private static Turn Guillemet(ReadOnlySpan<char> text, int at, Turn usual)
    {
        Turn seen = Straight(text, at, 1);
        return seen is Turn.Either || seen == usual ? usual : Turn.Either;
    }

    private static (Family Family, Turn Turn, int Length) Apostrophe(ReadOnlySpan<char> text, int at)
    {
        if (at + 1 < text.Length && text[at + 1] == text[at] && text[at] is '\'' or '`')
            return (Family.Double, text[at] == '`' ? Turn.Opens : Straight(text, at, 2), 2);
        if (text[at] == '‚')
            return (Family.Single, char.IsLetterOrDigit(Next(text, at)) && IsEdgeBefore(text, at) ? Turn.Opens : Turn.None, 1);
        bool before = IsEdgeBefore(text, at);
        bool after = IsEdgeAfter(text, at + 1);
        if (before && !after)
            return (Family.Single, text[at] != '’' && !IsElision(text, at) ? Turn.Opens : Turn.None, 1);
        return (Family.Single, after && !before && text[at] != '‘' ? Turn.Closes : Turn.None, 1);
    }

    /// <summary>'90s, 'em, 'tis: letters left out, not a quotation.</summary>
    private static bool IsElision(ReadOnlySpan<char> text, int at)
    {
        if (char.IsAsciiDigit(Next(text, at)))
            return true;
        ReadOnlySpan<char> rest = text[(at + 1)..];
        int length = 0;
        while (length < rest.Length && char.IsLetter(rest[length]))
            length++;
        return rest[..length] is "em" or "tis" or "twas" or "til" or "till" or "cause" or "n" or "bout" or "round" or "s";
    }

    private static char Next(ReadOnlySpan<char> text, int at) => at + 1 < text.Length ? text[at + 1] : ' ';

    private static bool IsEdgeBefore(ReadOnlySpan<char> text, int at) =>
        at == 0 || char.IsWhiteSpace(text[at - 1])
        || text[at - 1] is '(' or '[' or '—' or '–' or '-' or '/' or ':' or '“' or '‘' or '"' or '\'' or '«' or '\u200B';

    private static bool IsEdgeAfter(ReadOnlySpan<char> text, int at) =>
        at >= text.Length || char.IsWhiteSpace(text[at])
        || text[at] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '—' or '–' or '-' or '/'
            or '”' or '’' or '"' or '\'' or '»' or '…' or '\u200B';
}
