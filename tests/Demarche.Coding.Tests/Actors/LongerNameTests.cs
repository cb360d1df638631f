namespace Demarche.Coding.Tests.Actors;

/// <summary>Names that hold together over apostrophes, hyphens and articles.</summary>
public sealed class LongerNameTests
{
    [Theory]
    [InlineData("The Jama'at Nusrat al-Islam wal-Muslimin shelled the depot.", "Jama'at Nusrat al-Islam wal-Muslimin", "MLI REB")]
    [InlineData("Hay'at Tahrir al-Sham freed the prisoners.", "Hay'at Tahrir al-Sham", "SYR REB")]
    [InlineData("Kata'ib Hezbollah threatened the base.", "Kata'ib Hezbollah", "IRQ PRM")]
    [InlineData("The garrison was shelled by Fatah al-Islam.", "Fatah al-Islam", "LBN REB")]
    [InlineData("The Azawad Liberation Front seized the airport.", "Azawad Liberation Front", "MLI REB")]
    [InlineData("Fatah rejected the offer.", "Fatah", "PSE PTY")]
    [InlineData("Ahl al-Sunna wal-Jamaa rejected the offer.", "Ahl al-Sunna wal-Jamaa", "- -")]
    [InlineData("O'Malley rejected the offer.", "O'Malley", "- -")]
    public void A_name_is_read_whole(string text, string words, string code) =>
        Assert.Equal(code, Mentions.In(text, "2025-03-01").Code(words));

    [Theory]
    [InlineData("Hezbollah al-Hejaz claimed the bombing.", "Hezbollah al-Hejaz")]
    [InlineData("Saraya Hezbollah claimed the bombing.", "Saraya Hezbollah")]
    [InlineData("Hamas al-Iraq denied the report.", "Hamas al-Iraq")]
    [InlineData("The fighting began in the As-Silw district of the country, said people there.", "As-Silw")]
    public void A_known_group_that_only_begins_or_ends_a_name_is_not_meant(string text, string words) =>
        Assert.Equal("- -", Mentions.In(text).Code(words));

    [Fact]
    public void A_group_with_a_region_before_a_common_name_is_of_the_region() =>
        Assert.Equal("IDN REB", Mentions.In("The West Papua National Liberation Army burned a plane.").Code("West Papua National Liberation Army"));

    [Fact]
    public void A_possessive_ending_is_no_part_of_the_name() =>
        Assert.Equal("PSE REB", Mentions.In("Hamas's fighters left the town.").Code("Hamas"));

    [Fact]
    public void Another_known_name_behind_a_group_is_a_name_of_its_own() =>
        Assert.Equal("PSE REB", Mentions.In("Hamas, al-Qaeda and Hezbollah rejected the offer.").Code("Hamas"));
}
