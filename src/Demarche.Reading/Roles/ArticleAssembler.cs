using System.Collections.Immutable;
using Demarche.Language.Articles;
using Demarche.Reading.Blocks;
using Demarche.Reading.Provenance;

namespace Demarche.Reading.Roles;

/// <summary>Makes the article of a sequence of blocks: roles, then what the report says about itself.</summary>
internal static class ArticleAssembler
{
    /// <summary>The datelines of a report stand at its first paragraph, or its second after a summary.</summary>
    private const int DatelineParagraphs = 2;

    /// <summary>The article. Linear in its text.</summary>
    public static Article Assemble(BlockSequence source, string? path, int longestParagraph)
    {
        var paragraphs = new ParagraphList(source.Text, longestParagraph);
        var facts = new ReportFacts();
        if (source.IsBare)
            AddAll(source, paragraphs);
        else
            AssignRoles(source, paragraphs, facts);
        Article article = ArticleFactory.Create(source.Text, paragraphs.Paragraphs) with
        {
            Captions = source.Captions,
            Links = LinkScan.Complete(source.Text, source.Links),
            Diagnostics = [.. source.Diagnostics, .. paragraphs.Diagnostics, .. Emptiness(source.Text, paragraphs.Paragraphs)],
        };
        return facts.Complete(article, path);
    }

    private static void AddAll(BlockSequence source, ParagraphList paragraphs)
    {
        foreach (Block block in source.Blocks)
        {
            if (!paragraphs.IsTooLong(block.Span))
                paragraphs.AddApart(ParagraphRole.Body, block.Span);
        }
    }

    private static void AssignRoles(BlockSequence source, ParagraphList paragraphs, ReportFacts facts)
    {
        var assigner = new RoleAssigner(source, facts, paragraphs);
        foreach (HeaderField field in source.Header)
            assigner.TakeHeader(field);
        for (int i = 0; i < source.Blocks.Length; i++)
            assigner.Take(i);
        foreach (Paragraph body in paragraphs.Paragraphs.Where(p => p.Role == ParagraphRole.Body).Take(DatelineParagraphs))
        {
            if (WireDateline.TryRead(body.Span.In(source.Text)) is { } dateline)
                facts.StateDateline(dateline);
        }
    }

    private static ImmutableArray<Diagnostic> Emptiness(string text, ImmutableArray<Paragraph> paragraphs)
    {
        if (string.IsNullOrWhiteSpace(text))
            return [new Diagnostic(ReadingCodes.Empty, "the input is empty")];
        bool hasProse = paragraphs.Any(paragraph => paragraph.Role.IsCoded());
        return hasProse ? [] : [new Diagnostic(ReadingCodes.NoRunningText, "the input holds no running text")];
    }
}
