namespace Demarche.Coding.Exchanges.Linking;

/// <summary>Tells where a matter stands after its answers.</summary>
/// <remarks>
/// What the other side did counts before what the demander makes of it, the present before the past, and a later day
/// before an earlier. Among answers of one time a refusal with an acceptance is half an answer; each of them counts
/// before a proposal, and that before a delay.
/// </remarks>
internal static class StandingJudge
{
    private static readonly Standing[] ByWeight =
        [Standing.Rejected, Standing.PartlyMet, Standing.Met, Standing.Countered, Standing.Deferred];

    /// <summary>The standing; <see cref="Standing.Open"/> when no answer changes it.</summary>
    public static Standing Judge(IReadOnlyList<LinkedAnswer> answers)
    {
        List<LinkedAnswer> telling = [.. answers.Where(answer => answer.Implies is not null)];
        if (telling.Exists(answer => answer.Implies == Standing.Withdrawn))
            return Standing.Withdrawn;
        List<LinkedAnswer> counted = Prefer(telling, answer => answer.Answer.Kind != AnswerKind.Reads);
        counted = Prefer(counted, answer => !answer.IsHistorical);
        DateOnly? latest = counted.Max(answer => answer.Date);
        List<Standing?> implied =
            [.. counted.Where(answer => answer.Date is null || answer.Date == latest).Select(answer => answer.Implies)];
        if (implied.Contains(Standing.Rejected) && (implied.Contains(Standing.Met) || implied.Contains(Standing.PartlyMet)))
            return Standing.PartlyMet;
        foreach (Standing standing in ByWeight)
        {
            if (implied.Contains(standing))
                return standing;
        }
        return Standing.Open;
    }

    private static List<LinkedAnswer> Prefer(List<LinkedAnswer> answers, Func<LinkedAnswer, bool> better)
    {
        List<LinkedAnswer> preferred = [.. answers.Where(better)];
        return preferred.Count > 0 ? preferred : answers;
    }
}
