using Demarche.Language.Syntax;

namespace Demarche.Coding.Dates;

/// <summary>Date expressions of several words and the vaguer ones: seasons, quarters, decades, weekends, ends of years.</summary>
internal static class DatePhrase
{
    /// <summary>The expression that begins at the word; null when none does.</summary>
    public static DatePattern? At(Sentence sentence, int first)
    {
        string form = sentence[first].Form;
        if (char.IsAsciiDigit(form[0]))
            return Decade(form, first) ?? DottedDate(form, first) ?? Ahead(sentence, first);
        if (form.Length is < 2 or > 13)
            return null;
        return form.ToLowerInvariant() switch
        {
            "overnight" => sentence[first].Pos == UniversalPos.ADV ? new(first, (published, _) => published, "day") : null,
            "weekend" => Weekend(sentence, first),
            "day" => AroundYesterday(sentence, first),
            "end" or "beginning" or "start" or "close" => EdgeOf(sentence, first),
            "first" or "second" or "third" or "fourth" or "last" => PartOfYear(sentence, first) ?? SeasonAfter(sentence, first),
            "this" or "next" => SeasonAfter(sentence, first),
            "spring" or "summer" or "autumn" or "fall" or "winter" => Season(sentence, first),
            "the" => Numbered(sentence, first),
            "christmas" or "new" => Holiday(sentence, first),
            _ => form.StartsWith("mid-", StringComparison.OrdinalIgnoreCase) ? MidMonth(sentence, first) : Ahead(sentence, first),
        };
    }

    /// <summary>"the 1990s".</summary>
    private static DatePattern? Decade(string form, int first)
    {
        string digits = form.TrimEnd('s').TrimEnd('\'', '\u2019');
        int year = form.Length > 4 && form.EndsWith('s') ? CalendarWords.Year(digits) : 0;
        return year > 0 && year % 10 == 0 ? new(first, (_, _) => new DateOnly(year, 1, 1), "decade") : null;
    }

    /// <summary>"27.01.2022", "27/1/2022", "1/27/2022"; where day and month could change places nobody knows.</summary>
    private static DatePattern? DottedDate(string form, int first)
    {
        bool dots = form.Contains('.', StringComparison.Ordinal);
        string[] parts = form.Split(dots ? '.' : '/');
        if (parts.Length != 3 || CalendarWords.Year(parts[2]) is not (> 0 and int year))
            return null;
        (int one, int two) = (CalendarWords.DayOfMonth(parts[0]), CalendarWords.DayOfMonth(parts[1]));
        (int day, int month) = dots || one > 12 ? (one, two) : two > 12 ? (two, one) : (0, 0);
        bool valid = day > 0 && month is > 0 and <= 12 && day <= DateTime.DaysInMonth(year, month);
        return valid ? new(first, (_, _) => new DateOnly(year, month, day), "day") : null;
    }

    /// <summary>"will meet in two weeks", "in three days' time"; of the past it tells how long something took.</summary>
    private static DatePattern? Ahead(Sentence sentence, int first)
    {
        if (first == 0 || !Is(sentence, first - 1, "in") || Is(sentence, first + 2, "ago"))
            return null;
        int count = CalendarWords.Count(sentence[first].Form);
        return count == 0 ? null : CalendarWords.Unit(Form(sentence, first + 1)) switch
        {
            "day" => new(first + 1, (published, future) => future ? published?.AddDays(count) : null, "day"),
            "week" => new(first + 1, (published, future) => future ? published?.AddDays(7 * count) : null, "week"),
            "month" => new(first + 1, (published, future) => future ? published?.AddMonths(count) : null, "month"),
            "year" => new(first + 1, (published, future) => future ? published?.AddYears(count) : null, "year"),
            _ => null,
        };
    }

    /// <summary>"over the weekend", "last weekend", "next weekend": its Saturday.</summary>
    private static DatePattern Weekend(Sentence sentence, int first)
    {
        int step = first > 0 ? Step(sentence, first - 1) : 0;
        return new(first, (published, future) => Saturday(published, step, future), "weekend");
    }

