namespace Demarche.Coding.Actors.References;

/// <summary>What a pronoun may refer to.</summary>
internal enum PronounClass : byte
{
    /// <summary>It is no personal pronoun.</summary>
    None,

    /// <summary>A man.</summary>
    He,

    /// <summary>A woman.</summary>
    She,

    /// <summary>A country, body or thing.</summary>
    It,

    /// <summary>Several, or a body that English takes as several.</summary>
    They,

    /// <summary>Who speaks: a matter of statements, left alone here.</summary>
    Speaker,
}
