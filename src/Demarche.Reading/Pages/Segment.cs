namespace Demarche.Reading.Pages;

/// <summary>A run of words that no block boundary cuts: a paragraph, a heading, an item, the text of a cell.</summary>
internal sealed class Segment
{
    /// <summary>Fewest characters of a stretch of running text.</summary>
    private const int ShortestProse = 40;

    public required string Text { get; init; }

    public required SegmentKind Kind { get; init; }

    /// <summary>Level of a heading, from 1; 0 for all else.</summary>
    public byte Level { get; init; }

    /// <summary>Characters of <see cref="Text"/> that are links.</summary>
    public required int LinkLength { get; init; }

    /// <summary>Where the links are, in UTF-16 code units of <see cref="Text"/>, in order.</summary>
    public required IReadOnlyList<SegmentLink> Links { get; init; }

    public bool IsMostlyLinks => LinkLength * 2 > Text.Length;

    public bool IsAllLinks => LinkLength >= Text.Length - 2;

    /// <summary>Characters that count as running text: all of them or none.</summary>
    public int Prose => Kind == SegmentKind.Heading || IsMostlyLinks || Text.Length < ShortestProse || !HasSentence() ? 0 : Text.Length;

    /// <summary>Whether it reads like a sentence: a stop, or a comma and some length.</summary>
    private bool HasSentence()
    {
        ReadOnlySpan<char> text = Text;
        return text.IndexOfAny(".!?…。！？") >= 0 || (text.Length > 80 && text.IndexOfAny(",;:，、؛،") >= 0);
    }
}