    private static DateOnly? Saturday(DateOnly? published, int step, bool future)
    {
        if (published is not { } on)
            return null;
        DateOnly last = on.AddDays(-(((int)on.DayOfWeek + 1) % 7));
        if (step > 0 || (step == 0 && future))
            return on.DayOfWeek is DayOfWeek.Saturday ? last : last.AddDays(7);
        return last;
    }

    /// <summary>"the day before yesterday", "the day after tomorrow".</summary>
    private static DatePattern? AroundYesterday(Sentence sentence, int first)
    {
        if (Is(sentence, first + 1, "before") && Is(sentence, first + 2, "yesterday"))
            return new(first + 2, (published, _) => published?.AddDays(-2), "day");
        return Is(sentence, first + 1, "after") && Is(sentence, first + 2, "tomorrow")
            ? new(first + 2, (published, _) => published?.AddDays(2), "day")
            : null;
    }

    /// <summary>"the end of the year", "the beginning of next month": the month at that edge.</summary>
    private static DatePattern? EdgeOf(Sentence sentence, int first)
    {
        if (!Is(sentence, first + 1, "of"))
            return null;
        int at = first + 2;
        int step = Step(sentence, at);
        bool marked = step != 0 || Is(sentence, at, "this") || Is(sentence, at, "the");
        bool end = Is(sentence, first, "end") || Is(sentence, first, "close");
        int fixedYear = CalendarWords.Year(Form(sentence, at));
        if (fixedYear > 0)
            return new(at, (_, _) => new DateOnly(fixedYear, end ? 12 : 1, 1), "month");
        return !marked ? null : CalendarWords.Unit(Form(sentence, at + 1)) switch
        {
            "year" => new(at + 1, (published, _) => YearOf(published, step, end ? 12 : 1), "month"),
            "month" => new(at + 1, (published, _) => MonthOf(published, step), "month"),
            _ => null,
        };
    }

    /// <summary>"the first quarter of 2022", "the second half of last year".</summary>
    private static DatePattern? PartOfYear(Sentence sentence, int first)
    {
        bool quarter = Is(sentence, first + 1, "quarter");
        if ((!quarter && !Is(sentence, first + 1, "half")) || !(Is(sentence, first + 2, "of") || Is(sentence, first + 2, "in")))
            return null;
        int number = sentence[first].Form.ToLowerInvariant() switch
        {
            "first" => 1,
            "second" => 2,
            "third" => 3,
            "fourth" => 4,
            _ => quarter ? 4 : 2,
        };
        int month = quarter ? (3 * number) - 2 : (6 * number) - 5;
        if (month > 12)
            return null;
        string precision = quarter ? "quarter" : "half";
        int at = first + 3;
        int year = CalendarWords.Year(Form(sentence, at));
        if (year > 0)
            return new(at, (_, _) => new DateOnly(year, month, 1), precision);
        int step = Step(sentence, at);
        bool marked = step != 0 || Is(sentence, at, "this") || Is(sentence, at, "the");
        return marked && CalendarWords.Unit(Form(sentence, at + 1)) == "year"
            ? new(at + 1, (published, _) => YearOf(published, step, month), precision)
            : null;
    }

    /// <summary>"last summer", "next spring".</summary>
    private static DatePattern? SeasonAfter(Sentence sentence, int first)
    {
        int month = SeasonMonth(Form(sentence, first + 1));
        int step = Step(sentence, first);
        return month == 0 ? null : new(first + 1, (published, future) => SeasonOf(published, month, future || step > 0), "season");
    }

    /// <summary>"summer 2014", "the spring of 2014", "in the summer".</summary>
    private static DatePattern? Season(Sentence sentence, int first)
    {
        if (sentence[first].Pos is not (UniversalPos.NOUN or UniversalPos.PROPN))
            return null;
        int month = SeasonMonth(sentence[first].Form);
        int of = Is(sentence, first + 1, "of") ? 1 : 0;
        int year = CalendarWords.Year(Form(sentence, first + 1 + of));
        if (year > 0)
            return new(first + 1 + of, (_, _) => new DateOnly(year, month, 1), "season");
        bool when = first > 0 && (Is(sentence, first - 1, "in") || (first > 1 && Is(sentence, first - 1, "the")
            && (Is(sentence, first - 2, "in") || Is(sentence, first - 2, "during"))));
        return when ? new(first, (published, future) => SeasonOf(published, month, future), "season") : null;
    }

