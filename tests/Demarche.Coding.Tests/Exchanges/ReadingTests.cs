using System.Collections.Immutable;
using Demarche.Coding.Data;
using Demarche.Coding.Events;
using Demarche.Coding.Exchanges;
using Demarche.Coding.Exchanges.Readings;
using Demarche.Language;
using Demarche.Language.Articles;
using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Coding.Tests.Exchanges;

public sealed class ReadingTests
{
    private const string Demand =
        "Chad/Chad/PROPN/2/nsubj demanded/demand/VERB/0/root closure/closure/NOUN/2/obj of/of/ADP/6/case the/the/DET/6/det "
        + "camps/camp/NOUN/3/nmod ././PUNCT/2/punct";

    private const string NoReply =
        "We/we/PRON/3/nsubj never/never/ADV/3/advmod received/receive/VERB/0/root a/a/DET/6/det positive/positive/ADJ/6/amod "
        + "reply/reply/NOUN/3/obj ././PUNCT/3/punct";

    private static Story Demanding(params string[] more) => new Story([Demand, .. more])
        .Tells(EventType.Request, Story.Chad, Story.Sudan, "demanded", "closure of the camps");

    [Fact]
    public void Demander_without_a_positive_reply_reads_a_rejection()
    {
        Exchange exchange = Assert.Single(Demanding(NoReply)
            .Says(Story.ChadMinister, "We never received a positive reply").Link());
        Assert.Equal(new Answer(AnswerKind.Reads, null, "s1"), Assert.Single(exchange.Answers));
        Assert.Equal(Standing.Rejected, exchange.Standing);
    }

    [Fact]
    public void Reading_of_a_third_side_is_no_answer() =>
        Assert.Empty(Assert.Single(Demanding(NoReply)
            .Says(Story.Libya, "We never received a positive reply").Link()).Answers);

    [Fact]
    public void Only_the_side_that_demands_can_read_the_reply() =>
        Assert.Empty(Assert.Single(Demanding(NoReply)
            .Says(Story.Sudan, "We never received a positive reply").Link()).Answers);

    [Fact]
    public void What_the_other_side_did_counts_before_the_reading()
    {
        const string Yes = "Sudan/Sudan/PROPN/2/nsubj accepted/accept/VERB/0/root closure/closure/NOUN/2/obj";
        Assert.Equal(Standing.Met, Assert.Single(Demanding(NoReply, Yes)
            .Says(Story.ChadMinister, "We never received a positive reply")
            .Tells(EventType.Agree, Story.Sudan, Story.Chad, "accepted", "closure").Link()).Standing);
    }

    [Fact]
    public void Opening_on_other_questions_is_a_matter_of_its_own()
    {
        const string Opening =
            "Their/their/PRON/2/nmod:poss letter/letter/NOUN/3/nsubj gives/give/VERB/0/root hope/hope/NOUN/3/obj "
            + "for/for/ADP/6/case talks/talk/NOUN/4/nmod on/on/ADP/9/case secondary/secondary/ADJ/9/amod issues/issue/NOUN/6/nmod";
        Story story = Demanding(NoReply, Opening)
            .Says(Story.ChadMinister, "We never received a positive reply")
            .Says(Story.ChadMinister, "Their letter gives hope for talks on secondary issues");
        ImmutableArray<Exchange> exchanges = story.Link();
        Assert.Equal(2, exchanges.Length);
        Assert.Equal(("e1", Standing.Rejected), (exchanges[0].Demand, exchanges[0].Standing));
        Assert.Equal(((string?)null, Standing.Deferred), (exchanges[1].Demand, exchanges[1].Standing));
        Assert.Equal("secondary issues", story.Words(exchanges[1]));
        Assert.Equal(new Answer(AnswerKind.Reads, null, "s2"), Assert.Single(exchanges[1].Answers));
    }

    [Fact]
    public void Demander_who_takes_time_leaves_the_demand_where_it_stands()
    {
        const string Time =
            "It/it/PRON/2/nsubj takes/take/VERB/0/root time/time/NOUN/2/obj to/to/PART/5/mark study/study/VERB/3/acl "
            + "the/the/DET/7/det answer/answer/NOUN/5/obj";
        Exchange exchange = Assert.Single(Demanding(Time).Says(Story.Chad, "It takes time to study the answer").Link());
        Assert.Equal(AnswerKind.Defers, Assert.Single(exchange.Answers).Kind);
        Assert.Equal(Standing.Open, exchange.Standing);
        exchange = Assert.Single(Demanding(Time).Says(Story.Sudan, "It takes time to study the answer").Link());
        Assert.Equal(Standing.Deferred, exchange.Standing);
    }

    [Fact]
    public void Demander_who_no_longer_insists_has_withdrawn()
    {
        const string Enough =
            "Chad/Chad/PROPN/4/nsubj no/no/DET/3/advmod longer/longer/ADV/4/advmod insists/insist/VERB/0/root on/on/ADP/6/case "
            + "closure/closure/NOUN/4/obl";
        Assert.Equal(Standing.Withdrawn, Assert.Single(Demanding(Enough)
            .Says(Story.Chad, "Chad no longer insists on closure").Link()).Standing);
    }

    [Fact]
    public void Words_that_an_event_carries_already_are_not_counted_again()
    {
        const string Both =
            "Sudan/Sudan/PROPN/4/nsubj will/will/AUX/4/aux not/not/PART/4/advmod accept/accept/VERB/0/root "
            + "closure/closure/NOUN/4/obj";
        Exchange exchange = Assert.Single(Demanding(Both)
            .Says(Story.Sudan, "Sudan will not accept closure")
            .Tells(EventType.Reject, Story.Sudan, Story.Chad, "will not accept", "closure").Link());
        Assert.Equal(new Answer(AnswerKind.Rejects, "e2", null), Assert.Single(exchange.Answers));
    }

    public static TheoryData<int, string, string> Examples()
    {
        var data = new TheoryData<int, string, string>();
        foreach (DataRow row in Rows())
        {
            Add(data, row, 4, row[2]);
            Add(data, row, 5, row[3]);
            Add(data, row, 6, "");
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Examples_of_the_table_hold(int line, string sentence, string reading)
    {
        DataRow row = Rows().Single(row => row.Line == line);
        string header = "phrase\tby\treading\tnegated\texample\tnegation\tcounter\n";
        var words = ExchangeWords.Load(DataFile.Open("exchanges/words.tsv"));
        var finder = ReadingFinder.Load(DataFile.FromText("row", header + string.Join('\t', row.Fields)), words);
        var paragraph = new Paragraph(ParagraphRole.Body, new TextSpan(0, sentence.Length));
        Document document = LanguageAnalyzer.Default.Analyze(ArticleFactory.Create(sentence, [paragraph]));
        ImmutableArray<Demarche.Coding.Exchanges.Readings.Reading> found = finder.Find(document, 0, 0, document.Sentences[0].Length - 1);
        Assert.Equal(reading, string.Join(' ', found.Select(r => r.Kind.ToString().ToLowerInvariant()).Distinct()));
    }

    private static IEnumerable<DataRow> Rows() => DataFile.Open("exchanges/readings.tsv")
        .Rows("phrase", "by", "reading", "negated", "example", "negation", "counter");

    private static void Add(TheoryData<int, string, string> data, DataRow row, int column, string reading)
    {
        if (row[column].Length > 0)
            data.Add(row.Line, row[column], reading);
    }
}
