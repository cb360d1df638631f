using System.Collections.Frozen;
using System.Globalization;

namespace Demarche.Coding.Dates;

/// <summary>The words that dates are made of.</summary>
internal static class CalendarWords
{
    private static readonly FrozenDictionary<string, int> Months = Numbered(
        1,
        "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
        "september sept sep", "october oct", "november nov", "december dec");

    private static readonly FrozenDictionary<string, int> Weekdays = Numbered(
        0,
        "sunday", "monday", "tuesday tues", "wednesday weds", "thursday thurs", "friday", "saturday");

    private static readonly FrozenDictionary<string, int> Numbers = Numbered(
        1,
        "one a an", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    /// <summary>1 to 12; 0 when <paramref name="form"/> is no month. An abbreviation may carry its stop.</summary>
    public static int Month(string form) =>
        char.IsAsciiLetterUpper(form[0]) ? Months.GetValueOrDefault(WithoutStop(form)) : 0;

    /// <summary>The weekday; null when <paramref name="form"/> is none.</summary>
    public static DayOfWeek? Weekday(string form) =>
        char.IsAsciiLetterUpper(form[0]) && Weekdays.TryGetValue(WithoutStop(form), out int day) ? (DayOfWeek)day : null;

    /// <summary>1 to 31 of "26", "26th"; the first of "3-5"; 0 when <paramref name="form"/> is no day of a month.</summary>
    public static int DayOfMonth(string form)
    {
        int dash = form.AsSpan().IndexOfAny('-', '\u2013');
        if (dash is 1 or 2)
            return DayOfMonth(form[(dash + 1)..]) > 0 ? DayOfMonth(form[..dash]) : 0;
        ReadOnlySpan<char> digits = form.AsSpan().TrimEnd("stndrhSTNDRH");
        return form.Length - digits.Length is 0 or 2 && digits.Length is 1 or 2 ? Within(digits, 1, 31) : 0;
    }

    /// <summary>1000 to 2999; 0 when <paramref name="form"/> is no year.</summary>
    public static int Year(string form) => form.Length == 4 ? Within(form, 1000, 2999) : 0;

    /// <summary>A count up to 99, in digits or (up to twelve) in words; 0 when <paramref name="form"/> is none.</summary>
    public static int Count(string form) =>
        Numbers.TryGetValue(form, out int number) ? number : form.Length <= 2 ? Within(form, 1, 99) : 0;

    /// <summary>"hour", "day", "week", "month", "year" or "decade" of a unit in singular or plural; null when it is none.</summary>
    public static string? Unit(string form) => form.ToLowerInvariant() switch
    {
        "day" or "days" => "day",
        "week" or "weeks" => "week",
        "month" or "months" => "month",
        "year" or "years" => "year",
        "hour" or "hours" => "hour",
        "decade" or "decades" => "decade",
        _ => null,
    };

    /// <summary>Whether <paramref name="form"/> is a part of a day that may follow it ("Wednesday evening").</summary>
    public static bool IsPartOfDay(string form) => form.ToLowerInvariant()
        is "morning" or "afternoon" or "evening" or "night" or "midday" or "noon" or "midnight";

    private static int Within(ReadOnlySpan<char> digits, int least, int most) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int value)
        && value >= least && value <= most ? value : 0;

    private static string WithoutStop(string form) => form.EndsWith('.') ? form[..^1] : form;

    private static FrozenDictionary<string, int> Numbered(int from, params string[] spellings) =>
        spellings
            .SelectMany((words, i) => words.Split(' ').Select(word => KeyValuePair.Create(word, i + from)))
            .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
}
