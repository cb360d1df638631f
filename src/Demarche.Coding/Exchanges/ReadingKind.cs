namespace Demarche.Coding.Exchanges;

/// <summary>What a phrase says of a demand (data/exchanges/readings.tsv).</summary>
public enum ReadingKind
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It is met.</summary>
    Accepts,

    /// <summary>It is met in part.</summary>
    Concedes,

    /// <summary>It is refused.</summary>
    Rejects,

    /// <summary>It may be talked about.</summary>
    Opens,

    /// <summary>The decision is put off.</summary>
    Defers,

    /// <summary>It is taken back.</summary>
    Withdraws,
}
