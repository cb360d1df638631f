namespace Demarche.Coding.Ledgers;

/// <summary>How a demand stands to the same demand before.</summary>
public enum DemandChange
{
    /// <summary>Made for the first time.</summary>
    Made,

    /// <summary>Made again.</summary>
    Repeated,

    /// <summary>Made again, in a harder form: insisted on, with a deadline or under a threat.</summary>
    Hardened,

    /// <summary>Made again, in a softer form.</summary>
    Softened,
}
