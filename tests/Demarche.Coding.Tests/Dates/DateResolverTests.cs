using System.Collections.Immutable;
using Demarche.Coding.Dates;
using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Coding.Tests.Dates;

public sealed class DateResolverTests
{
    private static readonly DateOnly Thursday = new(2022, 1, 27);

    [Theory]
    [InlineData("met/VERB/0/root on/ADP/3/case Wednesday/PROPN/1/obl evening/NOUN/3/nmod", "2022-01-26", "day")]
    [InlineData("met/VERB/0/root Thursday/PROPN/1/obl:tmod", "2022-01-27", "day")]
    [InlineData("met/VERB/0/root last/ADJ/3/amod Thursday/PROPN/1/obl:tmod", "2022-01-20", "day")]
    [InlineData("met/VERB/0/root yesterday/NOUN/1/obl:tmod", "2022-01-26", "day")]
    [InlineData("met/VERB/0/root on/ADP/3/case Jan./PROPN/1/obl 3/NUM/3/nummod", "2022-01-03", "day")]
    [InlineData("met/VERB/0/root on/ADP/3/case 14/NUM/1/obl February/PROPN/3/nmod", "2021-02-14", "day")]
    [InlineData("met/VERB/0/root May/PROPN/1/obl 5/NUM/2/nummod ,/PUNCT/2/punct 2019/NUM/2/nummod", "2019-05-05", "day")]
    [InlineData("met/VERB/0/root Monday/PROPN/1/obl ,/PUNCT/4/punct Jan./PROPN/2/appos 24/NUM/4/nummod", "2022-01-24", "day")]
    [InlineData("met/VERB/0/root two/NUM/3/nummod days/NOUN/4/obl ago/ADV/1/advmod", "2022-01-25", "day")]
    [InlineData("met/VERB/0/root last/ADJ/3/amod week/NOUN/1/obl:tmod", "2022-01-17", "week")]
    [InlineData("met/VERB/0/root in/ADP/3/case November/PROPN/1/obl", "2021-11-01", "month")]
    [InlineData("met/VERB/0/root in/ADP/3/case 2014/NUM/1/obl", "2014-01-01", "year")]
    public void A_past_clause_happened_on_the_last_such_day(string tree, string expected, string precision)
    {
        ResolvedDate date = Assert.Single(DateResolver.Find(Tree(tree), Thursday));
        Assert.Equal(expected, date.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(precision, date.Precision);
        Assert.Equal(date, DateResolver.OfClause([date], 0));
    }

    [Theory]
    [InlineData("will/AUX/2/aux meet/VERB/0/root on/ADP/4/case Friday/PROPN/2/obl")]
    [InlineData("plan/VERB/0/root to/PART/3/mark meet/VERB/1/xcomp Friday/PROPN/3/obl:tmod")]
    public void A_future_clause_happens_on_the_next_such_day(string tree) =>
        Assert.Equal(new DateOnly(2022, 1, 28), Assert.Single(DateResolver.Find(Tree(tree), Thursday)).Date);

    [Fact]
    public void A_date_belongs_to_the_nearest_clause()
    {
        Sentence sentence = Tree(
            "said/VERB/0/root Monday/PROPN/1/obl:tmod they/PRON/4/nsubj left/VERB/1/ccomp Sunday/PROPN/4/obl:tmod");
        ImmutableArray<ResolvedDate> dates = DateResolver.Find(sentence, Thursday);
        Assert.Equal(new DateOnly(2022, 1, 24), DateResolver.OfClause(dates, 0)?.Date);
        Assert.Equal(new DateOnly(2022, 1, 23), DateResolver.OfClause(dates, 3)?.Date);
    }

    [Fact]
    public void Since_a_day_is_not_on_that_day()
    {
        Sentence sentence = Tree("fought/VERB/0/root since/ADP/3/case Monday/PROPN/1/obl");
        Assert.Null(DateResolver.OfClause(DateResolver.Find(sentence, Thursday), 0));
    }

    [Theory]
    [InlineData("met/VERB/0/root on/ADP/3/case Monday/PROPN/1/obl")]
    [InlineData("troops/NOUN/2/nsubj march/VERB/0/root")]
    [InlineData("they/PRON/3/nsubj May/AUX/3/aux leave/VERB/0/root")]
    [InlineData("on/ADP/2/case February/PROPN/0/root 30/NUM/2/nummod")]
    public void Without_a_day_to_count_from_or_a_date_nothing_resolves(string tree) =>
        Assert.Empty(DateResolver.Find(Tree(tree), published: null));

    /// <summary>Words as form/tag/head/relation, heads from 1 as in CoNLL-U.</summary>
    private static Sentence Tree(string words)
    {
        int at = 0;
        ImmutableArray<Token> tokens =
        [
            .. words.Split(' ').Select(word => word.Split('/')).Select(part =>
            {
                var span = new TextSpan(at, at + part[0].Length);
                at = span.End + 1;
                return new Token
                {
                    Span = span,
                    Form = part[0],
                    Lemma = part[0].ToLowerInvariant(),
                    Pos = Enum.Parse<UniversalPos>(part[1]),
                    Xpos = "",
                    Features = part[0] is "met" or "said" or "left" or "fought" ? "Tense=Past" : "",
                    Head = int.Parse(part[2], System.Globalization.CultureInfo.InvariantCulture) - 1,
                    Relation = part[3],
                };
            }),
        ];
        return new Sentence(tokens, new TextSpan(0, at - 1), paragraph: 0);
    }
}
