namespace Demarche.Language.Syntax;

/// <summary>What a named entity is.</summary>
public enum EntityKind
{
    /// <summary>A person, real or invented.</summary>
    Person,

    /// <summary>An organisation: a government body, company, party, team or the like.</summary>
    Organization,

    /// <summary>A place: a country, town, region, water, building or the like.</summary>
    Place,
}
