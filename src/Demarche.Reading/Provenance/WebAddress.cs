using Demarche.Language.Text;

namespace Demarche.Reading.Provenance;

/// <summary>Finds and reads web addresses in text.</summary>
internal static class WebAddress
{
    /// <summary>The first address in <paramref name="text"/> from <paramref name="from"/>; null where none follows.</summary>
    public static TextSpan? Find(ReadOnlySpan<char> text, int from = 0)
    {
        for (int at = from; at < text.Length;)
        {
            int found = text[at..].IndexOf("://");
            if (found < 0)
                return null;
            int mark = at + found;
            int start = text[at..mark].EndsWith("https", StringComparison.OrdinalIgnoreCase) ? mark - 5
                : text[at..mark].EndsWith("http", StringComparison.OrdinalIgnoreCase) ? mark - 4
                : -1;
            int end = start < 0 ? start : End(text, mark + 3);
            if (end > mark + 3)
                return new TextSpan(start, end);
            at = mark + 3;
        }
        return null;
    }

    /// <summary>Whether <paramref name="text"/> is one address, angle brackets and quotes aside.</summary>
    public static bool IsBare(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> bare = text.Trim().TrimStart("<(\"").TrimEnd(">)\".");
        return Find(bare) is { Start: 0 } span && span.End >= bare.TrimEnd(")").Length;
    }

    /// <summary>Whether <paramref name="target"/> is an address of the web and not a place in the page.</summary>
    public static bool IsAbsolute(string target) =>
        target.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || target.StartsWith("http://", StringComparison.OrdinalIgnoreCase);

    /// <summary>The host, in lower case, without "www." and port; empty where <paramref name="address"/> has none.</summary>
    public static string Host(string address)
    {
        int start = address.IndexOf("://", StringComparison.Ordinal);
        if (start < 0)
            return "";
        ReadOnlySpan<char> rest = address.AsSpan(start + 3);
        int end = rest.IndexOfAny("/?#:");
        string host = (end < 0 ? rest : rest[..end]).ToString().ToLowerInvariant();
        return host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
    }

    /// <summary>The day that the path of an address states, as in /2022/01/27/ or /2022/jan/27/ or /2022-01-27.</summary>
    public static DateOnly? Day(string address)
    {
        string[] parts = address.Split('/', '?', '#');
        for (int i = 3; i < parts.Length; i++)
        {
            if (Dates.IsoDay.TryRead(parts[i]) is { } whole)
                return whole;
            if (i + 2 < parts.Length && Dates.IsoDay.TryParts(parts[i], parts[i + 1], parts[i + 2]) is { } day)
                return day;
        }
        return null;
    }

    /// <summary>Where an address ends: at white space or a bracket, and before the punctuation of the sentence.</summary>
    private static int End(ReadOnlySpan<char> text, int start)
    {
        int end = start;
        int open = 0;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && !"<>\"“”«»|".AsSpan().Contains(text[end]))
        {
            open += text[end] == '(' ? 1 : text[end] == ')' ? -1 : 0;
            if (open < 0)
                break;
            end++;
        }
        while (end > start && ".,;:!?'’]*".AsSpan().Contains(text[end - 1]))
            end--;
        return end;
    }
}
