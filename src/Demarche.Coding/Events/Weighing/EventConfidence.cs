using System.Collections.Immutable;
using Demarche.Coding.Data;
using Demarche.Coding.Events.Building;
using Demarche.Coding.Weighing;

namespace Demarche.Coding.Events.Weighing;

/// <summary>How likely an event is right: a regression over facts of rule, grammar and parties, learned from events judged by readers.</summary>
/// <remarks>
/// The weights are in <c>data/events/confidence.tsv</c>; <c>tools/Demarche.WeightEstimation</c> estimates them. What a confidence means on text
/// that they have not seen: docs/accuracy.md.
/// </remarks>
internal static class EventConfidence
{
    private static readonly Lazy<Weights> LazyWeights = new(() => Weights.Read(DataFile.Open("events/confidence.tsv"), "right"));

    /// <summary>The events of an article with their confidences, 0 to 1, to two digits.</summary>
    /// <exception cref="DataFormatException">The table is not as its format demands.</exception>
    public static ImmutableArray<EventDraft> Judge(ImmutableArray<EventDraft> drafts)
    {
        var facts = new Facts();
        return [.. drafts.Select(Judged)];

        EventDraft Judged(EventDraft draft)
        {
            EventFeatures.Collect(draft, facts);
            return draft with { Event = draft.Event with { Confidence = Math.Round(LazyWeights.Value.Probability(facts), 2) } };
        }
    }
}
