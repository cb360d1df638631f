namespace Demarche.Coding.Actors.Names;

/// <summary>How the words of a name are used where they stand.</summary>
internal enum NameUse : byte
{
    /// <summary>As ordinary words.</summary>
    Word,

    /// <summary>As the name.</summary>
    Name,

    /// <summary>As part of an attribute of something else ("Iran-backed", "pro-Russian").</summary>
    Attribute,
}
