using System.Collections.Immutable;

namespace Demarche.Storage.Queries;

/// <summary>A statement over all articles that quote it.</summary>
public sealed record StoredStatement
{
    /// <summary>"direct", "indirect" or "mixed", as the first source gives it.</summary>
    public required string Kind { get; init; }

    /// <summary>Who says it; empty where nobody is named.</summary>
    public required string Speaker { get; init; }

    /// <summary>For whom the speaker speaks ("RUS"); the words of the report for a speaker whom nobody knows.</summary>
    public required string Side { get; init; }

    /// <summary>What the cue does ("says", "denies").</summary>
    public required string Cue { get; init; }

    /// <summary>What is said, in the words of the first source.</summary>
    public required string Content { get; init; }

    /// <summary>ISO day it was said, else the day of the first source; null where nothing is dated.</summary>
    public string? Date { get; init; }

    /// <summary>The articles that quote it, by day, then by identifier. At least one.</summary>
    public required ImmutableArray<SourcePlace> Sources { get; init; }
}
