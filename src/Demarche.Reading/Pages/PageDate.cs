using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Demarche.Reading.Dates;

namespace Demarche.Reading.Pages;

/// <summary>Days as pages state them: to programs in figures, to readers in words.</summary>
internal static class PageDate
{
    /// <summary>So many elements that look like dates are tried.</summary>
    private const int MostTried = 12;

    private const string Visible =
        "time[pubdate], time[itemprop=datePublished], [itemprop=datePublished], time.published, time.entry-date, time[datetime], "
        + ".published, .pubdate, .publish-date, .date-published, .article-date, .entry-date, .post-date, .dateline, .timestamp, .date, .read__published";

    /// <summary>The day in a value such as 2022-01-27T10:15:00+03:00, 20220127 or "January 27, 2022"; null for anything else.</summary>
    /// <remarks>It is the day of the outlet's own clock: the zone is not applied.</remarks>
    public static DateOnly? Read(string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
            return null;
        ReadOnlySpan<char> bare = value.AsSpan().Trim();
        if (bare.Length >= 10 && IsoDay.TryRead(bare[..10].ToString()) is { } iso)
            return iso;
        if (bare.Length >= 8 && !bare[..8].ContainsAnyExceptInRange('0', '9'))
            return IsoDay.TryParts(bare[..4].ToString(), bare[4..6].ToString(), bare[6..8].ToString());
        if (DateLineReader.TryRead(bare) is { IsAmbiguous: false } line && line.ToDay() is { } day)
            return day;
        return DateTimeOffset.TryParse(
            bare, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AllowWhiteSpaces, out DateTimeOffset moment)
            && bare.Length > 12 && moment.Year > 1000 && !bare.Contains('/')
            ? DateOnly.FromDateTime(moment.DateTime)
            : null;
    }

    /// <summary>The first day that an element made for dates states, in its attribute or in its words.</summary>
    public static DateOnly? InPage(IHtmlDocument page)
    {
        foreach (IElement element in page.QuerySelectorAll(Visible).Take(MostTried))
        {
            DateOnly? day = Read(element.GetAttribute("datetime")) ?? Read(element.GetAttribute("content")) ?? InWords(element);
            if (day is not null)
                return day;
        }
        return null;
    }

    private static DateOnly? InWords(IElement element)
    {
        string words = element.TextContent;
        return words.Length > 200
            ? null
            : Read(string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }
}
