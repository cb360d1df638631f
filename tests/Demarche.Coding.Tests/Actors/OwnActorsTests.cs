using Demarche.Coding.Actors;
using Demarche.Coding.Data;

namespace Demarche.Coding.Tests.Actors;

public sealed class OwnActorsTests
{
    private const string Table =
        """
        # Actors of a study of the Zembla conflict.
        code	name	kind	sector	aliases	start	end	role
        ZEM	Zembla	country		Republic of Zembla			
        ZEM	Zemblan Front	group	REB	ZF	1999	2005-06-30	
        ZEM	Zemblan Front	group	GOV	ZF	2005-07-01		
        ZEM	Ana Kinbote	person	GOV	Kinbote	2001-01-01	2006-12-31	foreign-minister
        RUS	Sergei Lavrov	person	OPP				
        ZEM	onhava guard	agent	MIL				
        	Blue Waters	none					

        """;

    [Theory]
    [InlineData("The Zemblan Front attacked Russia.", "2003-01-01", "The Zemblan Front", "ZEM REB")]
    [InlineData("The Zemblan Front attacked Russia.", "2010-01-01", "The Zemblan Front", "ZEM GOV")]
    [InlineData("ZF attacked Russia.", "2010-01-01", "ZF", "ZEM GOV")]
    [InlineData("Zembla condemned Russia.", null, "Zembla", "ZEM -")]
    [InlineData("Ana Kinbote condemned Russia.", "2003-01-01", "Ana Kinbote", "ZEM GOV")]
    [InlineData("Ana Kinbote condemned Russia.", "2012-01-01", "Ana Kinbote", "ZEM ELI")]
    [InlineData("Zembla answered. Kinbote condemned Russia.", "2003-01-01", "Kinbote", "ZEM GOV")]
    [InlineData("Onhava guards shot at the crowd.", null, "Onhava guards", "ZEM MIL")]
    public void Rows_of_one_s_own_are_known(string text, string? date, string words, string code) =>
        Assert.Equal(code, In(text, date).Coded().First(coded => coded.StartsWith(words.Replace("The ", "", StringComparison.Ordinal), StringComparison.Ordinal)).Split(": ")[1]);

    [Fact]
    public void A_name_of_one_s_own_takes_it_from_the_program_s() =>
        Assert.Equal("RUS OPP", In("Sergei Lavrov rejected the demand.", "2022-01-27").Code("Sergei Lavrov"));

    [Fact]
    public void What_is_declared_to_be_no_actor_is_none() =>
        Assert.False(In("Blue Waters was shown in Geneva.", null).Has("Blue Waters"));

    [Fact]
    public void Explanations_name_the_row() =>
        Assert.Equal("own.tsv, line 3", In("Zembla condemned Russia.", null).Mention("Zembla").Source);

    [Theory]
    [InlineData("name\tcode\nX Y\tRussia\n", 2, "'Russia'")]
    [InlineData("name\tcode\tsector\nX Y\tRUS\tKGB\n", 2, "'KGB'")]
    [InlineData("name\tcode\tstart\nX Y\tRUS\t1.1.2000\n", 2, "1.1.2000")]
    [InlineData("name\tcode\n\tRUS\n", 2, "'name'")]
    [InlineData("name\tcode\nX Y\tRUS\tGOV\n", 2, "3 cells")]
    [InlineData("# c\nname\tcountry\nX Y\tRUS\n", 2, "'country'")]
    [InlineData("X Y,RUS\n", 1, "X Y,RUS")]
    [InlineData("name\tsector\nX Y\tGOV\n", 1, "name and code")]
    public void A_fault_names_file_line_and_reason(string text, int line, string reason)
    {
        using var tables = new TemporaryTables();
        var fault = Assert.Throws<DataFormatException>(() => tables.With("own.tsv", text).AsTable("own.tsv"));
        Assert.EndsWith("own.tsv", fault.File, StringComparison.Ordinal);
        Assert.Equal(line, fault.Line);
        Assert.Contains(reason, fault.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void The_program_s_own_catalogue_stays_as_it_was()
    {
        In("Zembla condemned Russia.", null);
        Assert.Null(ActorCatalog.Default.Find("Zembla"));
        Assert.Equal("GOV", ActorCatalog.Default.Find("Sergei Lavrov", new DateOnly(2022, 1, 27))?.Sector);
    }

    private static Mentions In(string text, string? date)
    {
        using var tables = new TemporaryTables();
        return Mentions.In(text, date, tables.With("own.tsv", Table).AsTable("own.tsv"));
    }
}
