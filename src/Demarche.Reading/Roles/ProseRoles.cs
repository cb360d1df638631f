using Demarche.Language.Articles;
using Demarche.Reading.Blocks;

namespace Demarche.Reading.Roles;

/// <summary>
/// Decides what prose is: running text, a list item or block quote as the format says, a caption in italics under a picture, or a
/// subheading ("What comes next") between two paragraphs.
/// </summary>
internal sealed class ProseRoles(BlockSequence source, ParagraphList paragraphs)
{
    private const int LongestCaption = 600;
    private const int LongestDeck = 300;

    /// <summary>The role of a block that is nothing else.</summary>
    public ParagraphRole RoleOf(Block block, ReadOnlySpan<char> words, int index) => block.Kind switch
    {
        BlockKind.Heading => ParagraphRole.Subheading,
        BlockKind.ListItem => ParagraphRole.ListItem,
        BlockKind.Quote => ParagraphRole.BlockQuote,
        _ when block.FollowsPicture && IsEmphasised(block) && words.Length <= LongestCaption => ParagraphRole.Caption,
        _ when IsDeck(block, words, index) || IsSubheading(words, index) => ParagraphRole.Subheading,
        _ => ParagraphRole.Body,
    };

    private static bool IsEmphasised(Block block) => block.EmphasisStart == block.Span.Start;

    /// <summary>A second headline: right under the first, and in italics, or on the next line with a blank line after it.</summary>
    private bool IsDeck(Block block, ReadOnlySpan<char> words, int index)
    {
        if (paragraphs.Last is not { Role: ParagraphRole.Headline } headline || words.Length > LongestDeck)
            return false;
        return IsEmphasised(block)
            || (LinesBetween(headline.Span.End, block.Span.Start) == 1
                && index + 1 < source.Blocks.Length
                && LinesBetween(block.Span.End, source.Blocks[index + 1].Span.Start) > 1);
    }

    private int LinesBetween(int end, int start) => source.Text.AsSpan(end, start - end).Count('\n');

    /// <summary>A heading between two paragraphs, the one before it finished and the one after it not going on with it.</summary>
    private bool IsSubheading(ReadOnlySpan<char> words, int index) =>
        paragraphs.Bodies > 0
        && index + 1 < source.Blocks.Length
        && Headlines.IsSubheading(words)
        && paragraphs.Last is { } last
        && SentenceEnd.HasStop(last.Span.In(source.Text))
        && !SentenceEnd.StartsInLowerCase(source.Blocks[index + 1].Span.In(source.Text));
}
