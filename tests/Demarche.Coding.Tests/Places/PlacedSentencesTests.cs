using System.Globalization;
using Xunit.Abstractions;

namespace Demarche.Coding.Tests.Places;

/// <summary>Sentences written for this test, with the place each tells: how many of them is the place found of, and is it the right one?</summary>
public sealed class PlacedSentencesTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("placed.txt", 80)]
    [InlineData("placed-later.txt", 60)]
    public void Most_events_are_placed_where_their_sentence_says(string file, int percent)
    {
        PlacedSentence[] all = [.. PlacedSentence.ReadAll(file)];
        PlacedSentence[] told = [.. all.Where(sentence => sentence.Expected != "-")];
        PlacedSentence[] untold = [.. all.Where(sentence => sentence.Expected == "-")];
        double right = 100.0 * told.Count(sentence => sentence.IsRight) / told.Length;
        int coded = told.Count(sentence => sentence.HasEvent);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{file}: {told.Length} with a place, {right:F1} % right ({coded} have an event at all); {untold.Length} without, {untold.Count(s => s.IsRight)} right"));
        foreach (PlacedSentence sentence in all.Where(sentence => !sentence.IsRight))
            output.WriteLine($"  {sentence}");
        Assert.InRange(right, percent, 100);
        Assert.DoesNotContain(untold, sentence => !sentence.IsRight);
    }
}