    /// <summary>"on the 27th": the last such day.</summary>
    private static DatePattern? Numbered(Sentence sentence, int first)
    {
        string form = Form(sentence, first + 1);
        int day = form.Length >= 3 && char.IsAsciiDigit(form[0]) && !char.IsAsciiDigit(form[^1]) ? CalendarWords.DayOfMonth(form) : 0;
        bool alone = first > 0 && Is(sentence, first - 1, "on")
            && (first + 2 >= sentence.Length || sentence[first + 2].Pos is UniversalPos.PUNCT or UniversalPos.ADP or UniversalPos.CCONJ);
        return day == 0 || !alone || Is(sentence, first + 2, "of") ? null : new(first + 1, (published, future) => DayNear(published, day, future), "day");
    }

    /// <summary>"Christmas Day", "New Year's Eve".</summary>
    private static DatePattern? Holiday(Sentence sentence, int first)
    {
        bool christmas = Is(sentence, first, "christmas");
        int at = christmas ? first + 1 : first + 2;
        if (!christmas && !(Form(sentence, first + 1).StartsWith("Year", StringComparison.Ordinal)))
            return null;
        if (Form(sentence, at) is "'s" or "\u2019s")
            at++;
        bool eve = Is(sentence, at, "eve");
        if (!eve && !Is(sentence, at, "day"))
            return null;
        (int month, int day) = christmas ? (12, eve ? 24 : 25) : eve ? (12, 31) : (1, 1);
        return new(at, (published, future) => DatePattern.Annual(published, 0, month, day, future), "day");
    }

    /// <summary>"mid-January" as one word.</summary>
    private static DatePattern? MidMonth(Sentence sentence, int first)
    {
        int month = sentence[first].Form.Length > 4 ? CalendarWords.Month(sentence[first].Form[4..]) : 0;
        int year = CalendarWords.Year(Form(sentence, first + 1));
        return month == 0 ? null : new(first + (year > 0 ? 1 : 0), (published, future) => DatePattern.Annual(published, year, month, 1, future), "month");
    }

    private static DateOnly? DayNear(DateOnly? published, int day, bool future)
    {
        for (int step = 0; published is { } on && step < 3; step++)
        {
            DateOnly month = new DateOnly(on.Year, on.Month, 1).AddMonths(future ? step : -step);
            if (day > DateTime.DaysInMonth(month.Year, month.Month))
                continue;
            DateOnly found = month.AddDays(day - 1);
            if (future ? found >= on : found <= on)
                return found;
        }
        return null;
    }

    private static DateOnly? SeasonOf(DateOnly? published, int month, bool future) =>
        DatePattern.Annual(published, 0, month, 1, future);

    private static DateOnly? YearOf(DateOnly? published, int step, int month) =>
        published is { } on && on.Year + step is > 0 and < 10_000 and int year ? new DateOnly(year, month, 1) : null;

    private static DateOnly? MonthOf(DateOnly? published, int step) =>
        published is { } on ? new DateOnly(on.Year, on.Month, 1).AddMonths(step) : null;

    private static int SeasonMonth(string form) => form.ToLowerInvariant() switch
    {
        "spring" => 3,
        "summer" => 6,
        "autumn" or "fall" => 9,
        "winter" => 12,
        _ => 0,
    };

    private static int Step(Sentence sentence, int at) => Form(sentence, at).ToLowerInvariant() switch
    {
        "last" or "past" or "previous" => -1,
        "next" or "coming" => 1,
        _ => 0,
    };

    private static bool Is(Sentence sentence, int at, string word) =>
        at >= 0 && at < sentence.Length && sentence[at].Form.Equals(word, StringComparison.OrdinalIgnoreCase);

    private static string Form(Sentence sentence, int at) => at >= 0 && at < sentence.Length ? sentence[at].Form : "";
}
