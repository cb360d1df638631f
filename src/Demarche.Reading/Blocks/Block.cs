using Demarche.Language.Text;

namespace Demarche.Reading.Blocks;

/// <summary>A stretch of the article's text that the format sets apart.</summary>
/// <param name="Kind">What the format says it is.</param>
/// <param name="Span">Its characters, without surrounding white space.</param>
internal readonly record struct Block(BlockKind Kind, TextSpan Span)
{
    /// <summary>Level of a heading, from 1; 0 for all else.</summary>
    public byte Level { get; init; }

    /// <summary>Whether a picture stands right before it.</summary>
    public bool FollowsPicture { get; init; }

    /// <summary>Whether all its words are links.</summary>
    public bool IsAllLinks { get; init; }

    /// <summary>Start of the run of bold or italic words that ends the block; -1 where none does.</summary>
    public int EmphasisStart { get; init; } = -1;
}
