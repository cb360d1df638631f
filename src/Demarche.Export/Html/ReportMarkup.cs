using System.Text;
using Demarche.Coding.Records;
using Demarche.Language.Articles;
using Demarche.Language.Text;

namespace Demarche.Export.Html;

/// <summary>Typesets the report itself, with its marks.</summary>
internal static class ReportMarkup
{
    public static void Write(Markup html, PageRecord page)
    {
        Article article = page.Record.Article;
        html.Raw("<article class=\"report\">\n");
        Masthead(html, page);
        var segmenter = new Segmenter(MarkFinder.Find(page.Record, page.Actors));
        var seen = new HashSet<(string, MarkRole)>();
        for (int i = 0; i < article.Paragraphs.Length; i++)
        {
            Paragraph paragraph = article.Paragraphs[i];
            (string open, string close) = Tags(paragraph.Role, HasListItem(article, i - 1), HasListItem(article, i + 1));
            html.Raw(open);
            foreach (Segment segment in segmenter.Cut(paragraph.Span))
                WriteSegment(html, page, segment, seen);
            html.Raw(close).Line();
        }
        Notes(html, page.Record);
        html.Raw("</article>\n");
    }

    private static void Masthead(Markup html, PageRecord page)
    {
        Article article = page.Record.Article;
        html.Raw("<header class=\"masthead\">");
        if (article.Publisher is { Length: > 0 } publisher)
            html.Element("span", "publisher", publisher);
        if (article.Published is { } day)
            html.Raw("<time>").Text(Terms.Of(day)).Raw("</time>");
        if (article.Author is { Length: > 0 } author)
            html.Element("span", "author", author);
        if (IsWebAddress(article.Url))
            html.Raw("<a rel=\"noopener noreferrer\"").Attribute("href", article.Url ?? "").Raw(">original</a>");
        html.Raw("</header>\n");
        if (article.Paragraphs.All(paragraph => paragraph.Role != ParagraphRole.Headline))
            html.Element("h1", "", page.Title).Line();
    }

    private static bool HasListItem(Article article, int index) =>
        index >= 0 && index < article.Paragraphs.Length && article.Paragraphs[index].Role == ParagraphRole.ListItem;

    private static (string Open, string Close) Tags(ParagraphRole role, bool itemBefore, bool itemAfter) => role switch
    {
        ParagraphRole.Headline => ("<h1>", "</h1>"),
        ParagraphRole.Subheading => ("<h2>", "</h2>"),
        ParagraphRole.BlockQuote => ("<blockquote><p>", "</p></blockquote>"),
        ParagraphRole.ListItem => (itemBefore ? "<li>" : "<ul><li>", itemAfter ? "</li>" : "</li></ul>"),
        ParagraphRole.Body => ("<p>", "</p>"),
        _ => ($"<p class=\"aside {role.ToString().ToLowerInvariant()}\">", "</p>"),
    };

    private static void WriteSegment(
        Markup html, PageRecord page, Segment segment, HashSet<(string, MarkRole)> seen)
    {
        if (segment.Marks.Count == 0)
        {
            html.Text(page.Text, segment.Span.Start, segment.Span.End);
            return;
        }
        html.Raw("<span").Attribute("class", Classes(segment)).Attribute("data-marks", Parts(segment));
        Mark first = segment.Marks[0];
        if (first.Role is MarkRole.Trigger or MarkRole.Cue && seen.Add((first.Item, first.Role)))
        {
            html.Raw(" tabindex=\"0\" role=\"button\"").Attribute("aria-label", Label(page, first, segment.Span));
            if (page.EventOf(first.Item) is { } coded)
                html.Attribute("data-type", Terms.Of(coded.Type));
        }
        html.Raw(">").Text(page.Text, segment.Span.Start, segment.Span.End).Raw("</span>");
    }

    /// <summary>What the segment looks like before anything is chosen.</summary>
    private static string Classes(Segment segment)
    {
        var classes = new StringBuilder("mark");
        MarkRole? last = null;
        foreach (Mark mark in segment.Marks)
        {
            if (mark.Role == last)
                continue;
            last = mark.Role;
            classes.Append(' ').Append(mark.Role.Name());
            if (mark.Style.Length > 0)
                classes.Append(' ').Append(mark.Style);
            if (mark.Role == MarkRole.Said && mark.Span.Start == segment.Span.Start)
                classes.Append(" begins");
            if (mark.Role == MarkRole.Said && mark.Span.End == segment.Span.End)
                classes.Append(" ends");
        }
        return classes.ToString();
    }

    private static string Parts(Segment segment) =>
        string.Join(' ', segment.Marks.Select(mark => $"{mark.Item}.{mark.Role.Name()}"));

    private static string Label(PageRecord page, Mark mark, TextSpan span)
    {
        string words = Excerpt.Of(page.Text, span, 60);
        if (page.EventOf(mark.Item) is { } coded)
            return $"{words}: event {Terms.Of(coded.Type)}, {PageRecord.Parties(coded)}";
        return page.StatementOf(mark.Item) is { } statement
            ? $"{words}: statement by {page.Speakers(statement)}"
            : words;
    }

    private static void Notes(Markup html, Record record)
    {
        Diagnostic[] notes = [.. record.Article.Diagnostics.Concat(record.Diagnostics).Distinct()];
        if (notes.Length == 0)
            return;
        html.Raw("<footer class=\"notes\"><h2>Notes of the reader</h2><ul>\n");
        foreach (Diagnostic note in notes)
            html.Raw("<li>").Element("code", "", note.Code).Raw(" ").Text(note.Message).Raw("</li>\n");
        html.Raw("</ul></footer>\n");
    }

    /// <summary>Only such an address becomes a link: a report may name any other scheme, and a script is one.</summary>
    private static bool IsWebAddress(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out Uri? address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);
}
