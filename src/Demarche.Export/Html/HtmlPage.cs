using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Demarche.Coding.Records;

namespace Demarche.Export.Html;

/// <summary>Writes records as one page that needs nothing beside itself: no network, no other file.</summary>
/// <remarks>
/// Add the records in the order in which they are to stand, then <see cref="Finish"/>. Each is written as it
/// comes; only titles are kept. Lines end in LF. Not for several threads.
/// </remarks>
public sealed class HtmlPage
{
    private static readonly string Style = Resource("page.css");
    private static readonly string Script = Resource("page.js");

    private readonly Markup _html;
    private readonly List<(string Prefix, string Title, string Note)> _index = [];

    /// <summary>Begins a page in <paramref name="output"/>, which stays the caller's to close.</summary>
    public HtmlPage(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        _html = new Markup(output);
    }

    /// <summary>Writes one record.</summary>
    public void Add(Record record)
    {
        ArgumentNullException.ThrowIfNull(record);
        string prefix = string.Create(CultureInfo.InvariantCulture, $"a{_index.Count + 1}");
        var page = new PageRecord(record, prefix);
        if (_index.Count == 0)
            Begin(page.Title);
        _html.Raw("<section class=\"article\"").Attribute("id", prefix).Attribute("data-title", page.Title).Raw(">\n");
        ListMarkup.Write(_html, page);
        ReportMarkup.Write(_html, page);
        CardMarkup.Write(_html, page);
        _html.Raw("</section>\n");
        _index.Add((prefix, page.Title, Note(record)));
    }

    /// <summary>Writes the index of several articles and the end of the page.</summary>
    public void Finish()
    {
        if (_index.Count == 0)
        {
            Begin("Demarche");
            _html.Raw("<p class=\"empty\">No article was read.</p>\n");
        }
        _html.Raw("</main>\n");
        if (_index.Count > 1)
            WriteIndex();
        _html.Raw("<script>").Raw(Script).Raw("</script>\n</body>\n</html>\n");
    }

    private void Begin(string title)
    {
        _html.Raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Raw("<meta name=\"referrer\" content=\"no-referrer\">\n")
            .Raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-")
            .Raw(Hash(Style)).Raw("'; script-src 'sha256-").Raw(Hash(Script)).Raw("'\">\n")
            .Element("title", "", title).Raw("\n<style>").Raw(Style).Raw("</style>\n</head>\n<body>\n")
            .Raw(Resource("bar.html")).Raw("<main>\n");
    }

    private void WriteIndex()
    {
        _html.Raw("<nav class=\"index\" aria-label=\"Articles\"><h2>Articles</h2>\n<ol>\n");
        foreach ((string prefix, string title, string note) in _index)
        {
            _html.Raw("<li><a").Attribute("href", $"#{prefix}").Raw(">").Element("b", "", title)
                .Raw(" ").Element("span", "", note).Raw("</a></li>\n");
        }
        _html.Raw("</ol></nav>\n");
    }

    private static string Note(Record record)
    {
        string?[] parts =
        [
            record.Article.Published is { } day ? Terms.Of(day) : null,
            record.Article.Publisher,
            string.Create(CultureInfo.InvariantCulture, $"{record.Events.Length} events"),
        ];
        return string.Join(" · ", parts.Where(part => !string.IsNullOrEmpty(part)));
    }

    /// <summary>The policy names the page's own style and script by hash, so that nothing else would run.</summary>
    private static string Hash(string content) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)));

    private static string Resource(string name)
    {
        using Stream stream = typeof(HtmlPage).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The page's part {name} is not in the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
