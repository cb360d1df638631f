using Demarche.Coding.Statements;

namespace Demarche.Coding.Tests.Statements;

public sealed class CircumstanceTests
{
    [Theory]
    [InlineData("“The door is open,” the minister said at a news conference.", "at a news conference", "news conference", true)]
    [InlineData("The ministry said in a written reply that the visas were still valid.", "in a written reply", "writing", null)]
    [InlineData("The envoy said privately that the talks had failed.", "privately", null, false)]
    [InlineData("The minister told reporters that the plan was ready.", "reporters", "remarks to the press", true)]
    [InlineData("The general said in an interview with a local paper that the front was quiet.", "in an interview with a local paper", "interview", true)]
    [InlineData("The minister tweeted that he would resign.", null, "social media", true)]
    public void Setting_manner_and_openness_are_told(string text, string? setting, string? manner, bool? isPublic)
    {
        StatedArticle article = StatedArticle.Of(text);
        Statement statement = Assert.Single(article.Statements);
        Assert.Equal(setting, article.Words(statement.Setting));
        Assert.Equal(manner, statement.Manner);
        Assert.Equal(isPublic, statement.IsPublic);
    }

    [Fact]
    public void A_setting_inside_the_content_is_not_the_settings_of_the_statement()
    {
        Statement statement = Assert.Single(StatedArticle.Of("The minister said that the king would speak at a news conference.").Statements);
        Assert.Null(statement.Setting);
    }

    [Theory]
    [InlineData("The envoy said on Wednesday that the bridge was closed.", "2022-01-26")]
    [InlineData("The envoy said Thursday the bridge was closed.", "2022-01-27")]
    [InlineData("The envoy said that the bridge was closed on Wednesday.", null)]
    public void The_day_of_a_statement_is_the_day_of_its_cue(string text, string? day)
    {
        Statement statement = Assert.Single(StatedArticle.Of(text).Statements);
        Assert.Equal(day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), statement.Date);
    }

    [Fact]
    public void A_second_cue_of_the_same_speaker_shares_setting_and_day()
    {
        StatedArticle article = StatedArticle.Of("“We will wait,” Lavrov said in a statement on Wednesday, adding that the offer still stood.");
        Assert.Equal(2, article.Statements.Length);
        Assert.All(article.Statements, statement => Assert.Equal("in a statement", article.Words(statement.Setting)));
        Assert.All(article.Statements, statement => Assert.Equal(new DateOnly(2022, 1, 26), statement.Date));
    }

    [Fact]
    public void Joint_speakers_are_all_named()
    {
        Statement statement = Assert.Single(
            StatedArticle.Of("Antony Blinken and Jens Stoltenberg said they would meet again.").Statements);
        Assert.Equal(["Antony Blinken", "Jens Stoltenberg"], statement.Speakers.Select(mention => mention.Actor.Name));
    }

    [Theory]
    [InlineData("A senior official said that the talks had failed.", true)]
    [InlineData("People familiar with the talks said that they had failed.", true)]
    [InlineData("The officials said that the talks had failed.", false)]
    [InlineData("Sergei Lavrov said that the talks had failed.", false)]
    public void A_source_without_a_name_is_anonymous(string text, bool anonymous) =>
        Assert.Equal(anonymous, Assert.Single(StatedArticle.Of(text).Statements).IsAnonymous);

    [Fact]
    public void An_attribution_inside_another_is_nested_in_it()
    {
        StatedArticle article = StatedArticle.Of("Lavrov said that Blinken had told him that the door was open.");
        Statement outer = Assert.Single(article.Statements);
        Statement inner = Assert.Single(outer.Nested);
        Assert.Equal(("s1", "s1.1", "s1"), (outer.Id, inner.Id, inner.NestedIn));
        Assert.Equal("Blinken", article.Words(inner.Source));
        Assert.Equal("that the door was open", article.Words(inner.Content));
    }

    [Fact]
    public void An_attribution_inside_a_quotation_is_nested_in_it()
    {
        StatedArticle article = StatedArticle.Of("“The president promised that he would come,” the mayor said.");
        Statement inner = Assert.Single(Assert.Single(article.Statements).Nested);
        Assert.Equal("The president", article.Words(inner.Source));
        Assert.Equal("that he would come", article.Words(inner.Content));
    }

    [Fact]
    public void Words_between_an_auxiliary_and_its_participle_do_not_hide_the_source()
    {
        StatedArticle article = StatedArticle.Of(
            "Western countries have for months raised alarm over Russian troop movements, warning of an “imminent” invasion of Ukraine.");
        Assert.NotEmpty(article.Statements);
        Assert.All(article.Statements, statement => Assert.Equal("Western countries", article.Words(statement.Source)));
    }

    [Fact]
    public void A_dateline_with_a_colon_is_no_speaker() =>
        Assert.Empty(StatedArticle.Of("PARIS: The three ministers left in the evening.").Statements);
}
