namespace Demarche.Coding.Exchanges;

/// <summary>Where a matter stands.</summary>
public enum Standing
{
    /// <summary>Demanded, not answered.</summary>
    Open,

    /// <summary>The other side refuses it.</summary>
    Rejected,

    /// <summary>Met in part.</summary>
    PartlyMet,

    /// <summary>Met.</summary>
    Met,

    /// <summary>Answered with a proposal or demand of its own.</summary>
    Countered,

    /// <summary>Put off: to be studied, discussed or decided later.</summary>
    Deferred,

    /// <summary>Taken back by the side that made it.</summary>
    Withdrawn,

    /// <summary>Its deadline passed.</summary>
    Lapsed,
}
