namespace Demarche.Language.Syntax;

/// <summary>A word's place in a named entity (IOB2: the first word of an entity begins it, the others are inside).</summary>
public enum EntityTag : byte
{
    /// <summary>Not annotated, as in most treebanks.</summary>
    Unknown,

    /// <summary>In no named entity.</summary>
    Outside,

    /// <summary>First word of a person's name.</summary>
    BeginPerson,

    /// <summary>Further word of a person's name.</summary>
    InsidePerson,

    /// <summary>First word of an organisation's name.</summary>
    BeginOrganization,

    /// <summary>Further word of an organisation's name.</summary>
    InsideOrganization,

    /// <summary>First word of a place's name.</summary>
    BeginPlace,

    /// <summary>Further word of a place's name.</summary>
    InsidePlace,
}
