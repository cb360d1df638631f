using System.Collections.Immutable;
using Demarche.Language.Articles;
using Demarche.Language.Text;
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
        ImmutableArray<Paragraph> parts = source.IsBare ? [.. paragraphs.Paragraphs] : WithoutDatelines(source.Text, paragraphs.Paragraphs);
        Article article = ArticleFactory.Create(source.Text, parts) with
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

    /// <summary>The paragraphs with each dateline as one of its own: "MOSCOW, Jan 27 (Reuters) -" is no part of the sentence after it.</summary>
    private static ImmutableArray<Paragraph> WithoutDatelines(string text, IEnumerable<Paragraph> paragraphs)
    {
        var parts = ImmutableArray.CreateBuilder<Paragraph>();
        int bodies = 0;
        foreach (Paragraph paragraph in paragraphs)
        {
            bool may = paragraph.Role == ParagraphRole.Body && bodies++ < DatelineParagraphs;
            int length = may && WireDateline.TryRead(paragraph.Span.In(text)) is { } dateline ? dateline.Length : 0;
            int start = paragraph.Span.Start + length;
            while (length > 0 && start < paragraph.Span.End && char.IsWhiteSpace(text[start]))
                start++;
            if (length == 0 || start == paragraph.Span.End)
            {
                parts.Add(paragraph);
                continue;
            }
            int end = paragraph.Span.Start + text.AsSpan(paragraph.Span.Start, length).TrimEnd().Length;
            parts.Add(new Paragraph(ParagraphRole.DateLine, new TextSpan(paragraph.Span.Start, end)));
            parts.Add(paragraph with { Span = new TextSpan(start, paragraph.Span.End) });
        }
        return parts.DrainToImmutable();
    }

    private static ImmutableArray<Diagnostic> Emptiness(string text, ImmutableArray<Paragraph> paragraphs)
    {
        if (string.IsNullOrWhiteSpace(text))
            return [new Diagnostic(ReadingCodes.Empty, "the input is empty")];
        bool hasProse = paragraphs.Any(paragraph => paragraph.Role.IsCoded());
        return hasProse ? [] : [new Diagnostic(ReadingCodes.NoRunningText, "the input holds no running text")];
    }
}
