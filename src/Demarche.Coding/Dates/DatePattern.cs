using System.Globalization;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Dates;

/// <summary>A date expression as written, before anybody asks which day it is.</summary>
/// <param name="Last">Its last word, inclusive.</param>
/// <param name="Resolve">The day, given the day of publication (if known) and whether the clause tells the future.</param>
/// <param name="Precision">"day", "weekend", "week", "month", "season", "quarter", "half", "year" or "decade".</param>
internal readonly record struct DatePattern(int Last, Func<DateOnly?, bool, DateOnly?> Resolve, string Precision)
{
    /// <summary>The longest expression that begins at the word; null when none does.</summary>
    public static DatePattern? At(Sentence sentence, int first)
    {
        string form = sentence[first].Form;
        if (form.Length == 0)
            return null;
        if (DatePhrase.At(sentence, first) is { } phrase)
            return phrase;
        return CalendarWords.Weekday(form) is { } day ? Weekday(sentence, first, day)
            : CalendarWords.Month(form) is var month and > 0 ? MonthFirst(sentence, first, month)
            : char.IsAsciiDigit(form[0]) ? DigitFirst(sentence, first)
            : WordFirst(sentence, first);
    }

    private static DatePattern Weekday(Sentence sentence, int first, DayOfWeek day)
    {
        int next = first + 1;
        if (Form(sentence, next) == ",")
            next++;
        if (next > first && Explicit(sentence, next) is { Precision: "day" } date)
            return date;
        int of = Form(sentence, first + 1) == "of" ? 1 : 0;
        if (Relative(Form(sentence, first + 1 + of)) is { } step && CalendarWords.Unit(Form(sentence, first + 2 + of)) == "week")
            return new(first + 2 + of, (published, _) => Monday(published)?.AddDays((7 * step) + (((int)day + 6) % 7)), "day");
        int last = WithPartOfDay(sentence, first);
        return new(last, (published, future) => Nearest(published, day, future, strict: false), "day");
    }

    private static DatePattern? Explicit(Sentence sentence, int first)
    {
        if (first >= sentence.Length)
            return null;
        int month = CalendarWords.Month(sentence[first].Form);
        return month > 0 ? MonthFirst(sentence, first, month) : DigitFirst(sentence, first);
    }

    private static DatePattern? MonthFirst(Sentence sentence, int first, int month)
    {
        int day = CalendarWords.DayOfMonth(Form(sentence, first + 1));
        if (day > 0)
        {
            int comma = Form(sentence, first + 2) == "," ? 1 : 0;
            int year = CalendarWords.Year(Form(sentence, first + 2 + comma));
            return Day(year, month, day, first + 1 + (year > 0 ? 1 + comma : 0));
        }
        int beforeYear = Form(sentence, first + 1) == "," ? 1 : 0;
        int monthYear = CalendarWords.Year(Form(sentence, first + 1 + beforeYear));
        if (monthYear == 0 && !IsNamedMonth(sentence, first))
            return null;
        int last = first + (monthYear > 0 ? 1 + beforeYear : 0);
        return new(last, (published, future) => Annual(published, monthYear, month, 1, future), "month");
    }

    /// <summary>"March" and "May" alone are months only where the tagger takes them for names after a preposition.</summary>
    private static bool IsNamedMonth(Sentence sentence, int at) =>
        sentence[at].Pos == UniversalPos.PROPN && at > 0
        && (sentence[at - 1].Pos == UniversalPos.ADP || Relative(sentence[at - 1].Form) is not null
            || Form(sentence, at - 1) is "early" or "late" or "mid" or "mid-"
            || (at > 1 && Form(sentence, at - 1) == "-" && Form(sentence, at - 2) is "mid" or "Mid"));

    private static DatePattern? DigitFirst(Sentence sentence, int first)
    {
        string form = Form(sentence, first);
        if (CalendarWords.Year(form) > 0 && Form(sentence, first + 1) == "-" && IsoDate(sentence, first) is { } parts)
            return parts;
        if (DateOnly.TryParseExact(form, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly iso))
            return new(first, (_, _) => iso, "day");
        int of = Form(sentence, first + 1) == "of" ? 1 : 0;
        int day = CalendarWords.DayOfMonth(form);
        string monthForm = Form(sentence, first + 1 + of);
        int month = monthForm.Length > 0 ? CalendarWords.Month(monthForm) : 0;
        if (day > 0 && month > 0)
        {
            int year = CalendarWords.Year(Form(sentence, first + 2 + of));
            return Day(year, month, day, first + 1 + of + (year > 0 ? 1 : 0));
        }
        int alone = CalendarWords.Year(form);
        if (alone >= 1500 && first > 0 && IsBeforeYear(sentence, first - 1))
            return new(first, (_, _) => new DateOnly(alone, 1, 1), "year");
        return Ago(sentence, first);
    }

    /// <summary>"2022-01-13", which tokenizers take to pieces.</summary>
    private static DatePattern? IsoDate(Sentence sentence, int first)
    {
        string whole = sentence[first].Form;
        for (int at = first + 1; at < sentence.Length && whole.Length < 10 && sentence[at].Span.Start == sentence[at - 1].Span.End; at++)
        {
            whole += sentence[at].Form;
            if (DateOnly.TryParseExact(whole, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
                return new(at, (_, _) => date, "day");
        }
        return null;
    }

    private static DatePattern? WordFirst(Sentence sentence, int first)
    {
        string form = sentence[first].Form;
        if (form.Length is < 3 or > 9)
            return Ago(sentence, first);
        switch (form.ToLowerInvariant())
        {
            case "today" or "tonight":
                return new(first, (published, _) => published, "day");
            case "yesterday":
                return new(WithPartOfDay(sentence, first), (published, _) => published?.AddDays(-1), "day");
            case "tomorrow":
                return new(WithPartOfDay(sentence, first), (published, _) => published?.AddDays(1), "day");
        }
        return Relative(form) is { } step && Form(sentence, first + 1) is { Length: > 0 } next
            ? Stepped(sentence, first, step, next)
            : Ago(sentence, first);
    }

    /// <summary>"last Friday", "this month", "next year", "last night".</summary>
    private static DatePattern? Stepped(Sentence sentence, int first, int step, string next)
    {
        if (CalendarWords.Weekday(next) is { } day)
        {
            int last = WithPartOfDay(sentence, first + 1);
            return new(last, (published, future) => Nearest(published, day, future || step > 0, step != 0), "day");
        }
        if (CalendarWords.IsPartOfDay(next))
            return step > 0 ? null : new(first + 1, (published, _) => published?.AddDays(step), "day");
        if (CalendarWords.Month(next) is var month and > 0)
            return new(first + 1, (published, _) => Annual(published, 0, month, 1, step > 0), "month");
        return CalendarWords.Unit(next) switch
        {
            "week" => new(first + 1, (published, _) => Monday(published)?.AddDays(7 * step), "week"),
            "month" => new(first + 1, (published, _) => MonthStart(published)?.AddMonths(step), "month"),
            "year" => new(first + 1, (published, _) => YearStart(published)?.AddYears(step), "year"),
            _ => null,
        };
    }

    /// <summary>"two days ago", "3 weeks ago", "a month earlier" (of the last kind nobody knows the origin).</summary>
    private static DatePattern? Ago(Sentence sentence, int first)
    {
        if (!string.Equals(Form(sentence, first + 2), "ago", StringComparison.OrdinalIgnoreCase))
            return null;
        int count = CalendarWords.Count(sentence[first].Form);
        return count == 0 ? null : CalendarWords.Unit(Form(sentence, first + 1)) switch
        {
            "hour" => new(first + 2, (published, _) => published?.AddDays(-(count / 24)), "day"),
            "decade" => new(first + 2, (published, _) => YearStart(published)?.AddYears(-10 * count), "decade"),
            "day" => new(first + 2, (published, _) => published?.AddDays(-count), "day"),
            "week" => new(first + 2, (published, _) => Monday(published)?.AddDays(-7 * count), "week"),
            "month" => new(first + 2, (published, _) => MonthStart(published)?.AddMonths(-count), "month"),
            "year" => new(first + 2, (published, _) => YearStart(published)?.AddYears(-count), "year"),
            _ => null,
        };
    }

    private static DatePattern? Day(int year, int month, int day, int last) =>
        day > DateTime.DaysInMonth(year > 0 ? year : 2000, month)
            ? null
            : new(last, (published, future) => Annual(published, year, month, day, future), "day");

    /// <summary>The date in its year, or else in the year that puts it last before (or first after) publication.</summary>
    internal static DateOnly? Annual(DateOnly? published, int year, int month, int day, bool future)
    {
        if (year > 0)
            return new DateOnly(year, month, day);
        if (published is not { } on)
            return null;
        for (int step = 0; step <= 8; step++)
        {
            int candidate = future ? on.Year + step : on.Year - step;
            if (candidate is < 1 or > 9999 || day > DateTime.DaysInMonth(candidate, month))
                continue;
            var date = new DateOnly(candidate, month, day);
            if (future ? date >= on : date <= on)
                return date;
        }
        return null;
    }

    private static DateOnly? Nearest(DateOnly? published, DayOfWeek day, bool future, bool strict)
    {
        if (published is not { } on)
            return null;
        int away = future ? (day - on.DayOfWeek + 7) % 7 : -((on.DayOfWeek - day + 7) % 7);
        return away == 0 && strict ? on.AddDays(future ? 7 : -7) : on.AddDays(away);
    }

    private static DateOnly? Monday(DateOnly? published) =>
        published is { } on ? on.AddDays(-(((int)on.DayOfWeek + 6) % 7)) : null;

    private static DateOnly? MonthStart(DateOnly? published) =>
        published is { } on ? new DateOnly(on.Year, on.Month, 1) : null;

    private static DateOnly? YearStart(DateOnly? published) =>
        published is { } on ? new DateOnly(on.Year, 1, 1) : null;

    private static bool IsBeforeYear(Sentence sentence, int at) => sentence[at].Form.ToLowerInvariant() switch
    {
        "in" or "since" or "of" or "until" or "by" or "during" or "from" or "before" or "after" or "between" => true,
        "early" or "late" or "mid" or "mid-" or "till" => true,
        "and" or "to" or "through" => at > 0 && CalendarWords.Year(sentence[at - 1].Form) > 0,
        _ => false,
    };

    private static int? Relative(string form) => form.ToLowerInvariant() switch
    {
        "last" or "past" => -1,
        "this" => 0,
        "next" or "coming" => 1,
        _ => null,
    };

    private static int WithPartOfDay(Sentence sentence, int last) =>
        CalendarWords.IsPartOfDay(Form(sentence, last + 1)) ? last + 1 : last;

    private static string Form(Sentence sentence, int at) => at < sentence.Length ? sentence[at].Form : "";
}
