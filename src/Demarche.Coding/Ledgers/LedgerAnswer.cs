using System.Collections.Immutable;
using Demarche.Coding.Exchanges;

namespace Demarche.Coding.Ledgers;

/// <summary>An answer given on one day, or the demander's reading of it, with all articles that tell it.</summary>
public sealed record LedgerAnswer
{
    /// <summary>The day it was given, else the first day it was reported; null where no article tells.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>What it does with the demand; <see cref="AnswerKind.Reads"/> when the demander reads the answer.</summary>
    public required AnswerKind Kind { get; init; }

    /// <summary>Who gives it.</summary>
    public required MoveParty By { get; init; }

    /// <summary>Where it leaves the demand; null where it changes nothing.</summary>
    public Standing? Implies { get; init; }

    /// <summary>Whether accounts differ: another answer of that day has the contrary, from another side or in other articles.</summary>
    public bool IsContested { get; init; }

    /// <summary>The articles that tell it, in order of publication. At least one.</summary>
    public required ImmutableArray<Evidence> Sources { get; init; }
}
