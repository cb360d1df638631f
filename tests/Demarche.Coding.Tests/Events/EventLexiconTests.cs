using Demarche.Coding.Data;
using Demarche.Coding.Events;
using Demarche.Coding.Events.Lexicon;
using Demarche.Coding.Events.Ontology;

namespace Demarche.Coding.Tests.Events;

public sealed class EventLexiconTests
{
    private static readonly DataFile Classes = DataFile.FromText("classes.tsv", "class\tnouns\naid\tfood|money\n");
    private static readonly DataFile Irregular = DataFile.FromText("irregular.tsv", "verb\tforms\nsend\tsent\n");

    private static EventLexicon Read(string rules) =>
        EventLexicon.Read(Classes, Irregular, [DataFile.FromText("rules.yaml", rules)]);

    private static DataFormatException Fault(string rules) => Assert.Throws<DataFormatException>(() => Read(rules));

    [Fact]
    public void Each_type_has_rules()
    {
        var types = EventLexicon.Default.Rules.Where(r => r.Type is not null).Select(r => r.Type).ToHashSet();
        Assert.Equal(16, types.Count);
    }

    [Fact]
    public void Each_mode_of_a_rule_is_a_mode_of_its_type()
    {
        foreach (LexicalRule rule in EventLexicon.Default.Rules)
        {
            if (rule is { Type: { } type, Mode: { } mode })
                Assert.True(PloverTypes.Default.HasMode(type, mode), rule.Source);
        }
    }

    [Fact]
    public void A_pattern_that_asks_for_more_comes_first()
    {
        EventLexicon lexicon = Read("- act: a\n  type: AID\n  verbs: [send, send <aid>, send food]\n");
        Assert.Equal(["send food", "send <aid>", "send"], lexicon.WithHead("send", "send").ToArray().Select(p => p.Text));
    }

    [Fact]
    public void Regular_and_listed_forms_find_a_verb_whose_lemma_is_misjudged()
    {
        EventLexicon lexicon = Read("- act: a\n  type: AID\n  verbs: [send, shell, deny, raid]\n");
        foreach (string form in new[] { "sent", "sending", "shelled", "denied", "raids" })
            Assert.NotEqual(0, lexicon.WithHead("?", form).Length);
    }

    [Theory]
    [InlineData("- act: a\n  type: NONSENSE\n  verbs: [do]\n", 2, "no PLOVER type")]
    [InlineData("- act: a\n  type: AID\n  verbs: [send <nothing>]\n", 3, "unknown class")]
    [InlineData("- act: a\n  type: AID\n  verb: [send]\n", 3, "unknown key 'verb'")]
    [InlineData("- act: a\n  type: AID\n  type: AID\n", 3, "given twice")]
    [InlineData("- operator: a\n  gives: {friendly: AGREE}\n", 2, "'friendly' is no PLOVER type")]
    [InlineData("- operator: a\n  gives: {any: NICE}\n", 2, "'NICE' is no outcome")]
    [InlineData("- act: a\n\n- act: a\n", 3, "'a' exists already")]
    [InlineData("- act: a\n  verbs: [send,\n    give\n", 3, "never closed")]
    [InlineData("act: a\n", 1, "neither")]
    public void A_fault_is_named_with_file_line_and_reason(string rules, int line, string reason)
    {
        DataFormatException fault = Fault(rules);
        Assert.Equal(("rules.yaml", line), (fault.File, fault.Line));
        Assert.Contains(reason, fault.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Table_2_2_gives_the_scores()
    {
        Assert.Equal(10, PloverTypes.Default.Score(EventType.Aid, null));
        Assert.Equal(-3, PloverTypes.Default.Score(EventType.Accuse, null));
        Assert.Equal(-2, PloverTypes.Default.Score(EventType.Reject, "meet"));
    }

    [Theory]
    [InlineData("190", -10)]
    [InlineData("042", 1.9)]
    [InlineData("1214", -4)]
    [InlineData("0874", 10)]
    public void A_cameo_code_has_the_intensity_of_its_longest_beginning(string code, double intensity) =>
        Assert.Equal(intensity, EventScale.Intensity(code));

    [Theory]
    [InlineData(null)]
    [InlineData("99")]
    [InlineData("")]
    public void What_is_no_cameo_code_has_no_intensity(string? code) => Assert.Null(EventScale.Intensity(code));

    [Fact]
    public void A_cameo_code_is_as_deep_as_content_and_context_allow()
    {
        Assert.Equal("120", CameoCodes.Default.Find(EventType.Reject, null, null, []));
        Assert.Equal("1222", CameoCodes.Default.Find(EventType.Reject, "assist", EventType.Aid, ["military"]));
        Assert.Equal("125", CameoCodes.Default.Find(EventType.Reject, "meet", EventType.Consult, ["diplomatic"]));
    }
}
