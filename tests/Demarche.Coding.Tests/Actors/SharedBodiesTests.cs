namespace Demarche.Coding.Tests.Actors;

public sealed class SharedBodiesTests
{
    [Theory]
    [InlineData("Colombian President Gustavo Petro proposed a reform. Congress rejected it.", "Congress", "COL LEG")]
    [InlineData("The Libyan prime minister resigned. The House of Representatives welcomed it.", "House of Representatives", "LBY LEG")]
    [InlineData("Donald Trump proposed a reform. Congress rejected it.", "Congress", "USA LEG")]
    [InlineData("The Supreme Court of Israel suspended the ban on groups from the United States.", "Supreme Court", "ISR JUD")]
    [InlineData("Congress rejected the reform.", "Congress", "USA LEG")]
    [InlineData("The American ambassador met Gustavo Petro of Colombia. Congress rejected it.", "Congress", "USA LEG")]
    public void A_body_that_many_states_have_belongs_to_the_state_that_the_report_names(string text, string words, string code) =>
        Assert.Equal(code, Mentions.In(text, "2023-05-01").Code(words));

    [Theory]
    [InlineData("Emmanuel Macron rejected the plan.", "Emmanuel Macron", "FRA GOV")]
    [InlineData("Macron rejected the plan.", "Macron", "FRA GOV")]
    [InlineData("Donald J. Trump rejected the plan.", "Donald J. Trump", "USA GOV")]
    public void Heads_of_state_belong_to_their_state_and_not_to_its_dependencies(string text, string words, string code) =>
        Assert.Equal(code, Mentions.In(text, "2025-05-01").Code(words));
}
