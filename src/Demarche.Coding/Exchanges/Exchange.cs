using System.Collections.Immutable;
using Demarche.Language.Text;

namespace Demarche.Coding.Exchanges;

/// <summary>One demand with its answers and where it stands.</summary>
public sealed record Exchange
{
    /// <summary>Identifier in its article: "x1", "x2", … in order of the text.</summary>
    public required string Id { get; init; }

    /// <summary>Identifier of the event that demands; null when only the answers tell of the demand.</summary>
    public string? Demand { get; init; }

    /// <summary>The answers in order of the text; may be empty.</summary>
    public required ImmutableArray<Answer> Answers { get; init; }

    /// <summary>Where the matter stands at the end of the article.</summary>
    public required Standing Standing { get; init; }

    /// <summary>The words that say what it is about.</summary>
    public required ImmutableArray<TextSpan> Matter { get; init; }
}
