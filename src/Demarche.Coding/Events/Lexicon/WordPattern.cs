using System.Collections.Immutable;

namespace Demarche.Coding.Events.Lexicon;

/// <summary>One way to say what a rule means: "reject", "call off", "impose &lt;sanction&gt;", "put on alert".</summary>
internal sealed class WordPattern
{
    /// <summary>The pattern as the file has it.</summary>
    public required string Text { get; init; }

    /// <summary>Lemma of its head, in lower case.</summary>
    public required string Head { get; init; }

    /// <summary>What kind of word the head is.</summary>
    public required WordKind Kind { get; init; }

    /// <summary>What must stand with the head.</summary>
    public required ImmutableArray<PatternPart> Parts { get; init; }

    /// <summary>What it means.</summary>
    public required LexicalRule Rule { get; init; }

    /// <summary>
    /// How much it asks for; of the patterns that match a word the one that asks for most wins, then the earlier one.
    /// A single noun asks for more than a class of them.
    /// </summary>
    public required int Weight { get; init; }
}
