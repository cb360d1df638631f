using System.Collections.Immutable;
using Demarche.Coding.Exchanges;

namespace Demarche.Coding.Ledgers;

/// <summary>Tells where a matter stood from when on.</summary>
/// <remarks>
/// Day by day: what the addressee did counts before what the demander makes of it; among its answers of one day, a
/// refusal with an acceptance is half an answer, and either counts before a proposal, and that before a delay. A reading changes
/// the standing only while no act of the addressee has settled it; neither do accounts that contradict each other. A deadline that passes without an answer lets the demand lapse.
/// </remarks>
internal static class StandingHistory
{
    private static readonly Standing[] ByWeight =
        [Standing.Withdrawn, Standing.Rejected, Standing.PartlyMet, Standing.Met, Standing.Countered, Standing.Deferred];

    /// <summary>The steps in order of time; no two neighbours are equal.</summary>
    /// <param name="demands">The demands by time; may be empty.</param>
    /// <param name="answers">The answers by time.</param>
    /// <param name="last">The last day that the reports know of; null when unknown.</param>
    public static ImmutableArray<StandingStep> Of(
        ImmutableArray<LedgerDemand> demands, ImmutableArray<LedgerAnswer> answers, DateOnly? last)
    {
        var steps = new List<StandingStep>();
        if (!demands.IsEmpty)
            steps.Add(new StandingStep(demands[0].Date, Standing.Open, demands[0].Sources));
        foreach (IGrouping<DateOnly?, LedgerAnswer> day in answers.GroupBy(answer => answer.Date).OrderBy(day => day.Key))
            AddDay(steps, [.. day]);
        if (steps.Count == 0)
            steps.Add(new StandingStep(answers[0].Date, Standing.Open, answers[0].Sources));
        AddLapse(steps, demands, last);
        return [.. steps];
    }

    private static void AddDay(List<StandingStep> steps, List<LedgerAnswer> answers)
    {
        bool settled = steps.Count > 0 && steps[^1].Standing is not (Standing.Open or Standing.Deferred);
        List<LedgerAnswer> telling = [.. answers.Where(answer => answer.Implies is not null)];
        List<LedgerAnswer> acts =
            [.. telling.Where(answer => answer.Kind != AnswerKind.Reads || answer.Implies == Standing.Withdrawn)];
        if (acts.Count == 0 && !settled)
            acts = telling;
        // What one report says and another denies moves nothing.
        acts = [.. acts.Where(act => !acts.Exists(other => act.By.Side == other.By.Side && Contradictions.Between(act, other)))];
        if (acts.Count == 0)
            return;
        Standing standing = Judge(acts);
        if (steps.Count > 0 && steps[^1].Standing == standing)
            return;
        ImmutableArray<Evidence> sources = [.. acts.Where(act => act.Implies == standing).SelectMany(act => act.Sources)];
        steps.Add(new StandingStep(
            answers[0].Date, standing, sources.IsEmpty ? [.. acts.SelectMany(act => act.Sources)] : sources));
    }

    private static Standing Judge(List<LedgerAnswer> answers)
    {
        bool Implied(Standing standing) => answers.Exists(answer => answer.Implies == standing);
        if (Implied(Standing.Rejected) && (Implied(Standing.Met) || Implied(Standing.PartlyMet)))
            return Standing.PartlyMet;
        return ByWeight.First(Implied);
    }

    private static void AddLapse(List<StandingStep> steps, ImmutableArray<LedgerDemand> demands, DateOnly? last)
    {
        LedgerDemand? due = demands.LastOrDefault(demand => demand.Deadline is not null);
        if (due?.Deadline is { } deadline && last > deadline
            && steps[^1].Standing is Standing.Open or Standing.Deferred && !(steps[^1].Date > deadline))
            steps.Add(new StandingStep(deadline.AddDays(1), Standing.Lapsed, due.Sources));
    }
}
