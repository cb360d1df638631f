using System.Collections.Immutable;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Demarche.Reading.Blocks;
using Demarche.Reading.Dates;
using Demarche.Reading.Provenance;

namespace Demarche.Reading.Pages;

/// <summary>What a page states about its report: in JSON-LD, in meta elements (OpenGraph, Dublin Core and others), and to the eye.</summary>
internal sealed class PageFacts
{
    private const int LongestTitle = 500;
    private static readonly string[] Bars = [" | ", " — ", " – ", " - ", " :: ", " » "];

    /// <summary>Programs that name themselves as the publisher of the pages that they make.</summary>
    private static readonly string[] Platforms = ["Blogger", "Blogspot", "WordPress", "WordPress.com", "Squarespace", "Wix"];

    private readonly IHtmlDocument _page;
    private readonly LinkedData _data;
    private readonly MetaElements _meta;

    public PageFacts(IHtmlDocument page, string markup)
    {
        _page = page;
        _data = LinkedData.Find(markup);
        _meta = new MetaElements(page);
    }

    /// <summary>The headline: the top heading where another place confirms it, else what JSON-LD, OpenGraph or the title say.</summary>
    public string? Title
    {
        get
        {
            string? stated = Clean(_data.Headline) ?? WithoutSite(Clean(_meta.Of("og:title", "twitter:title", "dc.title", "dcterms.title", "parsely-title", "sailthru.title")));
            string? title = Clean(_page.QuerySelector("title")?.TextContent);
            string[] headings = [.. _page.QuerySelectorAll("h1").Take(8).Select(h => Clean(h.TextContent)).OfType<string>().Where(h => h != Site)];
            string? confirmed = headings.FirstOrDefault(h => Confirms(stated, h) || Confirms(title, h));
            return confirmed ?? stated ?? WithoutSite(title) ?? (headings.Length == 1 ? headings[0] : null);
        }
    }

    /// <summary>The address by which the outlet wants the page known; absolute, or null.</summary>
    public string? Url(string? fetched) =>
        Absolute(_page.QuerySelector("link[rel=canonical]")?.GetAttribute("href"), fetched)
        ?? Absolute(_meta.Of("og:url"), fetched)
        ?? Absolute(_data.Url, fetched)
        ?? fetched;

    /// <summary>What is stated, as fields of a header, the most reliable first.</summary>
    public ImmutableArray<HeaderField> ToHeader(string? fetched)
    {
        var header = ImmutableArray.CreateBuilder<HeaderField>();
        Add(header, "title", Title);
        Add(header, "date", Day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Add(header, "url", Url(fetched));
        Add(header, "publisher", Site);
        Add(header, "author", Author);
        Add(header, "language", Language);
        return header.ToImmutable();
    }

    private string? Site =>
        (Outlet(_data.Publisher) ?? _meta.Of("og:site_name", "application-name", "dc.publisher", "publisher"))?.TrimStart('@');

    private static string? Outlet(string? publisher) => Platforms.Contains(publisher, StringComparer.OrdinalIgnoreCase) ? null : publisher;

    private string? Author
    {
        get
        {
            string? named = Clean(_data.Author) ?? Clean(_meta.Of("author", "article:author", "dc.creator", "parsely-author", "sailthru.author", "byl"))
                ?? Clean(_page.QuerySelector("[rel=author], [itemprop=author], .byline, .author")?.TextContent);
            if (named is null || named.Length > 120 || WebAddress.IsAbsolute(named))
                return null;
            return Roles.Byline.TryRead(named)?.Author is { Length: > 0 } read ? read : named;
        }
    }

    private string? Language =>
        NullIfEmpty(_page.DocumentElement.GetAttribute("lang")) ?? NullIfEmpty(_page.DocumentElement.GetAttribute("xml:lang"))
        ?? _data.Language ?? _meta.Of("content-language", "og:locale", "dc.language", "language");

    private DateOnly? Day =>
        PageDate.Read(_data.Published)
        ?? PageDate.Read(_meta.Of(
            "article:published_time", "datepublished", "og:published_time", "og:article:published_time", "pubdate", "publishdate",
            "publish-date", "publication_date", "published_time", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.issued",
            "dcterms.created", "dc.date", "dcterms.date", "date", "article.published", "cxenseparse:recs:publishtime", "rnews:datepublished"))
        ?? PageDate.InPage(_page)
        ?? PageDate.Read(_data.Modified);

    /// <summary>Whether two places name the same headline: one begins or ends with the other.</summary>
    private static bool Confirms(string? stated, string heading) =>
        stated is not null && heading.Length >= 8
        && (stated.StartsWith(heading, StringComparison.OrdinalIgnoreCase) || heading.StartsWith(stated, StringComparison.OrdinalIgnoreCase)
            || stated.EndsWith(heading, StringComparison.OrdinalIgnoreCase));

    /// <summary>"Talks fail | Example News" without the outlet's name.</summary>
    private string? WithoutSite(string? title)
    {
        if (title is null)
            return null;
        string? site = _meta.Of("og:site_name") ?? Site;
        // The name of the outlet stands last; bars before it may belong to the headline.
        foreach ((int at, string bar) in Bars.Select(bar => (At: title.LastIndexOf(bar, StringComparison.Ordinal), bar)).Where(found => found.At >= 12).OrderByDescending(found => found.At))
        {
            string tail = title[(at + bar.Length)..].Trim();
            bool isSite = bar is " | " or " :: " or " » " || OutletTable.Default.Named(tail) is not null
                || (site is not null && (tail.Contains(site, StringComparison.OrdinalIgnoreCase) || site.Contains(tail, StringComparison.OrdinalIgnoreCase)));
            if (isSite)
                return title[..at].Trim();
        }
        return title;
    }

    private static void Add(ImmutableArray<HeaderField>.Builder header, string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
            header.Add(new HeaderField(name, value, null, null));
    }

    private static string? Clean(string? words)
    {
        if (words is null || words.Length > LongestTitle * 4)
            return null;
        string joined = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return joined.Length is 0 or > LongestTitle ? null : joined;
    }

    private static string? NullIfEmpty(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    private static string? Absolute(string? address, string? fetched)
    {
        if (string.IsNullOrWhiteSpace(address) || address.Length > 2000)
            return null;
        if (WebAddress.IsAbsolute(address))
            return address.Trim();
        return fetched is not null && Uri.TryCreate(fetched, UriKind.Absolute, out Uri? origin) && Uri.TryCreate(origin, address.Trim(), out Uri? whole)
            && whole.Scheme is ("http" or "https")
            ? whole.AbsoluteUri
            : null;
    }
}
