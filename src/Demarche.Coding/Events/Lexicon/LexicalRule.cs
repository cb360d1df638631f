using System.Collections.Immutable;

namespace Demarche.Coding.Events.Lexicon;

/// <summary>
/// A rule of the lexicon: an act (words that mean a PLOVER type), an operator (words that change the code of the act
/// they take), or both ("reject" is REJECT whatever it takes).
/// </summary>
internal sealed class LexicalRule
{
    /// <summary>Its name, one in all files.</summary>
    public required string Name { get; init; }

    /// <summary>Path under <c>data/</c>, with '/'.</summary>
    public required string File { get; init; }

    /// <summary>Line of the entry, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>The type of the act; null for an operator that has none without its content.</summary>
    public EventType? Type { get; init; }

    /// <summary>The mode, where the words fix it.</summary>
    public string? Mode { get; init; }

    /// <summary>The CAMEO code, where the words fix it deeper than type, mode and content do.</summary>
    public string? Cameo { get; init; }

    /// <summary>Where those who act stand, for verbs and adjectives; first slot that is filled.</summary>
    public ImmutableArray<Slot> Agent { get; init; } = [];

    /// <summary>Where those acted on stand, for verbs and adjectives; first slot that is filled.</summary>
    public ImmutableArray<Slot> Patient { get; init; } = [];

    /// <summary>Where those who act stand, for nouns.</summary>
    public ImmutableArray<Slot> NounAgent { get; init; } = [];

    /// <summary>Where those acted on stand, for nouns.</summary>
    public ImmutableArray<Slot> NounPatient { get; init; } = [];

    /// <summary>Where the act stands that it takes, or what it is about.</summary>
    public ImmutableArray<Slot> Content { get; init; } = [];

    /// <summary>What it makes of the act it takes, by the act's type or class; empty for a mere act.</summary>
    public required OutcomeTable Gives { get; init; }

    /// <summary>Whether it takes an act.</summary>
    public bool IsOperator => !Gives.IsEmpty;

    /// <summary>Objects with which the words mean something else; null when there are none.</summary>
    public NounTest? NotWith { get; init; }

    /// <summary>Words that, before the noun, make it something else ("a trade war"); null when there are none.</summary>
    public NounTest? Except { get; init; }

    /// <summary>Words of which one must stand before the noun ("a cyber attack"); null when none need.</summary>
    public NounTest? Marked { get; init; }

    /// <summary>What it must be done for: a class of verbs ("sent soldiers to help"); null for any purpose or none.</summary>
    public NounTest? Purpose { get; init; }

    /// <summary>Whether those who act must hold an office ("the minister flew to Cairo").</summary>
    public bool ByOfficial { get; init; }

    /// <summary>What it is where one unarmed person does it to people and not to a state: an attack in words; null where that makes no difference.</summary>
    public Outcome? InWords { get; init; }

    /// <summary>Who can do this: the agent's noun must be of the class; null for anybody.</summary>
    public NounTest? Only { get; init; }

    /// <summary>Places that must be empty: "the ministers met", but not "met with difficulties".</summary>
    public ImmutableArray<Slot> Without { get; init; } = [];

    /// <summary>Whether it says nothing without its content, or without anybody it is done to.</summary>
    public bool NeedsContent { get; init; }

    /// <summary>Whether it means this only where it is done to somebody the tree names.</summary>
    public bool NeedsPatient { get; init; }

    /// <summary>Whether it is an event only where somebody known is the recipient.</summary>
    public bool NeedsRecipient { get; init; }

    /// <summary>Whether those who act do it with one another ("met", "signed"): all are actors, none recipient.</summary>
    public bool Mutual { get; init; }

    /// <summary>Sentences that it must and must not match; <see cref="LexiconCheck"/> runs them.</summary>
    public ImmutableArray<LexiconExample> Examples { get; init; } = [];

    /// <summary>Where it is defined, for <c>explain</c>: "lexicon/acts/reject.yaml#reject".</summary>
    public string Source => $"{File}#{Name}";
}
