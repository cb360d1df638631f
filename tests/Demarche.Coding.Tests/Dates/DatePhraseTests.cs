using System.Collections.Immutable;
using System.Globalization;
using Demarche.Coding.Dates;
using Demarche.Language;
using Demarche.Language.Articles;
using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Coding.Tests.Dates;

/// <summary>Date expressions as reports write them, through the real parser; the report is of Thursday, 27 January 2022.</summary>
public sealed class DatePhraseTests
{
    private static readonly DateOnly Thursday = new(2022, 1, 27);

    [Theory]
    [InlineData("The ministers met on Wednesday evening.", "2022-01-26 day")]
    [InlineData("The ministers met late on Tuesday.", "2022-01-25 day")]
    [InlineData("The ministers met Monday night.", "2022-01-24 day")]
    [InlineData("The ministers met on Thursday.", "2022-01-27 day")]
    [InlineData("The ministers met earlier on Friday.", "2022-01-21 day")]
    [InlineData("The ministers met last Friday.", "2022-01-21 day")]
    [InlineData("The ministers met on Tuesday last week.", "2022-01-18 day")]
    [InlineData("The ministers met yesterday.", "2022-01-26 day")]
    [InlineData("The ministers met the day before yesterday.", "2022-01-25 day")]
    [InlineData("The ministers met on January 5.", "2022-01-05 day")]
    [InlineData("The ministers met on Dec. 5.", "2021-12-05 day")]
    [InlineData("The ministers met on 5 December 2019.", "2019-12-05 day")]
    [InlineData("The ministers met on December 5, 2019.", "2019-12-05 day")]
    [InlineData("The ministers met on the 14th.", "2022-01-14 day")]
    [InlineData("The ministers met on the 30th.", "2021-12-30 day")]
    [InlineData("The ministers met on 13.01.2022.", "2022-01-13 day")]
    [InlineData("The ministers met on 1/13/2022.", "2022-01-13 day")]
    [InlineData("The ministers met on 2022-01-13.", "2022-01-13 day")]
    [InlineData("The ministers met three days ago.", "2022-01-24 day")]
    [InlineData("The ministers met 48 hours ago.", "2022-01-25 day")]
    [InlineData("The ministers met two weeks ago.", "2022-01-10 week")]
    [InlineData("The ministers met last week.", "2022-01-17 week")]
    [InlineData("The ministers met earlier this week.", "2022-01-24 week")]
    [InlineData("The ministers met over the weekend.", "2022-01-22 weekend")]
    [InlineData("The ministers met last month.", "2021-12-01 month")]
    [InlineData("The ministers met in November.", "2021-11-01 month")]
    [InlineData("The ministers met in early November.", "2021-11-01 month")]
    [InlineData("The ministers met in November 2019.", "2019-11-01 month")]
    [InlineData("The ministers met in mid-December.", "2021-12-01 month")]
    [InlineData("The ministers met at the end of last year.", "2021-12-01 month")]
    [InlineData("The ministers met at the beginning of 2021.", "2021-01-01 month")]
    [InlineData("The ministers met in the second quarter of 2021.", "2021-04-01 quarter")]
    [InlineData("The ministers met in the first half of last year.", "2021-01-01 half")]
    [InlineData("The ministers met last summer.", "2021-06-01 season")]
    [InlineData("The ministers met in the spring of 2014.", "2014-03-01 season")]
    [InlineData("The ministers met in autumn 2014.", "2014-09-01 season")]
    [InlineData("The ministers met last year.", "2021-01-01 year")]
    [InlineData("The ministers met in 2014.", "2014-01-01 year")]
    [InlineData("The ministers met in late 2014.", "2014-01-01 year")]
    [InlineData("The ministers met six years ago.", "2016-01-01 year")]
    [InlineData("The ministers met in the 1990s.", "1990-01-01 decade")]
    [InlineData("The ministers met two decades ago.", "2002-01-01 decade")]
    [InlineData("The ministers met on Christmas Day.", "2021-12-25 day")]
    public void The_past_is_counted_back_from_the_report(string text, string expected) => Assert.Equal(expected, Of(text));

    [Theory]
    [InlineData("The ministers will meet on Wednesday.", "2022-02-02 day")]
    [InlineData("The ministers will meet next Friday.", "2022-01-28 day")]
    [InlineData("The ministers will meet tomorrow morning.", "2022-01-28 day")]
    [InlineData("The ministers will meet the day after tomorrow.", "2022-01-29 day")]
    [InlineData("The ministers will meet on March 3.", "2022-03-03 day")]
    [InlineData("The ministers will meet in two weeks.", "2022-02-10 week")]
    [InlineData("The ministers will meet next weekend.", "2022-01-29 weekend")]
    [InlineData("The ministers will meet next month.", "2022-02-01 month")]
    [InlineData("The ministers will meet in June.", "2022-06-01 month")]
    [InlineData("The ministers will meet next summer.", "2022-06-01 season")]
    [InlineData("The ministers will meet next year.", "2023-01-01 year")]
    [InlineData("The ministers will meet in 2024.", "2024-01-01 year")]
    public void The_future_is_counted_forward(string text, string expected) => Assert.Equal(expected, Of(text));

    [Theory]
    [InlineData("Russia has occupied the region since 2014.", "since")]
    [InlineData("The ministers wanted an answer by Friday.", "by")]
    [InlineData("The truce held until last month.", "until")]
    public void Since_by_and_until_are_not_when(string text, string preposition)
    {
        ResolvedDate date = Assert.Single(Dates(text));
        Assert.Equal(preposition, date.Preposition);
        Assert.False(date.IsWhen);
    }

    [Theory]
    [InlineData("Germany condemned Sunday's attack.")]
    [InlineData("Germany condemned the treaty of 1990.")]
    public void A_date_of_a_noun_is_not_the_clause_s(string text)
    {
        Sentence sentence = Parse(text);
        Assert.Null(DateResolver.OfClause(DateResolver.Find(sentence, Thursday), sentence.Root));
    }

    [Theory]
    [InlineData("The troops march through the city.")]
    [InlineData("The talks took two weeks.")]
    [InlineData("The ministers met on 03/04/2021 or so.")]
    [InlineData("The second half was dull.")]
    [InlineData("The fall of the city shocked the ministers.")]
    [InlineData("The Day brought news.")]
    public void What_is_no_date_or_could_be_two_does_not_resolve(string text) => Assert.Empty(Dates(text));

    [Fact]
    public void Without_the_day_of_the_report_only_whole_dates_resolve()
    {
        Sentence sentence = Parse("The ministers met last summer and in the spring of 2014.");
        Assert.Equal(new DateOnly(2014, 3, 1), Assert.Single(DateResolver.Find(sentence, null)).Date);
    }

    private static string Of(string text)
    {
        Sentence sentence = Parse(text);
        ResolvedDate date = Assert.Single(DateResolver.Find(sentence, Thursday));
        return string.Create(CultureInfo.InvariantCulture, $"{date.Date:yyyy-MM-dd} {date.Precision}");
    }

    private static ImmutableArray<ResolvedDate> Dates(string text) => DateResolver.Find(Parse(text), Thursday);

    private static Sentence Parse(string text) => Assert.Single(LanguageAnalyzer.Default.Analyze(
        ArticleFactory.Create(text, [new Paragraph(ParagraphRole.Body, new TextSpan(0, text.Length))])).Sentences);
}
