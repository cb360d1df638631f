namespace Demarche.Coding.Places;

/// <summary>How much of the map a place is.</summary>
public enum LocationKind : byte
{
    /// <summary>A country or territory.</summary>
    Country,

    /// <summary>A first-level region: a state, province, oblast.</summary>
    Region,

    /// <summary>The seat of a national government.</summary>
    Capital,

    /// <summary>Any other town.</summary>
    Town,
}
