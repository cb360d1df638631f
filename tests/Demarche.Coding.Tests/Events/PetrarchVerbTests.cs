using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Coding.Events;
using Demarche.Coding.Records;
using Demarche.Coding.Tests.Actors;
using Demarche.Language.Articles;
using Demarche.Language.Text;

namespace Demarche.Coding.Tests.Events;

/// <summary>Verb dictionaries, lists of discards and lists of issues in PETRARCH's formats, written for these tests.</summary>
public sealed class PetrarchVerbTests
{
    private const string Verbs =
        """
        # written for these tests
        &PASTRY
        +CAKE
        +APPLE PIE
        +JAM_
        &AIRCRAFT
        +JET

        ---  PEDDLE   [---]  ---
        PEDDLE [061]
        PAINT {PAINTED PAINTING} [190]
        HURL
        +BUTTER_UP {+BUTTERED_UP} [051]
        - * &PASTRY (AT +)     [194]   # PEDDLE
        - * {PEACE PLAN}       [0874]
        - &AIRCRAFT *              [195]
        - * FENCE              [---]
        - * $ BUCKET           [111]

        ---  MUMBLE   [010]  ---
        MUMBLE
        - * WARNING            [130]

        ~ a (a b ATTACK) SAY = a b 015
        """;

    [Theory]
    [InlineData("Kenya peddled a donkey to Uganda.", EventType.Cooperate, null, "061")]
    [InlineData("Kenya painted Uganda.", EventType.Assault, null, "190")]
    [InlineData("Kenya hurled cakes at Uganda.", EventType.Assault, "heavy-weapons", "194")]
    [InlineData("Kenya hurled jam at Uganda.", EventType.Assault, "heavy-weapons", "194")]
    [InlineData("Kenya painted the peace plan of Uganda.", EventType.Retreat, "withdraw", "0874")]
    [InlineData("Kenyan jets painted Uganda.", EventType.Assault, "aerial", "195")]
    [InlineData("Kenya buttered up Uganda.", EventType.Support, null, "051")]
    [InlineData("Kenya mumbled a warning to Uganda.", EventType.Threaten, null, "130")]
    [InlineData("Kenya imposed sanctions on Uganda.", EventType.Sanction, "discontinue", "163")]
    public void Patterns_of_words_and_sets_code_and_the_lexicon_stays(string text, EventType type, string? mode, string cameo)
    {
        Event coded = Assert.Single(Code(text));
        Assert.Equal((type, mode, cameo), (coded.Type, coded.Mode, coded.Cameo));
        Assert.Equal("KEN", coded.Actors[0].Actor.Code);
        Assert.Equal("UGA", coded.Recipients[0].Actor.Code);
    }

    [Theory]
    [InlineData("Kenya hurled apples at Uganda.")]
    [InlineData("Kenya painted the fence of Uganda.")]
    [InlineData("Kenya mumbled to Uganda.")]
    [InlineData("Kenya denied that it had painted Uganda.")]
    public void Verbs_without_a_code_null_codes_and_denials_give_no_event_of_theirs(string text) =>
        Assert.DoesNotContain(Code(text), coded => coded.Derivation.Any(step => step.Source?.StartsWith("zembla", StringComparison.Ordinal) == true));

    [Fact]
    public void A_threat_to_do_what_a_dictionary_codes_is_a_threat()
    {
        Event coded = Assert.Single(Code("Kenya threatened to paint Uganda."));
        Assert.Equal(EventType.Threaten, coded.Type);
        Assert.Contains(coded.Derivation, step => step.Source == "zembla.verbs.txt#paint (line 11)");
    }

    [Fact]
    public void What_is_not_honoured_is_told_with_its_line()
    {
        using var tables = new TemporaryTables().With("zembla.verbs.txt", Verbs);
        string[] faults = [.. Load(tables).Faults.Select(fault => $"{Path.GetFileName(fault.File)} {fault.Line}")];
        Assert.Equal(["zembla.verbs.txt 18", "zembla.verbs.txt 24"], faults);
    }

    [Theory]
    [InlineData("Kenya attacked Uganda.", 1)]
    [InlineData("Kenya attacked Uganda with a teapot.", 0)]
    [InlineData("Kenya attacked Uganda with two teapots.", 1)]
    [InlineData("Kenya attacked Uganda. Chad won at tiddlywinks.", 0)]
    public void Discards_stop_a_sentence_or_with_a_plus_the_report(string text, int events)
    {
        using var tables = new TemporaryTables().With("zembla.discards.txt", "TEAPOT_\n+TIDDLYWINK  # any form\n");
        Assert.Equal(events, Load(tables).Code(Report(text)).Events.Length);
    }

    [Theory]
    [InlineData("Kenya attacked Uganda over spoons.", true)]
    [InlineData("Kenya attacked Uganda over a tea-spoon.", true)]
    [InlineData("Kenya attacked Uganda over spooners.", false)]
    [InlineData("Kenya attacked Uganda over a wooden spoon.", false)]
    public void Issues_stand_beside_the_contexts(string text, bool found)
    {
        const string issues = "<ISSUE CATEGORY=\"ID_CUTLERY\">\nn:spoon [ID_CUTLERY]\ntea+spoon [ID_CUTLERY]\n~wooden spoon\n</ISSUE>\n";
        using var tables = new TemporaryTables().With("zembla.issues.txt", issues);
        Assert.Equal(found, Assert.Single(Load(tables).Code(Report(text)).Events).Contexts.Contains("ID_CUTLERY"));
    }

    [Fact]
    public void The_coder_knows_what_its_files_say()
    {
        using var tables = new TemporaryTables().With("zembla.verbs.txt", Verbs);
        string? before = Load(tables).Files;
        Assert.Equal(before, Load(tables).Files);
        tables.With("zembla.verbs.txt", Verbs + "\n");
        Assert.NotEqual(before, Load(tables).Files);
        Assert.Null(RecordCoder.Default.Files);
    }

    [PetrarchDictionariesFact]
    public void Most_patterns_of_the_CAMEO_dictionary_of_petrarch2_are_honoured()
    {
        var coder = RecordCoder.Load(new ActorFiles { PetrarchFolders = [PetrarchDictionariesFactAttribute.Folder ?? ""] });
        Assert.InRange(coder.Faults.Count(fault => fault.File.EndsWith("CAMEO.2.0.txt", StringComparison.Ordinal)), 1, 400);
        Event coded = Assert.Single(coder.Code(Report("Kenya criticised Uganda.")).Events);
        Assert.Equal(EventType.Accuse, coded.Type);
    }

    private static ImmutableArray<Event> Code(string text)
    {
        using var tables = new TemporaryTables().With("zembla.verbs.txt", Verbs);
        return Load(tables).Code(Report(text)).Events;
    }

    private static RecordCoder Load(TemporaryTables tables) => RecordCoder.Load(new ActorFiles { PetrarchFolders = [tables.Folder] });

    private static Article Report(string text) =>
        ArticleFactory.Create(text, [new Paragraph(ParagraphRole.Body, new TextSpan(0, text.Length))]) with { Published = new DateOnly(2022, 1, 27) };
}
