using Demarche.Language.Text;

namespace Demarche.Export.Tests;

public sealed class ExcerptTests
{
    [Fact]
    public void White_space_of_any_kind_becomes_one_space() =>
        Assert.Equal("a serious conversation", Excerpt.Of("a serious\n\n\tconversation", new TextSpan(0, 24)));

    [Fact]
    public void Spans_apart_are_joined_by_an_ellipsis_and_spans_that_touch_are_not() =>
        Assert.Equal("a c … e", Excerpt.Of("a c d e", [new(0, 1), new(2, 3), new(6, 7)]));

    [Theory]
    [InlineData("one two three", 13, "one two three")]
    [InlineData("one two three", 12, "one two…")]
    [InlineData("incomprehensible", 6, "incom…")]
    [InlineData("ab🌊🌊", 4, "ab…")]
    public void Long_words_are_cut_at_a_word_where_there_is_one(string line, int longest, string expected) =>
        Assert.Equal(expected, Excerpt.Shorten(line, longest));
}
