using System.Collections.Immutable;

namespace Demarche.Coding.Ledgers;

/// <summary>A demand made on one day, with all articles that tell it.</summary>
public sealed record LedgerDemand
{
    /// <summary>The day it was made, else the first day it was reported; null where no article tells.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>How it stands to the demand before.</summary>
    public required DemandChange Change { get; init; }

    /// <summary>What is demanded, in the words of the first source that says it.</summary>
    public required string Matter { get; init; }

    /// <summary>The day by which it is to be met; null where there is none.</summary>
    public DateOnly? Deadline { get; init; }

    /// <summary>The articles that tell it, in order of publication. At least one.</summary>
    public required ImmutableArray<Evidence> Sources { get; init; }
}
