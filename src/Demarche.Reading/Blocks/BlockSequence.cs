using System.Collections.Immutable;
using Demarche.Language.Articles;

namespace Demarche.Reading.Blocks;

/// <summary>A report as its format gives it: text, blocks, header and links, before any role is known.</summary>
internal sealed record BlockSequence
{
    /// <summary>The article's text.</summary>
    public required string Text { get; init; }

    /// <summary>The blocks in order; they do not overlap.</summary>
    public required ImmutableArray<Block> Blocks { get; init; }

    /// <summary>What the header states.</summary>
    public ImmutableArray<HeaderField> Header { get; init; } = [];

    /// <summary>Links that the format marks, in order of their anchors.</summary>
    public ImmutableArray<ArticleLink> Links { get; init; } = [];

    /// <summary>What stands under the pictures, where the format keeps it apart from the text.</summary>
    public ImmutableArray<string> Captions { get; init; } = [];

    /// <summary>What was odd.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>Whether the headline stands beside the text, so that no block is taken for one.</summary>
    public bool HasHeadlineApart { get; init; }

    /// <summary>Whether every block is running text whatever it looks like.</summary>
    public bool IsBare { get; init; }
}
