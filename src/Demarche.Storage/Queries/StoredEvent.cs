using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Coding.Events;

namespace Demarche.Storage.Queries;

/// <summary>An event over all articles that tell it.</summary>
public sealed record StoredEvent
{
    /// <summary>PLOVER type ("REQUEST").</summary>
    public required string Type { get; init; }

    /// <summary>PLOVER mode; null for none.</summary>
    public string? Mode { get; init; }

    /// <summary>Quad class, 1 to 4.</summary>
    public required int Quad { get; init; }

    /// <summary>PLOVER score, -10 to 10.</summary>
    public required double Score { get; init; }

    /// <summary>CAMEO code; null for none.</summary>
    public string? Cameo { get; init; }

    /// <summary>Intensity of <see cref="Cameo"/> as ICEWS prints it, -10 to 10; null without a code.</summary>
    public double? Intensity => EventScale.Intensity(Cameo);

    /// <summary>Of negated, future, hypothetical, historical.</summary>
    public required ImmutableArray<string> Auxiliary { get; init; }

    /// <summary>Who acts.</summary>
    public required ImmutableArray<Actor> Actors { get; init; }

    /// <summary>Towards whom.</summary>
    public required ImmutableArray<Actor> Recipients { get; init; }

    /// <summary>What it is about, in the words of the first source.</summary>
    public required string Content { get; init; }

    /// <summary>ISO day it happened, else the day of the first source; null where nothing is dated.</summary>
    public string? Date { get; init; }

    /// <summary>How much of the date is known; null where the report does not tell it.</summary>
    public string? DatePrecision { get; init; }

    /// <summary>
    /// How likely it is right, from 0 to 1, by the article that tells it best (docs/accuracy.md tells what each means); null where an earlier version of the program
    /// stored all that tell it.
    /// </summary>
    public double? Confidence { get; init; }

    /// <summary>The articles that tell it, by day, then by identifier. At least one.</summary>
    public required ImmutableArray<SourcePlace> Sources { get; init; }
}
