using Demarche.Coding.Data;
using Demarche.Coding.Events.Lexicon;

namespace Demarche.Coding.Tests.Events;

/// <summary>Whether the example files say of everything that PLOVER has what is it and what is not.</summary>
public sealed class ModeCoverageTests
{
    /// <summary>Places and codes of the parties decide it, which examples do not have: <see cref="EventCoderTests"/> tests it.</summary>
    private const string ByPlace = "CONSULT/third-party";

    public static TheoryData<string> Modes() => [.. DataFile.Open("ontology/plover.tsv").Rows("type", "mode", "quad", "recipient", "score")
        .Where(row => row[1].Length > 0).Select(row => $"{row[0]}/{row[1]}").Where(mode => mode != ByPlace)];

    public static TheoryData<string> Contexts() => [.. DataFile.Open("ontology/contexts.tsv").Rows("context", "words").Select(row => row[0])];

    [Theory]
    [MemberData(nameof(Modes))]
    public void Each_mode_has_sentences_that_must_and_that_must_not_have_it(string mode) => HasBoth("modes", mode);

    [Theory]
    [MemberData(nameof(Contexts))]
    public void Each_context_has_sentences_that_must_and_that_must_not_have_it(string context) => HasBoth("contexts", context);

    [Theory]
    [InlineData("negated")]
    [InlineData("future")]
    [InlineData("hypothetical")]
    [InlineData("historical")]
    public void Each_auxiliary_has_sentences_that_must_and_that_must_not_have_it(string auxiliary) => HasBoth("auxiliaries", auxiliary);

    private static void HasBoth(string file, string heading)
    {
        LexiconExample[] examples = [.. ExampleFile.Read(DataFile.Open($"lexicon/examples/{file}.txt")).Where(one => one.Heading == heading).Select(one => one.Example)];
        Assert.Contains(examples, example => example.Matches);
        Assert.Contains(examples, example => !example.Matches);
    }
}
