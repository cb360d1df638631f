namespace Demarche.Coding.Actors.Catalog;

/// <summary>What a row of the catalogue, or one of its names, stands for.</summary>
internal enum EntryKind : byte
{
    /// <summary>A country or territory by a name ("Russia", "Moscow").</summary>
    Country,

    /// <summary>A country by its adjective ("Russian").</summary>
    Adjective,

    /// <summary>The people of a country ("Russians").</summary>
    People,

    /// <summary>A bloc, institution, party, armed group or outlet.</summary>
    Organisation,

    /// <summary>Somebody by a full name or a variant of it.</summary>
    Person,

    /// <summary>A generic agent ("troops").</summary>
    Agent,

    /// <summary>An office ("foreign minister").</summary>
    Office,

    /// <summary>A city, state or province.</summary>
    Place,

    /// <summary>A name of something that is no actor, or a name not used as one ("Iran" in "Iran-backed").</summary>
    NoActor,

    /// <summary>A name that the catalogue does not know; no row has this kind.</summary>
    Unknown,
}
