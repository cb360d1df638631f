using System.Collections.Immutable;
using AngleSharp.Html.Dom;
using Demarche.Reading.Blocks;
using Demarche.Reading.Dates;
using Demarche.Reading.Markup;
using Demarche.Reading.PlainText;
using Demarche.Reading.Roles;

namespace Demarche.Reading.Pages;

/// <summary>Reads a web page as the report on it: what the outlet wrote, without what stands around.</summary>
internal static class PageReader
{
    /// <summary>The report in <paramref name="markup"/>; where it is beyond the limits, its words without tags.</summary>
    public static BlockSequence Read(string markup, PageHints hints)
    {
        if (PageParser.TryParse(markup, out string? fault) is not { } page)
        {
            BlockSequence plain = PlainTextReader.Read(HtmlText.Strip(markup));
            return plain with { Diagnostics = [new(ReadingCodes.BrokenPage, $"{fault}; its words were read without the markup")] };
        }
        using (page)
            return Read(page, markup, hints);
    }

    private static BlockSequence Read(IHtmlDocument page, string markup, PageHints hints)
    {
        var facts = new PageFacts(page, markup);
        ImmutableArray<HeaderField> header = facts.ToHeader(hints.Url);
        if (page.Body is not { } body)
            return PageText.Write([]) with { Header = header };
        Box root = BoxBuilder.Build(body);
        string? title = header.FirstOrDefault(field => HeaderNames.IsTitle(field.Name))?.Value;
        BodySelection selection = BodySelector.Select(root, title);
        return PageText.Write(selection.Body) with { Header = [.. header, .. Visible(selection.Lines)], Captions = selection.Captions };
    }

    /// <summary>The day and the writer as the lines nearest above the body tell them; what is stated to programs comes before.</summary>
    private static IEnumerable<HeaderField> Visible(IReadOnlyList<string> lines)
    {
        string? date = lines.FirstOrDefault(line => DateLineReader.TryRead(line) is { IsAmbiguous: false });
        if (date is not null)
            yield return new HeaderField("date", date, null, null);
        Byline? byline = lines.Select(line => Byline.TryRead(line)).FirstOrDefault(found => found is not null);
        if (byline is { Author.Length: > 0 })
            yield return new HeaderField("author", byline.Author, null, null);
    }
}
