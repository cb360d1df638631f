namespace Demarche.Reading.Dates;

/// <summary>A date as far as a report states it.</summary>
/// <param name="Year">1000 to 9999; null where none is stated.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 31; null where only a month is stated.</param>
/// <param name="IsAmbiguous">Whether day and month, in figures, could be the other way round.</param>
internal readonly record struct PartialDate(int? Year, int Month, int? Day, bool IsAmbiguous = false)
{
    /// <summary>The day, where year, month and day are stated and there is no doubt between them.</summary>
    public DateOnly? ToDay() => Year is { } year && Day is { } day && !IsAmbiguous ? new DateOnly(year, Month, day) : null;

    /// <summary>The day in <paramref name="year"/>, where the report leaves the year to the reader.</summary>
    public DateOnly? InYear(int year) =>
        Year is null && Day is { } day && !IsAmbiguous && day <= DateTime.DaysInMonth(year, Month)
            ? new DateOnly(year, Month, day)
            : null;

    /// <summary>The date, unless the calendar has no such day.</summary>
    public static PartialDate? Of(int? year, int month, int? day)
    {
        bool exists = month is >= 1 and <= 12
            && (year is null or (>= 1000 and <= 9999))
            && (day is null || (day >= 1 && day <= DateTime.DaysInMonth(year ?? LeapYear, month)));
        return exists ? new PartialDate(year, month, day) : null;
    }

    private const int LeapYear = 2000;
}
