using System.Globalization;
using System.Runtime.InteropServices;
using Demarche.Coding.Data;

namespace Demarche.Coding.Places;

/// <summary>Countries, first-level regions, capitals and larger towns by their names.</summary>
/// <remarks>
/// Read from <c>data/places/gazetteer.tsv</c> (GeoNames, CC BY 4.0) when the first place is asked for, not at the start.
/// Immutable; any number of threads share one.
/// </remarks>
public sealed class Gazetteer
{
    private static readonly string[] Columns =
        ["name", "aliases", "country", "region", "kind", "latitude", "longitude", "geonames", "population"];

    private static readonly Lazy<Gazetteer> Shared = new(() => new Gazetteer(DataFile.Open("places/gazetteer.tsv")));

    private readonly Dictionary<string, List<Location>> _byName = new(16_384, StringComparer.Ordinal);
    private readonly Dictionary<string, List<Location>> _byFolded = new(16_384, StringComparer.Ordinal);
    private readonly Dictionary<string, Location> _countries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Location> _capitals = new(StringComparer.Ordinal);

    /// <summary>Reads a table.</summary>
    /// <exception cref="DataFormatException">A row is not as the columns demand.</exception>
    internal Gazetteer(DataFile file)
    {
        foreach (DataRow row in file.Rows(Columns))
        {
            Location location = Read(row);
            Add(row.Required(0, "name"), location);
            foreach (string alias in row.List(1))
                Add(alias, location);
            if (location.Kind == LocationKind.Country)
                _countries.TryAdd(location.Country, location);
            else if (location.Kind == LocationKind.Capital)
                _capitals.TryAdd(location.Country, location);
        }
    }

    /// <summary>The gazetteer that comes with the program.</summary>
    /// <exception cref="DataFormatException">Its file is broken.</exception>
    public static Gazetteer Default => Shared.Value;

    /// <summary>
    /// All places of a name, in the order of the file; empty when there is none. Where none is written just so, accents, case, hyphens and
    /// apostrophes do not count ("El-Obeid", "TEHRAN", "Sa'dah").
    /// </summary>
    public IReadOnlyList<Location> Named(string name) =>
        _byName.TryGetValue(name, out List<Location>? found) || _byFolded.TryGetValue(PlaceNames.Fold(name), out found) ? found : [];

    /// <summary>The country with the code (ISO 3166-1 alpha-3); null when there is none.</summary>
    public Location? Country(string code) => _countries.GetValueOrDefault(code);

    /// <summary>The capital of the country with the code; null when it is not known.</summary>
    public Location? CapitalOf(string code) => _capitals.GetValueOrDefault(code);

    private void Add(string name, Location location)
    {
        Add(_byName, name, location);
        Add(_byFolded, PlaceNames.Fold(name), location);
    }

    private static void Add(Dictionary<string, List<Location>> names, string name, Location location)
    {
        ref List<Location>? found = ref CollectionsMarshal.GetValueRefOrAddDefault(names, name, out _);
        found ??= new List<Location>(1);
        if (!found.Contains(location))
            found.Add(location);
    }

    private static Location Read(DataRow row)
    {
        string country = row.Required(2, "country");
        if (country.Length != 3)
            throw row.Fault($"'{country}' is no country code (three capital letters)");
        return new Location(row[0], country, KindOf(row), Degrees(row, 5, 90), Degrees(row, 6, 180), Identifier(row))
        {
            Region = row[3],
            Thousands = (int)Number(row, 8),
        };
    }

    private static LocationKind KindOf(DataRow row) => row[4] switch
    {
        "country" => LocationKind.Country,
        "region" => LocationKind.Region,
        "capital" => LocationKind.Capital,
        "town" => LocationKind.Town,
        string other => throw row.Fault($"'{other}' is no kind of place (country, region, capital, town)"),
    };

    private static double Degrees(DataRow row, int column, int most)
    {
        double degrees = Number(row, column);
        return Math.Abs(degrees) <= most ? degrees : throw row.Fault($"{row[column]} degrees are more than {most}");
    }

    private static int? Identifier(DataRow row) => row[7].Length == 0 ? null : (int)Number(row, 7);

    private static double Number(DataRow row, int column) =>
        double.TryParse(row[column], NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
            ? number
            : throw row.Fault($"'{row[column]}' is no number");
}
