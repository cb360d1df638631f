using Demarche.Coding.Actors;
using Demarche.Coding.Actors.Catalog;
using Demarche.Coding.Data;

namespace Demarche.Coding.Tests.Actors;

public sealed class ActorCatalogTests
{
    private const string Leaders = "id\tname\tsurnames\tcode\tsector\trole\tgender\tstart\tend\tvariants\tsource\n";

    [Theory]
    [InlineData("Russia", "RUS", null)]
    [InlineData("US", "USA", null)]
    [InlineData("U.K.", "GBR", null)]
    [InlineData("Türkiye", "TUR", null)]
    [InlineData("Kosovo", "KOS", null)]
    [InlineData("Transnistria", "MDA", "PRE")]
    [InlineData("Soviet Union", "SUN", null)]
    [InlineData("Zaire", "COD", null)]
    [InlineData("NATO", "IGO", null)]
    [InlineData("EU", "EUR", null)]
    [InlineData("Security Council", "UNO", "GOV")]
    [InlineData("White House", "USA", "GOV")]
    [InlineData("Hezbollah", "LBN", "REB")]
    [InlineData("Amnesty International", "NGO", "SOC")]
    [InlineData("Mossad", "ISR", "SPY")]
    public void Names_have_their_plover_codes(string name, string code, string? sector)
    {
        Actor? actor = ActorCatalog.Default.Find(name);
        Assert.Equal((code, sector), (actor?.Code, actor?.Sector));
    }

    [Theory]
    [InlineData("Kremlin", "1985-06-01", "SUN GOV")]
    [InlineData("Kremlin", "2022-01-27", "RUS GOV")]
    [InlineData("Taliban", "2015-01-01", "AFG REB")]
    [InlineData("Taliban", "2022-01-01", "AFG GOV")]
    [InlineData("Jens Stoltenberg", "2010-01-01", "NOR GOV")]
    [InlineData("Jens Stoltenberg", "2020-01-01", "IGO ")]
    [InlineData("Ban Ki-moon", "2005-01-01", "KOR GOV")]
    [InlineData("Ban Ki Moon", "2010-01-01", "UNO ")]
    [InlineData("George Bush", "1991-01-17", "USA GOV")]
    [InlineData("Angela Merkel", "2024-01-01", "DEU ELI")]
    public void Who_it_is_depends_on_the_day(string name, string day, string expected)
    {
        Actor? actor = ActorCatalog.Default.Find(name, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(expected, $"{actor?.Code} {actor?.Sector}");
    }

    [Fact]
    public void A_pronoun_is_not_a_country() => Assert.Null(ActorCatalog.Default.Find("us"));

    [Fact]
    public void Identifiers_are_unique_and_codes_are_plover_codes()
    {
        IReadOnlyList<Actor> actors = ActorCatalog.Default.Actors;
        Assert.True(actors.Count > 3000);
        Assert.Equal(actors.Count, actors.Select(actor => (actor.Id, actor.Code, actor.Sector)).Distinct().Count());
        Assert.All(actors, actor => Assert.True(actor.Code is null || ActorCodes.IsCode(actor.Code)));
        Assert.All(actors, actor => Assert.True(actor.Sector is null || ActorCodes.IsSector(actor.Sector)));
    }

    [Theory]
    [InlineData("person:x\tX Y\tY\tRUS\tGOV\tminister\tm\t2001\t2000\t\tDemarche\n", "2001")]
    [InlineData("person:x\tX Y\tY\tRussia\tGOV\tminister\tm\t\t\t\tDemarche\n", "Russia")]
    [InlineData("person:x\tX Y\tY\tRUS\tXXX\tminister\tm\t\t\t\tDemarche\n", "XXX")]
    [InlineData("person:x\tX Y\tY\tRUS\tGOV\tminister\tq\t\t\t\tDemarche\n", "'q'")]
    [InlineData("person:x\tX Y\tY\tRUS\tGOV\t\tm\t\t\t\tDemarche\n", "role")]
    public void A_fault_in_the_leaders_names_file_line_and_reason(string row, string reason)
    {
        var fault = Assert.Throws<DataFormatException>(
            () => new CatalogReader().ReadLeaders(DataFile.FromText("actors/leaders.tsv", "# c\n" + Leaders + row)));
        Assert.Equal(("actors/leaders.tsv", 3), (fault.File, fault.Line));
        Assert.Contains(reason, fault.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_identifier_twice_with_one_code_is_a_fault()
    {
        DataFile file = DataFile.FromText(
            "actors/organisations.tsv",
            "id\tname\tcode\tsector\tkind\taliases\tstart\tend\norg:a\tA\tIGO\t\tbloc\t\t\t\norg:a\tB\tIGO\t\tbloc\t\t\t\n");
        Assert.Equal(3, Assert.Throws<DataFormatException>(() => new CatalogReader().ReadOrganisations(file)).Line);
    }
}
