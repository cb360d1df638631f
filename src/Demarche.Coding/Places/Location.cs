namespace Demarche.Coding.Places;

/// <summary>A place on the map.</summary>
/// <param name="Name">As the gazetteer writes it ("Kyiv").</param>
/// <param name="Country">ISO 3166-1 alpha-3 of the country it lies in; KOS for Kosovo.</param>
/// <param name="Kind">Country, region, capital or town.</param>
/// <param name="Latitude">Degrees north; of a country or region, the mean of its towns.</param>
/// <param name="Longitude">Degrees east.</param>
/// <param name="GeoNamesId">Identifier at geonames.org; null where it is not known (regions).</param>
public sealed record Location(
    string Name, string Country, LocationKind Kind, double Latitude, double Longitude, int? GeoNamesId)
{
    /// <summary>First-level region it lies in ("Texas"); empty for countries and regions.</summary>
    public string Region { get; init; } = "";

    /// <summary>People, in thousands; decides between places of one name.</summary>
    public int Thousands { get; init; }
}
