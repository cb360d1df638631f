using System.Globalization;

namespace Demarche.Coding.Actors;

/// <summary>First and last day of a tenure or of a row of the catalogue, both inclusive.</summary>
/// <param name="Start">First day; <see cref="DateOnly.MinValue"/> when open.</param>
/// <param name="End">Last day; <see cref="DateOnly.MaxValue"/> when open.</param>
/// <param name="ByYear">Whether a bound is known to the year only, so that the truth may lie beyond it.</param>
internal readonly record struct Period(DateOnly Start, DateOnly End, bool ByYear = false)
{
    /// <summary>How far, in days, a tenure that is known by years may reach beyond them.</summary>
    private const int Slack = 3 * 365;

    /// <summary>Without bounds.</summary>
    public static Period Always { get; } = new(DateOnly.MinValue, DateOnly.MaxValue);

    /// <summary>Whether <paramref name="day"/> lies within.</summary>
    public bool Contains(DateOnly day) => day >= Start && day <= End;

    /// <summary>Whether <paramref name="day"/> lies within, or near enough to bounds known by the year.</summary>
    public bool MayContain(DateOnly day) => Distance(day) <= (ByYear ? Slack : 0);

    /// <summary>Days from <paramref name="day"/> to the nearest day within; 0 inside.</summary>
    public int Distance(DateOnly day)
    {
        if (day < Start)
            return Start.DayNumber - day.DayNumber;
        return day > End ? day.DayNumber - End.DayNumber : 0;
    }

    /// <summary>Reads bounds written as YYYY-MM-DD, YYYY-MM or YYYY; empty is open.</summary>
    /// <returns>False when one of them is none of these, or the end lies before the start.</returns>
    public static bool TryParse(string start, string end, out Period period)
    {
        period = Always;
        if (!TryDay(start, last: false, out DateOnly first) || !TryDay(end, last: true, out DateOnly final))
            return false;
        period = new Period(first, final, start.Length == 4 || end.Length == 4);
        return first <= final;
    }

    private static bool TryDay(string text, bool last, out DateOnly day)
    {
        day = last ? DateOnly.MaxValue : DateOnly.MinValue;
        if (text.Length == 0)
            return true;
        string full = text.Length switch { 4 => text + (last ? "-12-01" : "-01-01"), 7 => text + "-01", _ => text };
        if (!DateOnly.TryParseExact(full, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
            return false;
        if (last && text.Length < 10)
            day = day.AddMonths(1).AddDays(-1);
        return true;
    }
}
