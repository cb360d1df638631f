using Demarche.Coding.Events;
using Demarche.Coding.Events.Relating;
using Demarche.Language;
using Demarche.Language.Articles;
using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Coding.Tests.Events;

public sealed class MarkedSentenceTests
{
    [Fact]
    public void Marks_are_taken_out_and_their_spans_index_the_rest()
    {
        MarkedSentence sentence = MarkedSentence.Parse("<s>Iran</s> met <t>Iraq </t>and <t>Oman</t>.");
        Assert.Equal("Iran met Iraq and Oman.", sentence.Text);
        Assert.Equal("Iran", Assert.Single(sentence.Source).Of(sentence.Text));
        Assert.Equal(["Iraq", "Oman"], sentence.Target.Select(t => t.Of(sentence.Text)));
    }

    [Theory]
    [InlineData("No marks at all.", 0)]
    [InlineData("<s>Never closed", 0)]
    [InlineData("<s>One</s> and </s> stray", 1)]
    public void Missing_and_broken_marks_are_no_error(string marked, int sources) =>
        Assert.Equal(sources, MarkedSentence.Parse(marked).Source.Length);

    [Theory]
    [InlineData("<s>Chile</s> rejected a proposal by <t>Bolivia</t>.", EventType.Reject)]
    [InlineData("<t>Two Omani bloggers</t> were arrested by <s>police</s>.", EventType.Coerce)]
    [InlineData("<s>A court in Lima</s> convicted <t>the former mayor</t>.", EventType.Accuse)]
    [InlineData("<s>Senegal</s> called for sanctions against <t>Mali</t>.", EventType.Threaten)]
    public void The_relation_is_what_source_does_to_target(string marked, EventType expected) =>
        Assert.Equal(expected, Code(marked, byCueCategory: true));

    [Fact]
    public void A_conviction_is_SANCTION_in_PLOVER_and_ACCUSE_in_series_that_go_on_from_CAMEO()
    {
        const string Marked = "<s>A court in Lima</s> convicted <t>the former mayor</t>.";
        Assert.Equal(EventType.Sanction, Code(Marked, byCueCategory: false));
        Assert.Equal(EventType.Accuse, Code(Marked, byCueCategory: true));
    }

    [Fact]
    public void Where_nothing_is_done_nothing_is_coded() =>
        Assert.Null(Code("<s>Peru</s> lies north of <t>Chile</t>.", byCueCategory: true));

    private static EventType? Code(string marked, bool byCueCategory)
    {
        MarkedSentence sentence = MarkedSentence.Parse(marked);
        Document document = LanguageAnalyzer.Default.Analyze(ArticleFactory.Create(
            sentence.Text, [new Paragraph(ParagraphRole.Body, new TextSpan(0, sentence.Text.Length))]));
        return RelationCoder.Default.Code(document, sentence.Source, sentence.Target, byCueCategory);
    }
}
