using Demarche.Language.Articles;
using Demarche.Reading.Blocks;
using Demarche.Reading.Provenance;

namespace Demarche.Reading.Roles;

/// <summary>
/// Decides which block is the headline, at most one: the top heading, or without one the first line that looks like it ("Talks
/// resume in Vienna").
/// </summary>
internal sealed class HeadlineFinder(BlockSequence source, ReportFacts facts, ParagraphList paragraphs)
{
    private readonly bool _hasTopHeading = source.Blocks.Any(block => block.Level == 1);

    /// <summary>Whether the headline is known, so that no further block can be it.</summary>
    public bool IsKnown { get; set; } = source.HasHeadlineApart;

    /// <summary>Whether the block is the headline; states it if so.</summary>
    public bool TryTake(Block block, ReadOnlySpan<char> words, int index)
    {
        if (IsKnown || !IsHeadline(block, words, index))
            return false;
        IsKnown = true;
        facts.StateHeadline(string.Join(' ', words.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        return true;
    }

    private bool IsHeadline(Block block, ReadOnlySpan<char> words, int index)
    {
        bool mayBeUntold = !_hasTopHeading && paragraphs.Bodies == 0;
        return block.Kind == BlockKind.Heading
            ? block.Level == 1 || mayBeUntold
            : block.Kind == BlockKind.Paragraph && mayBeUntold && IsFirstLineOfReport(words, index);
    }

    private bool IsFirstLineOfReport(ReadOnlySpan<char> words, int index)
    {
        if (index + 1 >= source.Blocks.Length || !Headlines.IsHeadline(words))
            return false;
        if (SentenceEnd.StartsInLowerCase(source.Blocks[index + 1].Span.In(source.Text)))
            return false;
        ParagraphRole? phrase = Furniture.Default.Recognise(words, out bool isLabel);
        return CreditFinder.Find(words, -1) < 0 && (phrase is null || (phrase == ParagraphRole.Related && !isLabel));
    }
}
