using System.Collections.Immutable;
using System.Text;
using Demarche.Reading.Archives;
using Demarche.Reading.Markup;
using Demarche.Reading.Unpacking;

namespace Demarche.Reading.Feeds;

/// <summary>The items of a feed file as reports, as far as the feed holds their text.</summary>
internal static class FeedReports
{
    /// <summary>Fewest characters of a description that is a report and no announcement of one.</summary>
    private const int ShortestSummary = 400;

    /// <summary>The reports of a feed.</summary>
    /// <exception cref="UnpackingException">The feed is broken.</exception>
    public static IEnumerable<RawReport> Read(byte[] content, string? name)
    {
        try
        {
            return Of(FeedParser.Parse(content), name);
        }
        catch (FormatException fault)
        {
            throw new UnpackingException(ReadingCodes.BrokenArchive, fault.Message);
        }
    }

    /// <summary>The items with text; those without are counted in one error at the end.</summary>
    public static IEnumerable<RawReport> Of(Feed feed, string? name)
    {
        int without = 0;
        if (feed.Items.Length == 0)
            yield return RawReport.Failed(name, ReadingCodes.NothingToRead, "the feed holds no items");
        for (int i = 0; i < feed.Items.Length; i++)
        {
            if (Report(feed, feed.Items[i], $"{name}#{i + 1}") is { } report)
                yield return report;
            else
                without++;
        }
        if (without > 0)
        {
            string items = without == 1 ? "1 item holds" : $"{without} items hold";
            yield return RawReport.Failed(name, ReadingCodes.NoText, $"{items} no report, only its address or a summary; demarche watch fetches them");
        }
    }

    /// <summary>The report of an item; null where the feed does not hold its text.</summary>
    public static RawReport? Report(Feed feed, FeedItem item, string place)
    {
        string? content = item.Content ?? (item.Summary is { Length: >= ShortestSummary } summary && HtmlText.Strip(summary).Trim().Length >= ShortestSummary ? summary : null);
        return content is null
            ? null
            : new RawReport { Path = place, Content = Encoding.UTF8.GetBytes(content), Format = ReportFormat.Html, Charset = "utf-8", Stated = Stated(feed, item) };
    }

    /// <summary>What the feed states about an item.</summary>
    public static ImmutableArray<KeyValuePair<string, string>> Stated(Feed feed, FeedItem item)
    {
        var stated = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        void Add(string part, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value))
                stated.Add(new(part, value));
        }
        Add("title", item.Title);
        Add("date", item.Published?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Add("url", Provenance.WebAddress.IsAbsolute(item.Link ?? "") ? item.Link : null);
        Add("publisher", feed.Title);
        Add("author", item.Author);
        Add("language", item.Language ?? feed.Language);
        return stated.ToImmutable();
    }
}
