namespace Demarche.Coding.Tests.Actors;

/// <summary>Bodies of states of a federation, and bodies with their country before them.</summary>
public sealed class OwnedBodyTests
{
    [Theory]
    [InlineData("The Ohio Senate passed the bill.", "Ohio Senate", "USA LEG")]
    [InlineData("The Texas Supreme Court overturned the verdict.", "Texas Supreme Court", "USA JUD")]
    [InlineData("The Florida House of Representatives passed the bill.", "Florida House of Representatives", "USA LEG")]
    [InlineData("The New York State Senate passed the bill.", "New York State Senate", "USA LEG")]
    [InlineData("Michigan's Supreme Court overturned the verdict.", "Michigan's Supreme Court", "USA JUD")]
    [InlineData("The Bavarian parliament passed the law.", "Bavarian parliament", "DEU LEG")]
    [InlineData("Ohio officials were angry. The state Senate passed the bill.", "state Senate", "USA LEG")]
    [InlineData("The state Supreme Court overturned the verdict.", "state Supreme Court", "- JUD")]
    public void A_body_of_a_region_is_not_the_body_of_the_nation(string text, string words, string code)
    {
        Mentions found = Mentions.In(text);
        Assert.Equal(code, found.Code(words));
        Assert.Null(found.Mention(words).Actor.Id);
    }

    [Theory]
    [InlineData("The US Senate passed the bill.", "US Senate", "org:us-senate")]
    [InlineData("The Senate passed the bill.", "Senate", "org:us-senate")]
    [InlineData("The Afghan Mujahideen shelled the convoy.", "Afghan Mujahideen", "org:mujahideen")]
    [InlineData("The Lebanese Hezbollah shelled the convoy.", "Lebanese Hezbollah", "org:hezbollah")]
    public void A_body_with_its_own_country_is_itself(string text, string words, string id) =>
        Assert.Equal(id, Mentions.In(text).Mention(words).Actor.Id);

    [Theory]
    [InlineData("Iraqi Hezbollah shelled the convoy.", "Iraqi Hezbollah", "IRQ REB")]
    [InlineData("The Syrian Muslim Brotherhood rejected the plan.", "Syrian Muslim Brotherhood", "SYR")]
    public void A_group_of_another_country_is_another_group(string text, string words, string code)
    {
        Mentions found = Mentions.In(text);
        Assert.StartsWith(code, found.Code(words), StringComparison.Ordinal);
        Assert.Null(found.Mention(words).Actor.Id);
    }

    [Theory]
    [InlineData("The IRGC Aerospace Force launched missiles.", "IRGC Aerospace Force", "IRN MIL")]
    [InlineData("Hezbollah's Radwan Force withdrew.", "Radwan Force", "LBN REB")]
    public void A_part_of_a_body_has_its_sector(string text, string words, string code) =>
        Assert.Equal(code, Mentions.In(text).Code(words));
}
