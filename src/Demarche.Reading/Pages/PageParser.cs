using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Demarche.Reading.Pages;

/// <summary>Markup to a tree, as browsers do it, within limits.</summary>
internal static class PageParser
{
    /// <summary>Deepest nesting that is parsed; browsers themselves stop at 512.</summary>
    public const int DeepestNesting = 2000;

    /// <summary>Most elements of a page; the largest pages of news have some ten thousand.</summary>
    public const int MostElements = 100_000;

    private static readonly HtmlParserOptions Options = new()
    {
        IsScripting = false,
        IsStrictMode = false,
        IsKeepingSourceReferences = false,
        IsSupportingProcessingInstructions = false,
        SkipCDATA = true,
        SkipComments = true,
        SkipProcessingInstructions = true,
        SkipPlaintext = true,
        SkipRCDataText = false,
        SkipRawText = true,
    };

    /// <summary>The tree; null, with the reason, where the markup goes beyond the limits.</summary>
    public static IHtmlDocument? TryParse(string markup, out string? fault)
    {
        fault = MarkupDepth.Exceeds(markup, DeepestNesting, MostElements);
        return fault is null ? new HtmlParser(Options).ParseDocument(markup) : null;
    }
}
