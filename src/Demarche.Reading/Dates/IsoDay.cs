namespace Demarche.Reading.Dates;

/// <summary>Reads days from names of files and paths of addresses.</summary>
internal static class IsoDay
{
    /// <summary>The day at the start of <paramref name="text"/>, or after an '_' or '-' in it: 2022-01-27.</summary>
    public static DateOnly? TryRead(ReadOnlySpan<char> text)
    {
        for (int at = 0; at + 10 <= text.Length; at++)
        {
            bool edge = at == 0 || text[at - 1] is '_' or '-' or ' ' or '.';
            bool ends = at + 10 == text.Length || !char.IsAsciiLetterOrDigit(text[at + 10]);
            if (edge && ends && text[at + 4] == '-' && text[at + 7] == '-'
                && TryParts(text.Slice(at, 4), text.Slice(at + 5, 2), text.Slice(at + 8, 2)) is { } day)
                return day;
        }
        return null;
    }

    /// <summary>The day that three parts state: a year of four figures, a month in figures or letters, a day.</summary>
    public static DateOnly? TryParts(ReadOnlySpan<char> year, ReadOnlySpan<char> month, ReadOnlySpan<char> day)
    {
        int? y = year.Length == 4 ? Number(year) : null;
        int? m = month.Length is 1 or 2 ? Number(month) : null;
        int? d = day.Length is 1 or 2 ? Number(day) : null;
        if (m is null && month.Length >= 3 && DateReader.Month(month) is var named and > 0)
            m = named;
        return y is >= 1800 and <= 2199 && m is not null && d is not null
            ? PartialDate.Of(y, m.Value, d)?.ToDay()
            : null;
    }

    private static int? Number(ReadOnlySpan<char> text)
    {
        int value = 0;
        foreach (char c in text)
        {
            if (!char.IsAsciiDigit(c))
                return null;
            value = (value * 10) + (c - '0');
        }
        return value;
    }
}
