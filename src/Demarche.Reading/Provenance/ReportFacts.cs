using System.Collections.Immutable;
using Demarche.Language.Articles;
using Demarche.Reading.Blocks;
using Demarche.Reading.Dates;

namespace Demarche.Reading.Provenance;

/// <summary>Gathers what a report says about itself; where it says a thing twice, the better place wins.</summary>
internal sealed class ReportFacts
{
    private readonly List<Diagnostic> _diagnostics = [];
    private DateOnly? _headerDay;
    private DateOnly? _lineDay;
    private PartialDate? _wireDate;
    private string? _labelledUrl;
    private string? _bareUrl;
    private string? _publisher;
    private string? _agency;
    private string? _author;
    private string? _title;
    private string? _language;

    /// <summary>The headline of the text; the first one counts.</summary>
    public void StateHeadline(string words) => _title ??= words;

    /// <summary>A byline; the first one counts.</summary>
    public void StateAuthor(string author)
    {
        if (author.Length > 0)
            _author ??= author;
    }

    /// <summary>A date line or a date beside a byline; the first one counts.</summary>
    public void StateDate(PartialDate date)
    {
        if (date.IsAmbiguous)
        {
            _diagnostics.Add(new Diagnostic(
                ReadingCodes.AmbiguousDate, "the date line can be read day first or month first; it was left out"));
        }
        _lineDay ??= date.ToDay();
    }

    /// <summary>The agency and date of a dateline.</summary>
    public void StateDateline(WireDateline dateline)
    {
        _wireDate ??= dateline.Date;
        if (dateline.Agency is not null)
            StateAgency(OutletTable.Default.Named(dateline.Agency) ?? dateline.Agency);
    }

    /// <summary>An agency named in a byline or dateline.</summary>
    public void StateAgency(string agency) => _agency ??= agency;

    /// <summary>A name after "Source:".</summary>
    public void StatePublisher(string name) => _publisher ??= OutletTable.Default.Named(name) ?? name;

    /// <summary>The address after a label such as "Original url:".</summary>
    public void StateUrl(string url) => _labelledUrl ??= url;

    /// <summary>An address that stands alone.</summary>
    public void StateBareUrl(string url) => _bareUrl ??= url;

    /// <summary>A field of the header; those without a meaning here are passed over.</summary>
    public void StateField(HeaderField field)
    {
        string value = field.Value;
        if (HeaderNames.IsTitle(field.Name))
            _title ??= value;
        else if (HeaderNames.IsDate(field.Name))
            _headerDay ??= DateLineReader.TryRead(value)?.ToDay();
        else if (HeaderNames.IsAuthor(field.Name))
            StateAuthor(value);
        else if (HeaderNames.IsLanguage(field.Name))
            _language ??= value;
        else if (HeaderNames.IsPublisher(field.Name) || (HeaderNames.IsSource(field.Name) && !WebAddress.IsBare(value)))
            StatePublisher(value);
        else if (HeaderNames.IsSource(field.Name))
            StateUrl(value);
    }

    /// <summary>The article with all that was stated.</summary>
    public Article Complete(Article article, string? path)
    {
        string? url = _labelledUrl ?? _bareUrl;
        string host = url is null ? "" : WebAddress.Host(url);
        DateOnly? published = Published(url, path);
        return article with
        {
            Path = path,
            Url = url,
            Title = _title,
            Published = published,
            Publisher = _publisher ?? OutletTable.Default.AtHost(host) ?? _agency ?? (host.Length > 0 ? host : null),
            Author = _author,
            Language = _language,
            Diagnostics = article.Diagnostics.AddRange(_diagnostics.ToImmutableArray()),
        };
    }

    private DateOnly? Published(string? url, string? path)
    {
        DateOnly? urlDay = url is null ? null : WebAddress.Day(url);
        DateOnly? stated = _headerDay ?? _lineDay ?? _wireDate?.ToDay()
            ?? (urlDay is { } day ? _wireDate?.InYear(day.Year) : null) ?? urlDay;
        if (stated is not null || path is null)
            return stated;
        DateOnly? named = IsoDay.TryRead(Path.GetFileNameWithoutExtension(path));
        if (named is not null)
        {
            _diagnostics.Add(new Diagnostic(
                ReadingCodes.DateFromName, "the report states no date; the one in the file's name was taken"));
        }
        return named;
    }
}
