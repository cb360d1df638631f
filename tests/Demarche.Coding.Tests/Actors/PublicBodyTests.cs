namespace Demarche.Coding.Tests.Actors;

/// <summary>Whose "the government", "the army", "police" are.</summary>
public sealed class PublicBodyTests
{
    [Theory]
    [InlineData("A bomb exploded in Lagos. The government promised help.", "government", "NGA GOV")]
    [InlineData("A bomb exploded in Lagos. Police arrested two men.", "Police", "NGA COP")]
    [InlineData("A bomb exploded in Lagos. Thornwick Police arrested two men.", "Thornwick Police", "NGA COP")]
    [InlineData("A bomb exploded in Lagos. Justice Minister Foo Barlow promised help.", "Justice Minister Foo Barlow", "NGA GOV")]
    [InlineData("A bomb exploded in Lagos. Protesters blocked a road.", "Protesters", "NGA CVL")]
    [InlineData("A bomb exploded in Lagos. Opposition leader Foo Barlow left.", "Opposition leader Foo Barlow", "NGA OPP")]
    [InlineData("A bomb exploded in Lagos. The envoy promised help.", "envoy", "- GOV")]
    [InlineData("A bomb exploded in Lagos. Officials promised help.", "Officials", "- GOV")]
    [InlineData("A bomb exploded in Lagos, Kenya said. The government promised help.", "government", "- GOV")]
    public void They_are_of_the_one_state_that_the_report_names(string text, string words, string code) =>
        Assert.Equal(code, Mentions.In(text).Code(words));

    [Theory]
    [InlineData("KHARTOUM, May 13 - Sudan and Chad quarrel. Justice Minister Foo Barlow rejected it.", "Justice Minister Foo Barlow", "SDN GOV")]
    [InlineData("KHARTOUM, May 13 - Sudan and Chad quarrel. The Foreign Ministry rejected it.", "Foreign Ministry", "SDN GOV")]
    [InlineData("KHARTOUM, May 13 - Sudan and Chad quarrel. Ambassador Foo Barlow rejected it.", "Ambassador Foo Barlow", "TCD GOV")]
    [InlineData("KHARTOUM, May 13 - Sudan and Chad quarrel. The ambassador to Chad, Foo Barlow, rejected it.", "Foo Barlow", "SDN GOV")]
    [InlineData("KHARTOUM, May 13 - Sudan and Chad quarrel. A spokesman, Foo Barlow, rejected it.", "Foo Barlow", "- GOV")]
    [InlineData("WASHINGTON, May 13 - The United States and Chad quarrel. Vice Premier Foo Barlow rejected it.", "Vice Premier Foo Barlow", "- GOV")]
    [InlineData("Sudan and Chad quarrel. Justice Minister Foo Barlow rejected it.", "Justice Minister Foo Barlow", "- GOV")]
    public void Offices_of_no_state_are_those_of_the_capital_that_the_report_was_filed_from(string text, string words, string code) =>
        Assert.Equal(code, Mentions.In(text).Code(words));

    [Theory]
    [InlineData("Chad and Sudan quarrel.\n\nSudan was pleased. It was a step, spokesman Foo Barlow said.", "spokesman Foo Barlow", "SDN GOV")]
    [InlineData("Chad and Sudan quarrel. Sudan was pleased.\n\nIt was a step, spokesman Foo Barlow said.", "spokesman Foo Barlow", "- GOV")]
    public void A_spokesman_speaks_for_the_state_of_which_his_paragraph_told_last(string text, string words, string code) =>
        Assert.Equal(code, Mentions.In(text).Code(words));

    [Fact]
    public void The_bare_name_shares_what_is_learned_of_the_office() =>
        Assert.Equal("SDN GOV", Mentions.In("KHARTOUM, May 13 - Sudan and Chad quarrel. Justice Minister Foo Barlow rejected it. Barlow left.").Code("Barlow"));

    [Theory]
    [InlineData("The Commission rejected it. The European Union and Chad quarrel.", "Commission", "EUR GOV")]
    [InlineData("The commission rejected it. The European Union and Chad quarrel.", "commission", "- GOV")]
    public void The_Commission_is_the_European_one_where_the_report_speaks_of_the_Union(string text, string words, string code) =>
        Assert.Equal(code, Mentions.In(text).Code(words));

    [Theory]
    [InlineData("Trump ordered the military to strike Iran.", "military", "USA MIL")]
    [InlineData("Trump urged the military to strike Iran.", "military", "- MIL")]
    [InlineData("Iran ordered the military of Iraq to leave.", "military", "IRQ MIL")]
    public void Who_commands_a_body_has_its_state(string text, string words, string code) =>
        Assert.Equal(code, Mentions.In(text, "2025-06-20").Code(words));

    [Theory]
    [InlineData("The Indonesian National Narcotics Board arrested them.", "Indonesian National Narcotics Board", "IDN GOV")]
    [InlineData("The Russian Volunteer Corps took the village.", "Russian Volunteer Corps", "RUS MIL")]
    [InlineData("The Russian Chess Federation rejected it.", "Russian Chess Federation", "RUS -")]
    [InlineData("The Nigerian Labour Congress rejected it.", "Nigerian Labour Congress", "NGA LAB")]
    [InlineData("The State of Michigan rejected it.", "State of Michigan", "USA -")]
    [InlineData("The Philippine Senate Blue Ribbon Committee rejected it.", "Philippine Senate Blue Ribbon Committee", "PHL LEG")]
    [InlineData("A group of French senators rejected it.", "group", "FRA LEG")]
    [InlineData("The Indian oil and gas minister Foo Barlow visited Qatar.", "Indian oil and gas minister Foo Barlow", "IND GOV")]
    [InlineData("The president of the university rejected it.", "president", "- EDU")]
    [InlineData("The president of the republic rejected it.", "president", "- GOV")]
    public void The_words_of_the_name_tell_the_sector(string text, string words, string code) =>
        Assert.Equal(code, Mentions.In(text).Code(words));

    [Fact]
    public void A_pronoun_shares_what_is_learned_of_a_body() =>
        Assert.Equal("NGA COP", Mentions.In("A bomb exploded in Lagos. Thornwick Police said they were looking for two men.").Code("they"));

    [Fact]
    public void A_bare_surname_is_no_lesser_minister_of_long_ago() =>
        Assert.Null(Mentions.In("Cohen thanked the Americans.").Mention("Cohen").Actor.Id);

    [Theory]
    [InlineData("Pyongyang said that the South had fired. Seoul denied it.", "South", "KOR -")]
    [InlineData("Sudan said that the South had fired.", "South", "- -")]
    public void The_South_is_a_Korea_where_the_report_names_both(string text, string words, string code) =>
        Assert.Equal(code, Mentions.In(text).Code(words));

    [Fact]
    public void The_parties_to_an_agreement_are_no_political_parties() =>
        Assert.False(Mentions.In("The two parties agreed on a truce.").Has("parties"));

    [Fact]
    public void The_parties_are_political_where_the_report_names_one() =>
        Assert.Equal("- PTY", Mentions.In("The parties agreed on a date. The ruling party had wanted a later one.").Code("parties"));
}
