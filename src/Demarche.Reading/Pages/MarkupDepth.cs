namespace Demarche.Reading.Pages;

/// <summary>Looks through markup, before it is parsed, for what is made to take a parser long.</summary>
internal static class MarkupDepth
{
    /// <summary>Elements without an end tag, or whose end tag the standard lets out.</summary>
    private static readonly HashSet<string> Unnested = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "p", "li",
        "dt", "dd", "tr", "td", "th", "tbody", "thead", "tfoot", "option", "optgroup", "colgroup", "rt", "rp", "html", "head", "body",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Unnested.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Why the markup is beyond the limits; null where it is not. One pass.</summary>
    public static string? Exceeds(ReadOnlySpan<char> markup, int deepest, int mostElements)
    {
        int depth = 0, elements = 0;
        for (int at = markup.IndexOf('<'); at >= 0 && at + 1 < markup.Length;)
        {
            char next = markup[at + 1];
            if (char.IsAsciiLetter(next))
            {
                int end = NameEnd(markup, at + 1);
                ReadOnlySpan<char> name = markup[(at + 1)..end];
                elements++;
                bool nests = !Lookup.Contains(name);
                depth += nests ? 1 : 0;
                at = SkipRaw(markup, name, end);
            }
            else if (next == '/')
            {
                int end = NameEnd(markup, at + 2);
                bool nests = !Lookup.Contains(markup[(at + 2)..end]);
                depth = Math.Max(0, depth - (nests ? 1 : 0));
                at = end;
            }
            else
            {
                at++;
            }
            if (depth > deepest)
                return "the markup is nested too deeply";
            if (elements > mostElements)
                return "the markup holds too many elements";
            int ahead = markup[at..].IndexOf('<');
            at = ahead < 0 ? -1 : at + ahead;
        }
        return null;
    }

    private static int NameEnd(ReadOnlySpan<char> markup, int from)
    {
        int end = from;
        while (end < markup.Length && markup[end] is not ('>' or '/' or ' ' or '\t' or '\n' or '\r' or '\f' or '<') && end - from < 40)
            end++;
        return end;
    }

    /// <summary>Past a script or style sheet, in which "&lt;" opens nothing.</summary>
    private static int SkipRaw(ReadOnlySpan<char> markup, ReadOnlySpan<char> name, int at)
    {
        string? closing = name.Equals("script", StringComparison.OrdinalIgnoreCase) ? "</script"
            : name.Equals("style", StringComparison.OrdinalIgnoreCase) ? "</style"
            : null;
        int ahead = closing is null ? 0 : markup[at..].IndexOf(closing, StringComparison.OrdinalIgnoreCase);
        return ahead <= 0 ? at : at + ahead;
    }
}
