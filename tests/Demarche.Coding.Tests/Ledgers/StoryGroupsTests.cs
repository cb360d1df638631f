using System.Collections.Immutable;
using Demarche.Coding.Ledgers;

namespace Demarche.Coding.Tests.Ledgers;

public sealed class StoryGroupsTests
{
    private const string Wire =
        "The two ministers met in Tunis on Monday and spoke for three hours about the road between their capitals. Neither side "
        + "would say whether the tolls that traders complain about will fall before the harvest, as farmers on both sides have asked. "
        + "A further meeting is planned for the end of the month in Algiers.";

    private const string Other =
        "Fishermen blocked the harbour of Sfax for a second day. They say that the quota that was announced last week leaves their boats "
        + "idle for half of the year, and that nobody in the capital has answered their letters.";

    [Fact]
    public void Wire_copy_with_another_headline_is_the_same_story()
    {
        ImmutableArray<ImmutableArray<string>> groups = StoryGroups.Of(
        [
            ("c", StorySignature.Of("MINISTERS TALK ROADS\n\n" + Wire)),
            ("a", StorySignature.Of(Wire + " The talks were the first since 2019.")),
            ("b", StorySignature.Of(Other)),
        ]);
        Assert.Equal(["a c", "b"], groups.Select(group => string.Join(' ', group)));
    }

    [Fact]
    public void Case_and_punctuation_do_not_change_a_signature() =>
        Assert.Equal(
            StorySignature.Of(Wire).Values.AsEnumerable(),
            StorySignature.Of(Wire.ToUpperInvariant().Replace(".", " —", StringComparison.Ordinal)).Values.AsEnumerable());

    [Fact]
    public void Resemblance_estimates_the_share_of_common_runs()
    {
        string half = string.Join(' ', Enumerable.Range(0, 400).Select(i => $"w{i}"));
        string whole = half + " " + string.Join(' ', Enumerable.Range(400, 400).Select(i => $"w{i}"));
        Assert.InRange(StorySignature.Of(half).Resemblance(StorySignature.Of(whole)), 0.35, 0.65);
        Assert.Equal(0, StorySignature.Of(Wire).Resemblance(StorySignature.Of(Other)), 0.03);
    }

    [Fact]
    public void Text_without_words_resembles_nothing() =>
        Assert.Equal(0, StorySignature.Of(" … ").Resemblance(StorySignature.Of("")));
}
