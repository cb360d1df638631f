using Demarche.Language.Articles;
using Demarche.Reading.Blocks;
using Demarche.Reading.Dates;
using Demarche.Reading.Provenance;

namespace Demarche.Reading.Roles;

/// <summary>
/// Decides which lines say when a report was written and by whom: "27 January 2022", "By Jane Roe". Such lines count at the top
/// of a report and at its end.
/// </summary>
internal sealed class EdgeLines(BlockSequence source, ReportFacts facts, ParagraphList paragraphs)
{
    private const int TopBlocks = 10;
    private const int EndBlocks = 4;

    /// <summary>A date line, and the day that it states; null for anything else.</summary>
    public ParagraphRole? Date(Block block, ReadOnlySpan<char> words, int index)
    {
        if (block.Kind == BlockKind.ListItem)
            return null;
        if (DateLineReader.TryRead(words.Trim("*_()")) is { } date)
        {
            if ((index < TopBlocks && paragraphs.Bodies <= 1) || IsAtEnd(index))
                facts.StateDate(date);
            return ParagraphRole.DateLine;
        }
        return DateLineReader.IsTime(words) ? ParagraphRole.DateLine : null;
    }

    /// <summary>A byline, and what it states; null for anything else.</summary>
    public ParagraphRole? Byline(Block block, ReadOnlySpan<char> words, int index)
    {
        bool isAtEdge = index < TopBlocks || IsAtEnd(index);
        if (block.Kind == BlockKind.ListItem || !isAtEdge || Roles.Byline.TryRead(words) is not { } byline)
            return null;
        facts.StateAuthor(byline.Author);
        if (byline.Agency is not null)
            facts.StateAgency(byline.Agency);
        if (byline.Date is { } date)
            facts.StateDate(date);
        return ParagraphRole.Byline;
    }

    private bool IsAtEnd(int index) => index >= source.Blocks.Length - EndBlocks;
}
