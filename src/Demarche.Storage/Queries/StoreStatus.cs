using System.Collections.Immutable;

namespace Demarche.Storage.Queries;

/// <summary>How much a store holds.</summary>
public sealed record StoreStatus
{
    /// <summary>The store's name, without a password.</summary>
    public required string Name { get; init; }

    /// <summary>Version of its tables.</summary>
    public required int Schema { get; init; }

    /// <summary>Bytes on disk.</summary>
    public required long Size { get; init; }

    /// <summary>Texts that differ.</summary>
    public required long Articles { get; init; }

    /// <summary>Printings of them: one for each outlet, day and address.</summary>
    public required long Sources { get; init; }

    /// <summary>Stories: articles that share most of their wording count once.</summary>
    public required long Stories { get; init; }

    /// <summary>Statements, as each article tells them.</summary>
    public required long Statements { get; init; }

    /// <summary>Events, as each article tells them.</summary>
    public required long Events { get; init; }

    /// <summary>Exchanges of the ledger, by where they stand, in alphabetical order.</summary>
    public required ImmutableArray<(string Standing, long Count)> Exchanges { get; init; }

    /// <summary>Pairs of sides whose ledger the next ingest will compute: not 0 while one runs or after one was stopped.</summary>
    public required long StalePairs { get; init; }

    /// <summary>First and last day of publication; null where no article states one.</summary>
    public string? FirstDay { get; init; }

    /// <summary>The last one.</summary>
    public string? LastDay { get; init; }

    /// <summary>How many records each version made, this build's first.</summary>
    public required ImmutableArray<(CodingVersion Version, long Articles)> Versions { get; init; }
}
