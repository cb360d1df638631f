using System.Collections.Immutable;

namespace Demarche.Coding.Ledgers;

/// <summary>All exchanges over all articles.</summary>
/// <param name="Entries">By pair of sides, then by time, then by identifier.</param>
public sealed record Ledger(ImmutableArray<LedgerEntry> Entries)
{
    /// <summary>No exchanges.</summary>
    public static Ledger Empty { get; } = new([]);
}
