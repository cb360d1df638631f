using System.Collections.Immutable;
using Demarche.Coding.Events.Lexicon;

namespace Demarche.Coding.Events.Composition;

/// <summary>An act as a sentence tells it, coded but not yet tied to actors. Words are indexes in the sentence.</summary>
internal sealed record Deed
{
    /// <summary>The rule that gave it its type.</summary>
    public required LexicalRule Rule { get; init; }

    /// <summary>The outermost predicate.</summary>
    public required int Anchor { get; init; }

    /// <summary>Its type by the PLOVER manual.</summary>
    public required EventType Type { get; init; }

    /// <summary>Its mode; null when the words do not fix it.</summary>
    public string? Mode { get; init; }

    /// <summary>The CAMEO code that the words fix; null when the tables have to tell.</summary>
    public string? Cameo { get; init; }

    /// <summary>Heads of those who act; each stands for all it is coordinated with.</summary>
    public ImmutableArray<int> Agents { get; init; } = [];

    /// <summary>Heads of those it is directed to.</summary>
    public ImmutableArray<int> Recipients { get; init; } = [];

    /// <summary>Those the act in its content is directed to, who are the recipients where the others turn out to be the actors.</summary>
    public ImmutableArray<int> Beyond { get; init; } = [];

    /// <summary>Head of what is demanded, promised, rejected, threatened; -1 for none.</summary>
    public int Content { get; init; } = -1;

    /// <summary>The act it takes, where it is one we know.</summary>
    public Deed? Inner { get; init; }

    /// <summary>The words that carry it, outermost first.</summary>
    public required ImmutableArray<int> Trigger { get; init; }

    /// <summary>Negated, future, hypothetical, historical.</summary>
    public EventAuxiliaries Auxiliaries { get; init; }

    /// <summary>Whether a noun tells it ("Russia's rejection of"), which takes it for granted.</summary>
    public bool IsNominal { get; init; }

    /// <summary>How it came about.</summary>
    public required ImmutableArray<DeedStep> Steps { get; init; }

    /// <summary>The same with one more step.</summary>
    public Deed Because(string kind, string text, int word, string? source = null) =>
        this with { Steps = Steps.Add(new DeedStep(kind, text, word, source)) };
}
