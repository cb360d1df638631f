namespace Demarche.Coding.Tests.Actors;

public sealed class AmbiguousNameTests
{
    [Theory]
    [InlineData("Michael Jordan met the ambassador on Monday.", "Michael Jordan")]
    [InlineData("George Washington crossed the river at night.", "George Washington")]
    [InlineData("Peter Lebanon wrote the report.", "Peter Lebanon")]
    [InlineData("Zanele Jordan met the ambassador on Monday.", "Zanele Jordan")]
    public void A_country_inside_a_person_s_name_is_no_country(string text, string name)
    {
        Mentions found = Mentions.In(text);
        Assert.Equal("- -", found.Code(name));
        Assert.DoesNotContain(found.All, mention => mention.Actor.Id?.StartsWith("country:", StringComparison.Ordinal) == true);
    }

    [Theory]
    [InlineData("Georgia accused Russia of aggression.", "Georgia", "GEO -")]
    [InlineData("Chad closed its border with Sudan.", "Chad", "TCD -")]
    [InlineData("Jordan recalled its ambassador from Israel.", "Jordan", "JOR -")]
    [InlineData("The Washington Post reported the talks.", "The Washington Post", "USA JRN")]
    [InlineData("Washington rejected the demand.", "Washington", "USA -")]
    [InlineData("US officials rejected the demand.", "US officials", "USA GOV")]
    public void The_same_word_by_itself_is_the_country_or_the_paper(string text, string words, string code) =>
        Assert.Equal(code, Mentions.In(text).Code(words));

    [Fact]
    public void A_bird_is_not_a_country() =>
        Assert.DoesNotContain(Mentions.In("They ate turkey with us at the embassy.").All, mention => mention.Actor.Code == "TUR");

    [Fact]
    public void Us_is_a_pronoun() =>
        Assert.DoesNotContain(Mentions.In("They told us that the talks had failed.").All, mention => mention.Actor.Code == "USA");

    [Theory]
    [InlineData("The Iraq War divided the alliance.")]
    [InlineData("The Indian Ocean is wide.")]
    [InlineData("He read the Geneva Conventions.")]
    public void Wars_seas_and_treaties_are_no_actors(string text) =>
        Assert.DoesNotContain(Mentions.In(text).All, mention => mention.Actor.Code is not null);

    [Theory]
    [InlineData("Iran-backed fighters seized the ship.", "IRN")]
    [InlineData("Pro-Russian rebels seized the town hall.", "RUS")]
    [InlineData("The UN-brokered truce collapsed.", "UNO")]
    public void Backed_by_a_country_is_not_of_that_country(string text, string code) =>
        Assert.DoesNotContain(Mentions.In(text).All, mention => mention.Actor.Code == code);

    [Fact]
    public void Capital_letters_do_not_hide_names()
    {
        Mentions found = Mentions.In("RUSSIA REJECTS NATO DEMAND OVER UKRAINE BORDER");
        Assert.Equal("RUS -", found.Code("RUSSIA"));
        Assert.Equal("IGO -", found.Code("NATO"));
        Assert.Equal("UKR -", found.Code("UKRAINE"));
    }

    [Fact]
    public void A_headline_s_capitals_make_no_names()
    {
        Mentions found = Mentions.In("Moscow Rejects Western Demand for Immediate Troop Withdrawal From Border Villages");
        Assert.Equal("RUS -", found.Code("Moscow"));
        Assert.DoesNotContain(found.All, mention => mention.Source == "proper noun");
    }

    [Theory]
    [InlineData("Larry King interviewed the senator. King smiled.", "King")]
    [InlineData("Mr. Bishop denied the charge.", "Mr. Bishop")]
    public void An_office_as_a_surname_is_a_surname(string text, string words) =>
        Assert.Equal("- -", Mentions.In(text).Code(words));
}
