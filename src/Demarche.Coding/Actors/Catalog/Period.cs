namespace Demarche.Coding.Actors.Catalog;

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

    /// <summary>Digits read by hand: thousands of tenures are read at each start.</summary>
    private static bool TryDay(string text, bool last, out DateOnly day)
    {
        day = last ? DateOnly.MaxValue : DateOnly.MinValue;
        if (text.Length == 0)
            return true;
        int month = last ? 12 : 1;
        int date = 0;
        bool parsed = text.Length switch
        {
            4 => TryNumber(text, 0, 4, out _),
            7 => text[4] == '-' && TryNumber(text, 5, 2, out month),
            10 => text[4] == '-' && text[7] == '-'
                && TryNumber(text, 5, 2, out month) && TryNumber(text, 8, 2, out date),
            _ => false,
        };
        if (!parsed || !TryNumber(text, 0, 4, out int year) || year < 1 || month is < 1 or > 12)
            return false;
        int days = DateTime.DaysInMonth(year, month);
        if (date > days || (text.Length == 10 && date < 1))
            return false;
        day = new DateOnly(year, month, date > 0 ? date : last ? days : 1);
        return true;
    }

    private static bool TryNumber(string text, int start, int length, out int number)
    {
        number = 0;
        for (int i = start; i < start + length; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
                return false;
            number = (number * 10) + (text[i] - '0');
        }
        return true;
    }
}
