namespace Demarche.Coding.Tests.Actors;

public sealed class MentionFinderTests
{
    [Fact]
    public void Country_office_and_name_are_one_mention()
    {
        Mentions found = Mentions.In("Russian Foreign Minister Sergei Lavrov said on Thursday that talks would go on.", "2022-01-27");
        Assert.Equal(["Russian Foreign Minister Sergei Lavrov: RUS GOV"], found.Coded());
        Assert.Equal("person:sergei-lavrov", found.Mention("Russian Foreign Minister Sergei Lavrov").Actor.Id);
    }

    [Fact]
    public void An_unknown_person_takes_country_and_sector_from_the_office()
    {
        Mentions found = Mentions.In("Danish Foreign Minister Torben Bargaard rejected the proposal.");
        Assert.Equal("DNK GOV", found.Code("Danish Foreign Minister Torben Bargaard"));
        Assert.Equal("Torben Bargaard", found.Mention("Danish Foreign Minister Torben Bargaard").Actor.Name);
    }

    [Fact]
    public void An_apposition_gives_the_role_to_an_unknown_person()
    {
        Mentions found = Mentions.In("Torben Bargaard, the Danish foreign minister, rejected the proposal. Bargaard left.");
        Assert.Equal("DNK GOV", found.Code("Torben Bargaard"));
        Assert.Equal("DNK GOV", found.Code("Bargaard"));
    }

    [Fact]
    public void Coordinated_parties_are_two_mentions_with_their_own_heads()
    {
        Mentions found = Mentions.In("The U.S. and NATO rejected the demand.");
        Assert.Equal(["U.S.: USA -", "NATO: IGO -"], found.Coded());
        Assert.Equal(["U.S.", "NATO"], found.All.Select(mention => found.Head(found.Words(mention))));
    }

    [Theory]
    [InlineData("Russian troops crossed the border.", "Russian troops", "RUS MIL")]
    [InlineData("The Russian Foreign Ministry summoned the envoy.", "Russian Foreign Ministry", "RUS GOV")]
    [InlineData("Syrian rebels seized the town.", "Syrian rebels", "SYR REB")]
    [InlineData("Iranian state media reported the attack.", "Iranian state media", "IRN JRN")]
    [InlineData("Israeli police arrested ten people.", "Israeli police", "ISR COP")]
    [InlineData("Former Ukrainian President Taras Barenko fled.", "Former Ukrainian President Taras Barenko", "UKR ELI")]
    [InlineData("The Pentagon denied the report.", "Pentagon", "USA MIL")]
    [InlineData("Hamas spokesman Samir Barqa denied it.", "Hamas spokesman Samir Barqa", "PSE REB")]
    public void Adjective_and_noun_give_country_and_sector(string text, string words, string code) =>
        Assert.Equal(code, Mentions.In(text).Code(words));

    [Fact]
    public void A_surname_later_in_the_text_is_the_same_person()
    {
        Mentions found = Mentions.In("Antony Blinken arrived in Kyiv on Monday.\n\nBlinken promised more aid.", "2022-09-08");
        Assert.Equal("person:antony-blinken", found.Mention("Blinken").Actor.Id);
    }

    [Fact]
    public void A_pronoun_refers_to_the_one_person_before_it()
    {
        Mentions found = Mentions.In("Dmitry Peskov spoke to reporters on Friday. He said the talks had failed.", "2022-01-28");
        Assert.Equal("RUS GOV", found.Code("He"));
    }

    [Fact]
    public void The_president_is_the_president_mentioned_before()
    {
        Mentions found = Mentions.In("The documents are with Russian President Vladimir Putin. The president will read them.", "2022-01-28");
        Assert.Equal("person:vladimir-putin", found.Mention("president").Actor.Id);
    }

    [Fact]
    public void A_name_that_nobody_knows_stays_a_name()
    {
        Mentions found = Mentions.In("Torben Bargaard arrived late.");
        Assert.Equal("- -", found.Code("Torben Bargaard"));
        Assert.Null(found.Mention("Torben Bargaard").Actor.Id);
    }

    [Fact]
    public void A_city_after_a_preposition_of_place_can_be_told_from_a_government()
    {
        Mentions found = Mentions.In("Talks were held in Moscow. Kyiv rejected the offer.");
        Assert.True(found.IsPlace("Moscow"));
        Assert.False(found.IsPlace("Kyiv"));
    }
}
