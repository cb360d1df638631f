using Demarche.Coding.Actors;
using Demarche.Coding.Data;

namespace Demarche.Coding.Tests.Actors;

public sealed class BlocMembersTests
{
    [Theory]
    [InlineData("org:nato", "1990-01-01", 16)]
    [InlineData("org:nato", "2022-01-27", 30)]
    [InlineData("org:nato", "2025-01-01", 32)]
    [InlineData("org:european-union", "1994-06-01", 12)]
    [InlineData("org:european-union", "2015-01-01", 28)]
    [InlineData("org:european-union", "2025-01-01", 27)]
    [InlineData("org:g7", "2025-01-01", 7)]
    [InlineData("org:gulf-cooperation-council", "2025-01-01", 6)]
    [InlineData("org:asean", "1990-01-01", 6)]
    [InlineData("org:unknown", "2025-01-01", 0)]
    public void Members_are_those_of_the_day(string organisation, string day, int count) =>
        Assert.Equal(count, BlocMembers.Default.Of(organisation, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).Count);

    [Fact]
    public void A_member_that_left_is_none() => Assert.DoesNotContain("GBR", BlocMembers.Default.Of("org:european-union"));

    [Fact]
    public void Every_organisation_is_one_of_the_catalogue()
    {
        var known = ActorCatalog.Default.Actors.Select(actor => actor.Id).ToHashSet(StringComparer.Ordinal);
        Assert.All(BlocMembers.Default.Organisations, organisation => Assert.Contains(organisation, known));
    }

    [Theory]
    [InlineData("org:x\tFrance\t\t\n", "'France'")]
    [InlineData("org:x\tFRA\t2001\t2000\n", "2001")]
    public void A_fault_names_file_line_and_reason(string row, string reason)
    {
        var fault = Assert.Throws<DataFormatException>(
            () => new BlocMembers(DataFile.FromText("actors/x.tsv", "# c\norganisation\tcode\tstart\tend\n" + row)));
        Assert.Equal(("actors/x.tsv", 3), (fault.File, fault.Line));
        Assert.Contains(reason, fault.Reason, StringComparison.Ordinal);
    }
}
