namespace Demarche.Coding.Tests.Actors;

/// <summary>Which part in society a noun names, where its phrase or the report decides.</summary>
public sealed class PartInSocietyTests
{
    [Theory]
    [InlineData("Police closed the road, and officers searched cars.", "officers", "- COP")]
    [InlineData("Soldiers closed the road, and officers searched cars.", "officers", "- MIL")]
    [InlineData("Officers searched cars.", "Officers", "- MIL")]
    [InlineData("A commander of Hezbollah was killed.", "commander", "LBN REB")]
    [InlineData("He is a commander in Al-Qaeda.", "commander", "IMG REB")]
    [InlineData("A commander of the Malian army was killed.", "commander", "MLI MIL")]
    [InlineData("A judge in the Dominican Republic freed them.", "judge", "DOM JUD")]
    [InlineData("An ambassador in Cairo left.", "ambassador", "- GOV")]
    [InlineData("Shoppers fled.", "Shoppers", "- CVL")]
    [InlineData("The exiled king Foo Barlow returned.", "exiled king Foo Barlow", "- ELI")]
    [InlineData("IPU President Foo Barlow thanked them.", "IPU President Foo Barlow", "- -")]
    [InlineData("University president Foo Barlow apologised.", "University president Foo Barlow", "- EDU")]
    public void Phrase_and_report_decide(string text, string words, string code) =>
        Assert.Equal(code, Mentions.In(text).Code(words));

    [Fact]
    public void A_portfolio_may_have_two_parts() =>
        Assert.True(Mentions.In("She met Minister of Culture and National Heritage Andrzej Barlow.").Has("Minister of Culture and National Heritage Andrzej Barlow"));
}
