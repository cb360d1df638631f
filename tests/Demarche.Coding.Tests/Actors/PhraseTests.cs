namespace Demarche.Coding.Tests.Actors;

public sealed class PhraseTests
{
    [Theory]
    [InlineData("The Trump administration imposed new tariffs.", "Trump administration", "USA GOV", "2019-06-01")]
    [InlineData("Putin's spokesman denied the report.", "spokesman", "RUS GOV", "2019-06-01")]
    [InlineData("Gujarat's government closed the schools.", "Gujarat's government", "IND GOV", null)]
    [InlineData("The spokesman for the Russian Foreign Ministry denied it.", "spokesman", "RUS GOV", null)]
    [InlineData("The head of the IAEA arrived in Tehran.", "head", "IGO -", null)]
    [InlineData("Hezbollah fighters fired rockets.", "Hezbollah fighters", "LBN REB", null)]
    [InlineData("The Ukrainian Supreme Court struck down the law.", "Ukrainian Supreme Court", "UKR JUD", null)]
    [InlineData("The Supreme Court struck down the law.", "Supreme Court", "USA JUD", null)]
    [InlineData("Russia's UN ambassador vetoed the resolution.", "Russia's UN ambassador", "RUS GOV", null)]
    [InlineData("NATO Secretary General Jens Stoltenberg spoke.", "NATO Secretary General Jens Stoltenberg", "IGO -", "2022-01-27")]
    [InlineData("Heavily armed Syrian government troops advanced.", "Syrian government troops", "SYR MIL", null)]
    [InlineData("Protesters in Lagos burned tyres.", "Protesters", "NGA CVL", null)]
    [InlineData("Hundreds marched through Lagos.", "Hundreds", "- CVL", null)]
    [InlineData("Australia will pay the former asylum seekers.", "former asylum seekers", "- CVL", null)]
    [InlineData("A former Kenyan journalist fled.", "former Kenyan journalist", "KEN JRN", null)]
    [InlineData("Ex-Ecuadorian Foreign Minister Ricardo Patino fled.", "Ex-Ecuadorian Foreign Minister Ricardo Patino", "ECU ELI", null)]
    [InlineData("The President of the Philippines Rodrigo Duterte spoke.", "President of the Philippines Rodrigo Duterte", "PHL GOV", "2017-06-01")]
    [InlineData("Putin dismissed Minister of Transport Roman Flodder.", "Minister of Transport Roman Flodder", "RUS GOV", "2017-06-01")]
    [InlineData("He wrote to the Secretary for Justice.", "Secretary for Justice", "- GOV", null)]
    [InlineData("Rebels took Luhansk Oblast.", "Luhansk Oblast", "UKR -", null)]
    [InlineData("Amnesty International accused Egyptian security forces of torture.", "Egyptian security forces", "EGY COP", null)]
    public void Owner_and_noun_give_the_code(string text, string words, string code, string? date) =>
        Assert.Equal(code, Mentions.In(text, date).Code(words));

    [Fact]
    public void A_possessor_is_a_mention_of_its_own_inside_the_phrase()
    {
        Mentions found = Mentions.In("Russia's foreign minister rejected the plan.");
        Assert.Equal(["Russia: RUS -", "Russia's foreign minister: RUS GOV"], found.Coded());
    }

    [Fact]
    public void A_neighbour_or_ally_is_not_the_owner()
    {
        Mentions found = Mentions.In("Moscow's neighbour signed the treaty.");
        Assert.Equal(["Moscow: RUS -", "Moscow's neighbour: - -"], found.Coded());
    }

    [Fact]
    public void An_office_that_contradicts_the_catalogue_is_somebody_else_of_that_name()
    {
        Mentions found = Mentions.In("Australian Defence Minister John Kerry resigned.", "2015-01-01");
        Assert.Null(found.Mention("Australian Defence Minister John Kerry").Actor.Id);
        Assert.Equal("AUS GOV", found.Code("Australian Defence Minister John Kerry"));
    }

    [Fact]
    public void A_body_named_after_its_kind_is_that_body()
    {
        Mentions found = Mentions.In("The Hamas movement rejected the offer.");
        Assert.Equal("org:hamas", found.Mention("Hamas movement").Actor.Id);
    }

    [Fact]
    public void Coordinated_adjectives_share_the_noun()
    {
        Mentions found = Mentions.In("U.S. and Russian officials met in Geneva.");
        Assert.Equal("USA GOV", found.Code("U.S."));
        Assert.Equal("RUS GOV", found.Code("Russian officials"));
    }
}
