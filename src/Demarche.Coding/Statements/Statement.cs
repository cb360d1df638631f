using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Language.Text;

namespace Demarche.Coding.Statements;

/// <summary>An attribution: a source, a cue and the content attributed.</summary>
public sealed record Statement
{
    /// <summary>Identifier in its article: "s1", "s2", … in order of the text.</summary>
    public required string Id { get; init; }

    /// <summary>How the words are given.</summary>
    public required StatementKind Kind { get; init; }

    /// <summary>Who is said to have said it; empty where the report names nobody.</summary>
    public required ImmutableArray<TextSpan> Source { get; init; }

    /// <summary>The words that attribute ("said", "according to").</summary>
    public required ImmutableArray<TextSpan> Cue { get; init; }

    /// <summary>What is attributed, with its quotation marks; several spans where the cue interrupts it.</summary>
    public required ImmutableArray<TextSpan> Content { get; init; }

    /// <summary>What kind of attribution the cue makes, e.g. "says", "denies", "warns", "plans", "believes".</summary>
    public required string CueType { get; init; }

    /// <summary>The mention that the source is; null when it is none or its actor is unknown.</summary>
    public Mention? Speaker { get; init; }

    /// <summary>Further speakers of a joint statement ("Blinken and Stoltenberg said"), in order.</summary>
    public ImmutableArray<Mention> JointSpeakers { get; init; } = [];

    /// <summary>Where or how it was said ("in a statement", "on a call with journalists"); null when not stated.</summary>
    public TextSpan? Setting { get; init; }

    /// <summary>The day it was said, where the report tells.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Sentence and word of the cue's head; null where no word attributes (colon, floating quote).</summary>
    public (int Sentence, int Token)? CueToken { get; init; }

    /// <summary>The rule that found it, for <c>explain</c>.</summary>
    public required string Rule { get; init; }
}
