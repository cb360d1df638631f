using System.Collections.Immutable;

namespace Demarche.Storage.Queries;

/// <summary>Which events, statements or exchanges are asked for.</summary>
public sealed record RecordFilter
{
    /// <summary>None: everybody. One: who takes part (or speaks). Two: between these, in either direction. Names, codes or identifiers.</summary>
    public ImmutableArray<string> Parties { get; init; } = [];

    /// <summary>First day, inclusive. What nobody dates is left out where a day is asked for.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Last day, inclusive.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>PLOVER type or standing, as the contract spells it; null for all.</summary>
    public string? Kind { get; init; }

    /// <summary>Only events that are at least so likely right, from 0 to 1; 0 for all, including those whose confidence is not known.</summary>
    public double LeastConfidence { get; init; }

    /// <summary>Words that must all stand in what was said or is demanded, in any case; null for no such condition.</summary>
    public string? Words { get; init; }
}
