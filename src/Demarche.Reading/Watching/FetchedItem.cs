using Demarche.Reading.Unpacking;

namespace Demarche.Reading.Watching;

/// <summary>The report of an item, or why there is none.</summary>
/// <param name="Report">The report; null without.</param>
/// <param name="Fault">Why there is none, as one sentence; null where there is one.</param>
/// <param name="IsFinal">Whether trying again is of no use.</param>
internal readonly record struct FetchedItem(RawReport? Report, string? Fault, bool IsFinal)
{
    /// <summary>There is a report.</summary>
    public static FetchedItem Of(RawReport report) => new(report, null, false);

    /// <summary>There may be one later.</summary>
    public static FetchedItem Later(string fault) => new(null, fault, false);

    /// <summary>There will never be one.</summary>
    public static FetchedItem Never(string fault) => new(null, fault, true);
}
