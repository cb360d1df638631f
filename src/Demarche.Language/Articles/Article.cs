using System.Collections.Immutable;
using Demarche.Language.Text;

namespace Demarche.Language.Articles;

/// <summary>One report as read: what the publisher wrote, and nothing else.</summary>
/// <remarks>Its <see cref="Text"/> never changes again; every span of a record indexes it.</remarks>
public sealed record Article
{
    /// <summary>Stable identifier, derived from the content: the first 16 hexadecimal digits of <see cref="Sha256"/>.</summary>
    public required string Id { get; init; }

    /// <summary>The text all spans index.</summary>
    public required string Text { get; init; }

    /// <summary>Lower-case hexadecimal SHA-256 of <see cref="Text"/> in UTF-8.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The paragraphs in order of their start; they do not overlap. White space may lie between them.</summary>
    public required ImmutableArray<Paragraph> Paragraphs { get; init; }

    /// <summary>The file it was read from, as the caller named it; null for standard input or memory.</summary>
    public string? Path { get; init; }

    /// <summary>Where it was published.</summary>
    public string? Url { get; init; }

    /// <summary>The headline.</summary>
    public string? Title { get; init; }

    /// <summary>Day of publication, as the report states it.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Outlet or agency ("Reuters").</summary>
    public string? Publisher { get; init; }

    /// <summary>Byline, without "By".</summary>
    public string? Author { get; init; }

    /// <summary>BCP 47 language tag; null when not determined.</summary>
    public string? Language { get; init; }

    /// <summary>Links kept as provenance, in order of their anchors.</summary>
    public ImmutableArray<ArticleLink> Links { get; init; } = [];

    /// <summary>What stood under its pictures, credits included, where the format keeps that apart from the text (web pages).</summary>
    public ImmutableArray<string> Captions { get; init; } = [];

    /// <summary>What the reader found odd.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];
}
