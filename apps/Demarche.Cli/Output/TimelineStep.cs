using System.Collections.Immutable;
using Demarche.Coding.Ledgers;
using Demarche.Export;

namespace Demarche.Cli.Output;

/// <summary>A dated step of an exchange: a demand, an answer, or a lapse that no report tells.</summary>
/// <param name="Date">The day; null where no article tells.</param>
/// <param name="What">"demands", "rejects", …</param>
/// <param name="Who">The side.</param>
/// <param name="Standing">Where it stands from then on, where that changes; null where it does not.</param>
/// <param name="IsContested">Whether accounts of it differ.</param>
/// <param name="Sources">The articles that tell it.</param>
internal sealed record TimelineStep(DateOnly? Date, string What, string Who, string? Standing, bool IsContested, ImmutableArray<Evidence> Sources)
{
    /// <summary>The steps of an exchange in order of time; demands go before answers of the same day.</summary>
    public static IEnumerable<TimelineStep> Of(LedgerEntry entry)
    {
        IEnumerable<TimelineStep> demands = entry.Demands.Select(demand => new TimelineStep(
            demand.Date, demand.Change == DemandChange.Made ? "demands" : $"demands ({demand.Change.ToString().ToLowerInvariant()})",
            entry.Demander.Name, null, false, demand.Sources));
        IEnumerable<TimelineStep> answers = entry.Answers.Select(answer => new TimelineStep(
            answer.Date, Terms.Of(answer.Kind), answer.By.Name, answer.Implies is { } standing ? Terms.Of(standing) : null,
            answer.IsContested, answer.Sources));
        IEnumerable<TimelineStep> lapse = entry.History
            .Where(step => step.Standing == Coding.Exchanges.Standing.Lapsed)
            .Select(step => new TimelineStep(step.Date, "deadline passed", "", Terms.Of(step.Standing), false, step.Sources));
        return demands.Concat(answers).Concat(lapse).OrderBy(step => step.Date ?? DateOnly.MinValue);
    }
}
