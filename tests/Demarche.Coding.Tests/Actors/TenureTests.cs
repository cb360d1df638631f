namespace Demarche.Coding.Tests.Actors;

/// <summary>Who holds an office on the day of the report, held it, or is to hold it.</summary>
public sealed class TenureTests
{
    [Theory]
    [InlineData("Prime Minister Johnson rejected the demand.", "2020-06-01", "Prime Minister Johnson", "GBR GOV")]
    [InlineData("Boris Johnson rejected the demand.", "2024-06-01", "Boris Johnson", "GBR ELI")]
    [InlineData("Foreign Minister Lavrov rejected the demand.", "2022-01-27", "Foreign Minister Lavrov", "RUS GOV")]
    [InlineData("German Foreign Minister Klaus Kinkel rejected the demand.", "1995-01-27", "German Foreign Minister Klaus Kinkel", "DEU GOV")]
    [InlineData("Japan's foreign minister, Yoko Kamikawa, rejected the demand.", "2024-01-27", "Yoko Kamikawa", "JPN GOV")]
    [InlineData("Steffen Seibert rejected the demand.", "2015-01-27", "Steffen Seibert", "DEU GOV")]
    [InlineData("NATO spokeswoman Oana Lungescu rejected the demand.", "2015-01-27", "NATO spokeswoman Oana Lungescu", "IGO -")]
    [InlineData("Former President Barack Obama rejected the demand.", "2020-06-01", "Former President Barack Obama", "USA ELI")]
    [InlineData("Ex-president Hamid Karzai rejected the demand.", "2020-06-01", "Ex-president Hamid Karzai", "AFG ELI")]
    [InlineData("The then-foreign minister Boris Johnson rejected the demand.", "2020-06-01", "then-foreign minister Boris Johnson", "GBR GOV")]
    [InlineData("Acting Defense Secretary Christopher Miller rejected the demand.", "2020-12-01", "Acting Defense Secretary Christopher Miller", "USA GOV")]
    [InlineData("Deputy Foreign Minister Sergei Ryabkov rejected the demand.", "2022-01-27", "Deputy Foreign Minister Sergei Ryabkov", "RUS GOV")]
    public void The_day_of_the_report_decides(string text, string date, string words, string code) =>
        Assert.Equal(code, Mentions.In(text, date).Code(words));

    [Theory]
    [InlineData("President-elect Joe Biden rejected the demand.", "2020-12-01", "President-elect Joe Biden", "USA -")]
    [InlineData("Secretary of State-designate Foo Bar rejected the demand.", "2020-12-01", "Secretary of State-designate Foo Bar", "- -")]
    [InlineData("The president-elect of Brazil rejected the demand.", "2022-12-01", "president-elect", "BRA -")]
    public void Who_is_only_elected_or_named_is_not_the_government(string text, string date, string words, string code) =>
        Assert.Equal(code, Mentions.In(text, date).Code(words));

    [Fact]
    public void The_deputy_is_not_the_minister()
    {
        Mentions found = Mentions.In("The French deputy finance minister arrived. The finance minister stayed away.", "2020-06-01");
        Assert.Equal("FRA GOV", found.Code("French deputy finance minister"));
        Assert.DoesNotContain("refers to", found.Mention("finance minister").Source, StringComparison.Ordinal);
    }

    [Fact]
    public void A_surname_goes_on_with_whom_a_title_named()
    {
        Mentions found = Mentions.In("Prime Minister Johnson rejected the demand. Johnson met the ambassador.", "2020-06-01");
        Assert.Equal("GBR GOV", found.Code("Johnson"));
    }

    [Fact]
    public void The_secretary_of_state_is_the_american_of_two_foreign_ministers()
    {
        Mentions found = Mentions.In("Sergei Lavrov met Antony Blinken in Geneva. The secretary of state rejected the demand.", "2022-01-27");
        Assert.Equal("person:antony-blinken", found.Mention("secretary of state").Actor.Id);
    }

    [Theory]
    [InlineData("Foggy Bottom and the Quai d'Orsay rejected the demand.", "Quai d'Orsay", "FRA GOV")]
    [InlineData("Foggy Bottom rejected the demand.", "Foggy Bottom", "USA GOV")]
    [InlineData("The Ministry of State Security rejected the claim.", "Ministry of State Security", "CHN SPY")]
    public void Seats_of_power_stand_for_who_sits_there(string text, string words, string code) =>
        Assert.Equal(code, Mentions.In(text, "2022-01-27").Code(words));
}
