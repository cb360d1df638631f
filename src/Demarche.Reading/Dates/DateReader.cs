namespace Demarche.Reading.Dates;

/// <summary>Reads one date at a place in a line, in the forms that English-language newsrooms use.</summary>
/// <remarks>
/// January 27, 2022; Jan. 27; 27 January 2022; 27th of January, 2022; January 2022; 2022-01-27 (also with '/' and '.');
/// 27-Jan-2022; 27.01.2022; 27/01/2022. Figures with '.' go day first; with '/' the order is told only by a number
/// above 12, and is ambiguous without one. Two-figure years are not read.
/// </remarks>
internal static class DateReader
{
    private static readonly string[] Months =
    [
        "january", "february", "march", "april", "may", "june",
        "july", "august", "september", "october", "november", "december",
    ];

    /// <summary>Reads a date that stands next; leaves <paramref name="words"/> where it was if none does.</summary>
    public static PartialDate? TryRead(ref WordScanner words)
    {
        int back = words.Position;
        PartialDate? date = words.TryNumber(out int first, out int figures)
            ? figures == 4 ? YearFirst(ref words, first) : DayFirst(ref words, first)
            : MonthFirst(ref words);
        if (date is null)
            words.Position = back;
        return date;
    }

    /// <summary>The month that <paramref name="word"/> names or abbreviates (three letters or more), from 1; 0 for none.</summary>
    public static int Month(ReadOnlySpan<char> word)
    {
        for (int i = 0; word.Length >= 3 && i < Months.Length; i++)
        {
            if (Months[i].AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase))
                return word.Length <= 4 || word.Length == Months[i].Length ? i + 1 : 0;
        }
        return word.Equals("sept", StringComparison.OrdinalIgnoreCase) ? 9 : 0;
    }

    private static PartialDate? YearFirst(ref WordScanner words, int year)
    {
        if (!words.TryMark("-/.") || !words.TryNumber(out int month, out _))
            return null;
        if (!words.TryMark("-/.") || !words.TryNumber(out int day, out _))
            return null;
        return PartialDate.Of(year, month, day);
    }

    private static PartialDate? DayFirst(ref WordScanner words, int day)
    {
        if (InFigures(ref words, day) is { } inFigures)
            return inFigures;
        int back = words.Position;
        if (!words.TryWord(out ReadOnlySpan<char> suffix) || suffix is not ("st" or "nd" or "rd" or "th"))
            words.Position = back;
        words.TryMark(".-");
        back = words.Position;
        if (!words.TryWord(out ReadOnlySpan<char> of) || of is not "of")
            words.Position = back;
        if (!words.TryWord(out ReadOnlySpan<char> name) || Month(name) == 0)
            return null;
        int month = Month(name);
        return PartialDate.Of(Year(ref words), month, day);
    }

    private static PartialDate? InFigures(ref WordScanner words, int first)
    {
        int back = words.Position;
        bool dotted = words.TryMark(".");
        if ((dotted || words.TryMark("/-")) && words.TryNumber(out int second, out _)
            && words.TryMark("./-") && words.TryNumber(out int year, out int figures) && figures == 4)
        {
            PartialDate? dayFirst = PartialDate.Of(year, second, first);
            PartialDate? monthFirst = dotted ? null : PartialDate.Of(year, first, second);
            bool isAmbiguous = dayFirst is not null && monthFirst is not null && first != second;
            if ((dayFirst ?? monthFirst) is { } date)
                return date with { IsAmbiguous = isAmbiguous };
        }
        words.Position = back;
        return null;
    }

    private static PartialDate? MonthFirst(ref WordScanner words)
    {
        if (!words.TryWord(out ReadOnlySpan<char> name) || Month(name) == 0)
            return null;
        int month = Month(name);
        words.TryMark(".");
        int back = words.Position;
        if (words.TryNumber(out int number, out int figures) && figures == 4)
            return PartialDate.Of(number, month, null);
        words.Position = back;
        words.TryMark("-");
        if (!words.TryNumber(out number, out figures) || figures > 2)
            return null;
        back = words.Position;
        if (!words.TryWord(out ReadOnlySpan<char> suffix) || suffix is not ("st" or "nd" or "rd" or "th"))
            words.Position = back;
        return PartialDate.Of(Year(ref words), month, number);
    }

    /// <summary>A year of four figures, with or without a comma or hyphen before it.</summary>
    private static int? Year(ref WordScanner words)
    {
        int back = words.Position;
        words.TryMark(".");
        words.TryMark(",-");
        if (words.TryNumber(out int year, out int figures) && figures == 4 && year is >= 1000)
            return year;
        words.Position = back;
        return null;
    }
}
