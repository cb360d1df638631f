using Demarche.Reading.Dates;

namespace Demarche.Reading.Provenance;

/// <summary>The opening of a wire report: <c>MOSCOW, Jan 27 (Reuters) - </c>.</summary>
/// <param name="Agency">What stands in brackets; null where nothing does.</param>
/// <param name="Date">The date it states; null where it states none.</param>
/// <param name="Length">Characters up to where the report itself begins.</param>
internal readonly record struct WireDateline(string? Agency, PartialDate? Date, int Length)
{
    private const int Longest = 120;
    private static readonly string[] Dashes = [" - ", " – ", " — ", "—", " -- ", "--"];

    /// <summary>The dateline at the start of <paramref name="paragraph"/>; null where there is none.</summary>
    /// <remarks>
    /// It is one when a dash follows either an agency in brackets, or a place in capital letters (with or without a
    /// date), and the place comes first.
    /// </remarks>
    public static WireDateline? TryRead(ReadOnlySpan<char> paragraph)
    {
        ReadOnlySpan<char> start = paragraph[..Math.Min(paragraph.Length, Longest)];
        foreach (string dash in Dashes)
        {
            int at = start.IndexOf(dash, StringComparison.Ordinal);
            if (at > 0 && Head(start[..at].TrimEnd()) is { } found)
                return found with { Length = at + dash.Length };
        }
        return null;
    }

    private static WireDateline? Head(ReadOnlySpan<char> head)
    {
        string? agency = null;
        if (head.EndsWith(")") && head.LastIndexOf('(') is > 0 and int open)
        {
            ReadOnlySpan<char> inside = head[(open + 1)..^1].Trim();
            if (inside.Length is < 2 or > 40 || !char.IsUpper(inside[0]))
                return null;
            agency = inside.ToString();
            head = head[..open].TrimEnd();
        }
        int comma = head.IndexOf(',');
        ReadOnlySpan<char> place = comma < 0 ? head : head[..comma];
        if (!IsPlace(place) || (agency is null && !IsCapitals(place)))
            return null;
        return new WireDateline(agency, comma < 0 ? null : DateAfter(head, comma + 1), 0);
    }

    /// <summary>A date after one of the commas: "Addis Ababa, Ethiopia, Nov. 2".</summary>
    private static PartialDate? DateAfter(ReadOnlySpan<char> head, int from)
    {
        while (true)
        {
            var words = new WordScanner(head[from..]);
            PartialDate? date = DateReader.TryRead(ref words);
            if (date is not null)
                return words.Rest.Trim().IsEmpty ? date : null;
            int comma = head[from..].IndexOf(',');
            if (comma < 0)
                return null;
            from += comma + 1;
        }
    }

    private static bool IsPlace(ReadOnlySpan<char> place)
    {
        if (place.Length is < 3 or > 50 || !char.IsUpper(place[0]))
            return false;
        foreach (char c in place)
        {
            if (!char.IsLetter(c) && !" .'’/-".AsSpan().Contains(c))
                return false;
        }
        return place.Count(' ') <= 4;
    }

    private static bool IsCapitals(ReadOnlySpan<char> place)
    {
        foreach (char c in place)
        {
            if (char.IsLower(c))
                return false;
        }
        return true;
    }
}
