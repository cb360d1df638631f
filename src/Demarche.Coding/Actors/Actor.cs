namespace Demarche.Coding.Actors;

/// <summary>Who it is, apart from any mention: a country, an organisation, a person, a group.</summary>
/// <param name="Name">The best name known: the catalogue's, else the words of the report.</param>
/// <param name="Code">PLOVER actor code: ISO 3166-1 alpha-3 or a non-state code ("IGO"); null when nobody knows.</param>
/// <param name="Sector">PLOVER sector of the role ("GOV", "MIL"); null when none applies or it is unknown.</param>
/// <param name="Id">Stable identifier in the catalogue ("country:RUS", "person:sergei-lavrov"); null for unknown names.</param>
public sealed record Actor(string Name, string? Code = null, string? Sector = null, string? Id = null);
