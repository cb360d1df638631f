using Demarche.Coding.Actors;
using Demarche.Coding.Actors.Catalog;
using Demarche.Coding.Actors.Petrarch;

namespace Demarche.Coding.Tests.Actors;

public sealed class PetrarchTests
{
    private const string Actors =
        """
        # a dictionary written for this test
        <!-- in the manner of
             PETRARCH -->
        ZEMBLA_ [ZEM]
        +ZEMBLAN_
        +THE_KINGDOM_OF_ZEMBLA

        CHARLES_XAVIER_ ; a king
        +KING_CHARLES_XAVIER
        	[ZEMGOV 370101-580501]
        	[ZEMELI >19580502]
        IZUMRUDOV [ZEMSPY]
        	[ZEMGOVMIL <19590101] # then minister
        GREY_(THE_SHADOW)_ [IMGMUSZZZ 20010101-20021231]
        WORLD_TELEGRAPH_UNION [IGOUNO]
        BROKEN [ZEM 2001-13]
        LOWER [zem]
        """;

    private const string Agents =
        """
        !MEN! = MAN, MEN
        EXTREM!MEN! [~REB]
        GLASS_WORKER [~LAB]
        ONHAVA_GUARD {} [~MILSPY]
        OBSERVER_TEAM [NGO~]
        MINISTER [~GOV]
        NO_CODE_HERE
        """;

    [Theory]
    [InlineData("Zemblan troops attacked Russia.", null, "Zemblan troops", "ZEM MIL")]
    [InlineData("The Kingdom of Zembla rejected the demand.", null, "Kingdom of Zembla", "ZEM -")]
    [InlineData("King Charles Xavier rejected the demand.", "1950-03-01", "King Charles Xavier", "ZEM GOV")]
    [InlineData("Charles Xavier rejected the demand.", "1965-03-01", "Charles Xavier", "ZEM ELI")]
    [InlineData("Charles Xavier rejected the demand.", "1930-03-01", "Charles Xavier", "- -")]
    [InlineData("Izumrudov rejected the demand.", "1950-03-01", "Izumrudov", "ZEM GOV")]
    [InlineData("Izumrudov rejected the demand.", "1970-03-01", "Izumrudov", "ZEM SPY")]
    [InlineData("The World Telegraph Union rejected the demand.", null, "World Telegraph Union", "UNO -")]
    [InlineData("Extremmen attacked Russia.", null, "Extremmen", "- REB")]
    [InlineData("Russian glass workers rejected the demand.", null, "Russian glass workers", "RUS LAB")]
    public void Dictionaries_are_read_as_they_are(string text, string? date, string words, string code) =>
        Assert.Equal(code, Mentions.In(text, date, Catalog()).Code(words));

    [Fact]
    public void Capital_letters_of_a_dictionary_do_not_make_names_of_ordinary_words()
    {
        Mentions found = Mentions.In("The broken lower wall was grey.", catalog: Catalog());
        Assert.Empty(found.All);
    }

    [Fact]
    public void What_cannot_be_read_is_told_with_file_and_line()
    {
        string[] faults = [.. Catalog().Faults.Select(fault => $"{Path.GetFileName(fault.File)} {fault.Line} {fault.Reason}")];
        Assert.Collection(
            faults,
            fault => Assert.StartsWith("zembla.actors.txt 16 '2001-13'", fault, StringComparison.Ordinal),
            fault => Assert.StartsWith("zembla.actors.txt 17 'zem'", fault, StringComparison.Ordinal),
            fault => Assert.StartsWith("zembla.agents.txt 7 'NO_CODE_HERE'", fault, StringComparison.Ordinal));
    }

    [Fact]
    public void A_table_of_one_s_own_stands_over_the_dictionaries()
    {
        using TemporaryTables tables = Tables().With("own.tsv", "name\tcode\tsector\nIzumrudov\tZEM\tCRM\n");
        var catalog = ActorCatalog.Load(new ActorFiles { PetrarchFolders = [tables.Folder], Tables = [Path.Combine(tables.Folder, "own.tsv")] });
        Assert.Equal("ZEM CRM", Mentions.In("Izumrudov rejected the demand.", catalog: catalog).Code("Izumrudov"));
    }

    [Fact]
    public void A_folder_without_dictionaries_is_refused()
    {
        using var tables = new TemporaryTables();
        Assert.Throws<FileNotFoundException>(tables.AsPetrarch);
    }

    [Theory]
    [InlineData("USAGOVMIL", "USA", "GOV")]
    [InlineData("IGOUNO", "UNO", null)]
    [InlineData("IGOEUREEC", "EUR", null)]
    [InlineData("NGOHRI", "NGO", null)]
    [InlineData("---", null, null)]
    public void Codes_of_cameo_become_codes_of_plover(string text, string? code, string? sector) =>
        Assert.Equal(new PetrarchCode(code, sector), PetrarchCode.Parse(text));

    [Theory]
    [InlineData("970101-061231", "1997-01-01", "2006-12-31")]
    [InlineData(">20070101", "2007-01-01", "9999-12-31")]
    [InlineData("<070101", "0001-01-01", "2007-01-01")]
    [InlineData("19970231-061231", "1997-02-28", "2006-12-31")]
    public void Restrictions_are_read_with_two_or_four_digits_of_the_year(string text, string start, string end)
    {
        Assert.True(PetrarchDates.TryParse(text, out Period period));
        Assert.Equal((start, end), ($"{period.Start:yyyy-MM-dd}", $"{period.End:yyyy-MM-dd}"));
    }

    [PetrarchDictionariesFact]
    public void The_dictionaries_of_petrarch2_load_whole()
    {
        ActorCatalog catalog = ActorCatalog.Load(new ActorFiles { PetrarchFolders = [PetrarchDictionariesFactAttribute.Folder ?? ""] });
        Assert.InRange(catalog.Faults.Count, 0, 60);
        Assert.Equal("USA GOV", Mentions.In("Hillary Clinton rejected the demand.", "2010-03-01", catalog).Code("Hillary Clinton"));
        Assert.Equal("UNO -", Mentions.In("Ban Ki-moon rejected the demand.", "2010-03-01", catalog).Code("Ban Ki-moon"));
    }

    private static ActorCatalog Catalog()
    {
        using TemporaryTables tables = Tables();
        return tables.AsPetrarch();
    }

    private static TemporaryTables Tables() =>
        new TemporaryTables().With("zembla.actors.txt", Actors).With("zembla.agents.txt", Agents);
}
