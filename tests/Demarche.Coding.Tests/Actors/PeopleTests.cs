namespace Demarche.Coding.Tests.Actors;

/// <summary>Communities, and some of a people as against their state.</summary>
public sealed class PeopleTests
{
    [Theory]
    [InlineData("Myanmar drove out the Rohingya.", "Rohingya", "MMR CVL")]
    [InlineData("Gunmen killed nine Hazaras.", "Hazaras", "AFG CVL")]
    [InlineData("The army attacked Rohingya Muslims.", "Rohingya Muslims", "MMR CVL")]
    [InlineData("Ethnic Armenians protested.", "Ethnic Armenians", "- CVL")]
    [InlineData("Turkish Kurds protested.", "Turkish Kurds", "TUR CVL")]
    [InlineData("Syria's Druze rejected the plan.", "Syria's Druze", "SYR CVL")]
    [InlineData("Kurdish fighters took the town.", "Kurdish fighters", "- UAF")]
    [InlineData("Syrian Kurdish fighters took the town.", "Syrian Kurdish fighters", "SYR UAF")]
    [InlineData("Shi'ite militiamen took the town.", "Shi'ite militiamen", "- PRM")]
    [InlineData("Muslim leaders rejected the plan.", "Muslim leaders", "- REL")]
    [InlineData("Chechen separatists took the town.", "Chechen separatists", "RUS REB")]
    public void Members_of_a_community_are_an_actor(string text, string words, string code) =>
        Assert.Equal(code, Mentions.In(text).Code(words));

    [Theory]
    [InlineData("The Kurdish region is poor.", "Kurdish")]
    [InlineData("Christian Barlow rejected the plan.", "Christian")]
    public void The_word_alone_is_nobody(string text, string words) => Assert.False(Mentions.In(text).Has(words));

    [Theory]
    [InlineData("Two Americans were killed in Herat.", "Americans", "USA CVL")]
    [InlineData("Thousands of Swedes joined the march.", "Swedes", "SWE CVL")]
    [InlineData("An Israeli was stabbed.", "Israeli", "ISR CVL")]
    [InlineData("The Americans rejected the plan.", "Americans", "USA -")]
    public void Some_of_a_people_are_civilians_and_not_the_state(string text, string words, string code) =>
        Assert.Equal(code, Mentions.In(text).Code(words));
}
