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

    /// <summary>What the attribution ascribes: words, or a thought, an intention, an attitude, a decision, a finding.</summary>
    public StatementMode Mode { get; init; }

    /// <summary>The mention that the source is; null when it is none or its actor is unknown.</summary>
    public Mention? Speaker { get; init; }

    /// <summary>Further speakers of a joint statement ("Blinken and Stoltenberg said"), in order.</summary>
    public ImmutableArray<Mention> JointSpeakers { get; init; } = [];

    /// <summary>All who speak, in order; none where nobody known does.</summary>
    public ImmutableArray<Mention> Speakers => Speaker is null ? JointSpeakers : [Speaker, .. JointSpeakers];

    /// <summary>Where or how it was said ("in a statement", "on a call with journalists"); null when not stated.</summary>
    public TextSpan? Setting { get; init; }

    /// <summary>How it was made ("news conference", "writing", "telephone", "social media"); null when not stated.</summary>
    public string? Manner { get; init; }

    /// <summary>Whether it was made in public; null where the report does not tell.</summary>
    public bool? IsPublic { get; init; }

    /// <summary>Whether the source is kept nameless ("a senior official", "people familiar with the talks").</summary>
    public bool IsAnonymous { get; init; }

    /// <summary>The day it was said, where the report tells.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The statement in whose content this one stands ("A said that B had told C"); null for one of the report's own.</summary>
    public string? NestedIn { get; init; }

    /// <summary>Attributions inside the content ("s3.1", "s3.2", …), in order of the text.</summary>
    public ImmutableArray<Statement> Nested { get; init; } = [];

    /// <summary>Sentence and word of the cue's head; null where no word attributes (colon, floating quote).</summary>
    public (int Sentence, int Token)? CueToken { get; init; }

    /// <summary>How likely it is that there is such an attribution and its content is right for the better part, from 0 to 1.</summary>
    public double Confidence { get; init; }

    /// <summary>How likely its source is right, given that it is one, from 0 to 1.</summary>
    public double SourceConfidence { get; init; }

    /// <summary>How likely its content is exactly right, given that it is one, from 0 to 1.</summary>
    public double ContentConfidence { get; init; }

    /// <summary>The rule that found it, for <c>explain</c>.</summary>
    public required string Rule { get; init; }
}
