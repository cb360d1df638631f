using Demarche.Language.Conllu;
using Demarche.Language.Syntax;

namespace Demarche.Language.Tests;

/// <summary>
/// The shipped models on sentences in the manner of the news, written and annotated here (Gold/news.conllu): datelines,
/// quotes, inverted speakers, headlines, abbreviations, names with particles, adverbials between auxiliary and verb.
/// </summary>
public sealed class NewsTreebankTests
{
    private static readonly Lazy<Document> Gold = new(() =>
    {
        using var reader = new StreamReader(Path.Combine(AppContext.BaseDirectory, "Gold", "news.conllu"));
        return ConlluReader.Read(reader, "news.conllu");
    });

    private static readonly Lazy<TreebankScore> Score =
        new(() => TreebankScore.Of(Gold.Value, LanguageAnalyzer.Default.Analyze(Gold.Value.Article)));

    [Fact]
    public void The_treebank_holds_two_hundred_sentences() => Assert.True(Gold.Value.Sentences.Length >= 200);

    [Fact]
    public void A_treebank_scores_one_hundred_against_itself() =>
        Assert.Equal(new TreebankScore(100, 100, 100, 100, 100, 100, 100), TreebankScore.Of(Gold.Value, Gold.Value));

    [Fact]
    public void Sentences_of_the_news_are_split_and_tokenised_as_annotated()
    {
        Assert.True(Score.Value.Sentences >= 97, $"{Score.Value}");
        Assert.True(Score.Value.Words >= 99.5, $"{Score.Value}");
    }

    [Fact]
    public void Words_of_the_news_are_tagged_and_lemmatised_as_annotated()
    {
        Assert.True(Score.Value.Pos >= 98, $"{Score.Value}");
        Assert.True(Score.Value.Lemmas >= 99, $"{Score.Value}");
    }

    [Fact]
    public void Names_in_the_news_are_found_as_annotated() => Assert.True(Score.Value.Entities >= 85, $"{Score.Value}");

    [Fact]
    public void Trees_of_the_news_are_as_annotated()
    {
        Assert.True(Score.Value.Unlabelled >= 92, $"{Score.Value}");
        Assert.True(Score.Value.Labelled >= 90, $"{Score.Value}");
    }
}
