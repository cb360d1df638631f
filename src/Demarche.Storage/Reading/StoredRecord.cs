using System.Collections.Immutable;
using Demarche.Coding.Records;
using Demarche.Storage.Ingesting;

namespace Demarche.Storage.Reading;

/// <summary>A record read back, with what the store knows beside it.</summary>
internal sealed record StoredRecord
{
    public required long Number { get; init; }

    public required Record Record { get; init; }

    /// <summary>The hash that was stored with it.</summary>
    public required string Hash { get; init; }

    /// <summary>Names the story; the smallest identifier of its articles.</summary>
    public required string Story { get; init; }

    /// <summary>Identifier of the version that coded it.</summary>
    public required string Coding { get; init; }

    /// <summary>In order of their keys; the first one's record this is.</summary>
    public required ImmutableArray<ArticleSource> Sources { get; init; }
}
