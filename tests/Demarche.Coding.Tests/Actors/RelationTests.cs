namespace Demarche.Coding.Tests.Actors;

/// <summary>"Counterpart", "ally", "representative": who is what to somebody else.</summary>
public sealed class RelationTests
{
    [Theory]
    [InlineData("She called on her Kyrgyz counterpart to act.", "Kyrgyz counterpart", "KGZ GOV")]
    [InlineData("Lavrov met his counterpart from Kazakhstan.", "counterpart", "KAZ GOV")]
    [InlineData("Lavrov met his Turkish and Iranian counterparts.", "Iranian counterparts", "IRN GOV")]
    [InlineData("Lavrov met his Turkish and Iranian counterparts.", "Turkish", "TUR GOV")]
    [InlineData("The minister met his opposite number.", "opposite number", "- -")]
    [InlineData("She urged her foreign counterparts to disarm.", "counterparts", "- -")]
    [InlineData("The United States and its allies bombed the depot.", "allies", "- -")]
    [InlineData("Iran and its Lebanese ally rejected the plan.", "Lebanese ally", "LBN -")]
    [InlineData("The Russian ally rejected the plan.", "Russian ally", "- -")]
    [InlineData("An ally of Russia rejected the plan.", "ally", "- -")]
    public void A_counterpart_is_of_its_own_country_and_not_of_the_owners(string text, string words, string code) =>
        Assert.Equal(code, Mentions.In(text, "2024-03-01").Code(words));

    [Theory]
    [InlineData("Rubio met his Greek counterpart George Gerapetritis.", "Greek counterpart George Gerapetritis", "person:george-gerapetritis")]
    [InlineData("Syria thanked its ally, Iran.", "ally", "country:IRN")]
    public void A_name_beside_it_says_who_it_is(string text, string words, string id) =>
        Assert.Equal(id, Mentions.In(text, "2025-09-01").Mention(words).Actor.Id);

    [Theory]
    [InlineData("The Venezuelan prosecutor accused Salvadoran president Nayib Bukele and his government of torture.", "government", "SLV GOV")]
    [InlineData("Poroshenko accused Putin and his spokesman of lying.", "spokesman", "RUS GOV")]
    public void The_pronoun_after_and_is_who_stands_before_it(string text, string words, string code) =>
        Assert.Equal(code, Mentions.In(text, "2019-03-01").Code(words));

    [Theory]
    [InlineData("Peter Barlow of the Pentagon rejected it.", "Peter Barlow", "USA -")]
    [InlineData("Foo Barlow, a junior minister in the External Affairs Ministry, rejected it.", "Foo Barlow", "IND GOV")]
    public void Whom_somebody_is_of_or_in_the_service_of_has_their_state(string text, string words, string code) =>
        Assert.Equal(code, Mentions.In(text).Code(words));

    [Fact]
    public void Examples_stand_for_the_allies() =>
        Assert.False(Mentions.In("Washington urged allies such as Germany to pay more.").Has("allies"));

    [Theory]
    [InlineData("International representatives met in Doha.", "representatives", "- -")]
    [InlineData("Somali government representatives met in Doha.", "Somali government representatives", "SOM GOV")]
    [InlineData("Representatives of Hamas met in Doha.", "Representatives", "PSE REB")]
    [InlineData("Chinese representatives met in Doha.", "Chinese representatives", "CHN GOV")]
    [InlineData("US Representative Foo Barlow condemned it.", "US Representative Foo Barlow", "USA LEG")]
    [InlineData("Rep. Foo Barlow condemned it.", "Rep. Foo Barlow", "- LEG")]
    public void A_representative_is_a_legislator_only_by_title(string text, string words, string code) =>
        Assert.Equal(code, Mentions.In(text).Code(words));
}
