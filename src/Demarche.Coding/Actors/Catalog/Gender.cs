namespace Demarche.Coding.Actors.Catalog;

/// <summary>Whether "he" or "she" refers to a person, where known.</summary>
internal enum Gender : byte
{
    /// <summary>Nothing says.</summary>
    Unknown,

    /// <summary>"She".</summary>
    Female,

    /// <summary>"He".</summary>
    Male,
}
