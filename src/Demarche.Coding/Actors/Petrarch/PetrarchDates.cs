using System.Globalization;
using Demarche.Coding.Actors.Catalog;

namespace Demarche.Coding.Actors.Petrarch;

/// <summary>The date restrictions of PETRARCH's actor dictionaries.</summary>
internal static class PetrarchDates
{
    /// <summary>Two digits above this are of the twentieth century.</summary>
    private const int LastOfThisCentury = 30;

    /// <summary>Reads "19970101-20061231", "970101-061231", "&gt;20070101", "&lt;070101"; both bounds are inclusive.</summary>
    /// <returns>False when a bound is no date, or the end lies before the start.</returns>
    public static bool TryParse(string text, out Period period)
    {
        period = Period.Always;
        text = text.Replace(" ", "", StringComparison.Ordinal);
        if (text.Length == 0)
            return true;
        DateOnly start = DateOnly.MinValue;
        DateOnly end = DateOnly.MaxValue;
        int dash = text.IndexOf('-', StringComparison.Ordinal);
        bool parsed = text[0] switch
        {
            '<' => TryDay(text[1..], last: true, out end),
            '>' => TryDay(text[1..], last: false, out start),
            _ when dash > 0 => TryDay(text[..dash], last: false, out start) && TryDay(text[(dash + 1)..], last: true, out end),
            _ => false,
        };
        period = new Period(start, end);
        return parsed && start <= end;
    }

    /// <summary>YYYYMMDD or YYMMDD; a month or day of 00 is the first or last, and a day beyond its month the month's last.</summary>
    private static bool TryDay(string text, bool last, out DateOnly day)
    {
        day = default;
        if (text.Length is not (6 or 8) || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
            return false;
        int year = number / 10_000;
        if (text.Length == 6)
            year += year > LastOfThisCentury ? 1900 : 2000;
        int month = number / 100 % 100;
        month = month == 0 ? (last ? 12 : 1) : month;
        if (year is < 1 or > 9999 || month > 12)
            return false;
        int days = DateTime.DaysInMonth(year, month);
        int date = number % 100;
        day = new DateOnly(year, month, date == 0 ? (last ? days : 1) : Math.Min(date, days));
        return date <= 31;
    }
}
