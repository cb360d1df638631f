namespace Demarche.Coding.Tests.Actors;

/// <summary>Names that mean one place or another, read by the report around them.</summary>
public sealed class NameReadingTests
{
    [Theory]
    [InlineData("Georgia accused Russia of aggression. Tbilisi recalled its ambassador.", "Georgia", "GEO -")]
    [InlineData("Governor Brian Kemp said that Georgia would sue. The Senate runoff is in Atlanta.", "Georgia", "USA -")]
    [InlineData("Kinshasa protested. Congo accused Rwanda of sending troops to Goma.", "Congo", "COD -")]
    [InlineData("Brazzaville protested. Congo elected Denis Sassou-Nguesso again.", "Congo", "COG -")]
    [InlineData("Congo closed its border.", "Congo", "COD -")]
    [InlineData("Korea rejected the proposal, officials in Seoul said.", "Korea", "KOR -")]
    [InlineData("Korea rejected the proposal. Pyongyang praised Kim Jong-un.", "Korea", "PRK -")]
    [InlineData("Conakry protested. Guinea closed its border.", "Guinea", "GIN -")]
    [InlineData("Papua New Guinea and Equatorial Guinea signed a treaty.", "Papua New Guinea", "PNG -")]
    [InlineData("Niger and Nigeria signed a treaty.", "Niger", "NER -")]
    [InlineData("Libya's government left Tripoli. Haftar refused to talk.", "Tripoli", "LBY -")]
    [InlineData("Lebanese troops entered Tripoli, Beirut said.", "Tripoli", "LBN -")]
    [InlineData("Washington rejected the demand.", "Washington", "USA -")]
    [InlineData("Turkey rejected the demand.", "Turkey", "TUR -")]
    [InlineData("Chad rejected the demand.", "Chad", "TCD -")]
    [InlineData("Jordan rejected the demand.", "Jordan", "JOR -")]
    public void The_words_of_the_report_decide(string text, string words, string code) =>
        Assert.Equal(code, Mentions.In(text).Code(words));

    [Theory]
    [InlineData("Mr. English worked with the Norwegians.", "GBR -")]
    [InlineData("Michael Jordan met the Norwegians.", "JOR -")]
    public void Surnames_are_no_countries(string text, string country) =>
        Assert.DoesNotContain(Mentions.In(text).Coded(), mention => mention.EndsWith(country, StringComparison.Ordinal));

    [Theory]
    [InlineData("The factory in Lebanon, Pennsylvania, was sold.", "Lebanon", "USA -")]
    [InlineData("The trial in Moscow, Idaho, began.", "Moscow", "USA -")]
    [InlineData("The summit in Atlanta, Georgia, began.", "Georgia", "USA -")]
    public void A_place_named_with_its_state_lies_there(string text, string words, string code) =>
        Assert.Equal(code, Mentions.In(text).Code(words));

    [Fact]
    public void A_list_of_countries_is_no_place_in_a_country()
    {
        Mentions found = Mentions.In("Lebanon, Jordan, and Texas sent delegates.");
        Assert.Equal("LBN -", found.Code("Lebanon"));
    }

    [Theory]
    [InlineData("Jordan's King Abdullah rejected the demand.", "JOR GOV")]
    [InlineData("The Saudi King Abdullah rejected the demand.", "SAU GOV")]
    public void Of_two_kings_of_one_name_the_country_decides(string text, string code) =>
        Assert.Equal(code, Mentions.In(text, "2010-03-01").Code("King Abdullah"));

    [Theory]
    [InlineData("The Congo River flooded the town.", "COD")]
    [InlineData("The Jordan Valley was flooded.", "JOR")]
    [InlineData("The Niger River rose.", "NER")]
    public void A_river_is_no_country(string text, string code) =>
        Assert.DoesNotContain(Mentions.In(text).All, mention => mention.Actor.Code == code);
}
