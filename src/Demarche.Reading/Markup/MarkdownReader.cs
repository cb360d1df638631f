using System.Collections.Immutable;
using Demarche.Language.Articles;
using Demarche.Reading.Blocks;
using Demarche.Reading.PlainText;
using Markdig;
using Markdig.Syntax;

namespace Demarche.Reading.Markup;

/// <summary>Reads Markdown (CommonMark, with YAML front matter) as the text that a reader of the page sees.</summary>
internal static class MarkdownReader
{
    /// <summary>
    /// Longest stretch without a blank line that is read as Markdown, in UTF-16 code units; a text with a longer one is
    /// read as plain text. No report has one, and the search for emphasis and links in it need not be linear.
    /// </summary>
    private const int LongestStretch = 1 << 16;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePreciseSourceLocation().Build();

    /// <summary>The report in <paramref name="markdown"/>; as plain text where it is broken as Markdown.</summary>
    public static BlockSequence Read(string markdown)
    {
        string? fault = HasLongStretch(markdown) ? "a paragraph is too long for Markdown" : null;
        try
        {
            if (fault is null)
                return Render(markdown);
        }
        catch (ArgumentException)
        {
            // Markdig's answer to nesting beyond its limit; nothing else in it throws for any text.
            fault = "the Markdown is nested too deeply";
        }
        catch (FormatException frontMatter)
        {
            fault = frontMatter.Message;
        }
        BlockSequence plain = PlainTextReader.Read(markdown);
        return plain with { Diagnostics = [new Diagnostic(ReadingCodes.BrokenMarkdown, $"{fault}; read as plain text")] };
    }

    private static BlockSequence Render(string markdown)
    {
        ImmutableArray<HeaderField> header = FrontMatter.Read(markdown, out int bodyStart);
        string body = bodyStart == 0 ? markdown : markdown[bodyStart..];
        MarkdownDocument document = Markdig.Markdown.Parse(body, Pipeline);
        var renderer = new MarkdownRenderer();
        string? title = header.FirstOrDefault(field => HeaderNames.IsTitle(field.Name))?.Value;
        if (title is not null && !OpensWithHeadline(document))
            renderer.AddHeadline(title);
        renderer.Render(document);
        return renderer.ToBlocks() with { Header = header };
    }

    private static bool OpensWithHeadline(MarkdownDocument document) =>
        document.FirstOrDefault(block => block is HeadingBlock or ParagraphBlock) is HeadingBlock { Level: 1 };

    private static bool HasLongStretch(string markdown)
    {
        int start = 0;
        bool blank = true;
        for (int at = 0; at < markdown.Length; at++)
        {
            char c = markdown[at];
            if (c == '\n' && blank)
                start = at;
            if (c == '\n')
                blank = true;
            else if (!char.IsWhiteSpace(c))
                blank = false;
            if (at - start > LongestStretch)
                return true;
        }
        return false;
    }
}
