using Demarche.Coding.Data;
using Demarche.Coding.Places;

namespace Demarche.Coding.Tests.Places;

public sealed class GazetteerTests
{
    private const string Columns = "name\taliases\tcountry\tregion\tkind\tlatitude\tlongitude\tgeonames\tpopulation\n";

    [Theory]
    [InlineData("Kyiv", "UKR", 50.45, 30.52, 703448)]
    [InlineData("Kiev", "UKR", 50.45, 30.52, 703448)]
    [InlineData("Geneva", "CHE", 46.2, 6.15, 2660646)]
    [InlineData("Kharkov", "UKR", 49.98, 36.26, 706483)]
    [InlineData("Tehran", "IRN", 35.69, 51.42, 112931)]
    [InlineData("Rafah", "PSE", 31.3, 34.25, 281102)]
    public void Towns_have_coordinates_and_their_geonames_identifier(string name, string country, double latitude, double longitude, int id)
    {
        Location place = Assert.Single(Gazetteer.Default.Named(name), found => found.Country == country);
        Assert.Equal(latitude, place.Latitude, 0.05);
        Assert.Equal(longitude, place.Longitude, 0.05);
        Assert.Equal(id, place.GeoNamesId);
    }

    [Theory]
    [InlineData("El-Obeid", "SDN")]
    [InlineData("KANDAHAR", "AFG")]
    [InlineData("Lome", "TGO")]
    [InlineData("Kobani", "SYR")]
    [InlineData("Donbas", "UKR")]
    [InlineData("Camp David", "USA")]
    public void Spellings_differ_in_accents_case_and_hyphens(string name, string country) =>
        Assert.Contains(Gazetteer.Default.Named(name), found => found.Country == country);

    [Theory]
    [InlineData("UKR", "Kyiv")]
    [InlineData("RUS", "Moscow")]
    [InlineData("IRN", "Tehran")]
    [InlineData("USA", "Washington")]
    public void Capitals_are_known_by_their_country(string code, string capital) =>
        Assert.Equal(capital, Gazetteer.Default.CapitalOf(code)?.Name);

    [Theory]
    [InlineData("Crimea", "UKR")]
    [InlineData("Texas", "USA")]
    [InlineData("West Bank", "PSE")]
    [InlineData("Xinjiang", "CHN")]
    public void First_level_regions_lie_among_their_towns(string region, string country) =>
        Assert.Contains(Gazetteer.Default.Named(region), found => found.Country == country && found.Kind == LocationKind.Region);

    [Fact]
    public void Every_member_of_the_united_nations_is_a_country_of_the_gazetteer()
    {
        foreach (string code in "AFG BRA CHN DEU EGY FJI GBR HTI IND JPN KEN LBN MLI NPL OMN PER QAT RUS SSD TLS USA VUT YEM ZWE".Split(' '))
            Assert.NotNull(Gazetteer.Default.Country(code)?.GeoNamesId);
    }

    [Theory]
    [InlineData("X\t\tFR\t\ttown\t1\t2\t3\t4", "'FR'")]
    [InlineData("X\t\tFRA\t\tvillage\t1\t2\t3\t4", "village")]
    [InlineData("X\t\tFRA\t\ttown\t91\t2\t3\t4", "91")]
    [InlineData("X\t\tFRA\t\ttown\t1\teast\t3\t4", "east")]
    public void A_fault_names_file_line_and_reason(string row, string reason)
    {
        var fault = Assert.Throws<DataFormatException>(() => new Gazetteer(DataFile.FromText("places/x.tsv", "# c\n" + Columns + row + "\n")));
        Assert.Equal(("places/x.tsv", 3), (fault.File, fault.Line));
        Assert.Contains(reason, fault.Reason, StringComparison.Ordinal);
    }
}
