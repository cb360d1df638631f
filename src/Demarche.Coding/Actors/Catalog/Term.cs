namespace Demarche.Coding.Actors.Catalog;

/// <summary>A tenure: what somebody was, for whom, and when.</summary>
/// <param name="Code">PLOVER code of the state or body.</param>
/// <param name="Sector">PLOVER sector; null where the body has none.</param>
/// <param name="Role">Role of offices.tsv, e.g. "foreign-minister".</param>
/// <param name="Period">First and last day.</param>
internal sealed record Term(string? Code, string? Sector, string Role, Period Period);
