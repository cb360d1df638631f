using System.Collections.Immutable;

namespace Demarche.Coding.Ledgers;

/// <summary>Makes the demands of an entry from the moves that tell them.</summary>
internal static class DemandSteps
{
    /// <summary>The demands by time.</summary>
    public static ImmutableArray<LedgerDemand> Of(List<DirectedMove> moves)
    {
        var steps = ImmutableArray.CreateBuilder<LedgerDemand>();
        (int Force, bool Deadline)? before = null;
        foreach (List<DirectedMove> group in StepGroups.Of(moves.Order(), _ => 0))
        {
            // What is only referred to does not tell how it was put.
            int? told = group.Where(move => !move.Move.IsReferred).Max(move => (int?)move.Move.Force);
            int force = told ?? before?.Force ?? 1;
            DateOnly? deadline = group.Select(move => move.Move.Deadline).FirstOrDefault(day => day is not null);
            steps.Add(new LedgerDemand
            {
                Date = group[0].Date,
                Change = Change(before, force, deadline is not null),
                Matter = Best(group),
                Deadline = deadline,
                Sources = StepGroups.Sources(group),
            });
            before = (force, deadline is not null || before?.Deadline == true);
        }
        return steps.ToImmutable();
    }

    /// <summary>The words that say best what is demanded: of the present, naming more than one thing, first.</summary>
    public static string Best(IEnumerable<DirectedMove> moves) => moves
        .Where(move => move.Move.Matter.Length > 0)
        .OrderBy(move => move.Move.IsHistorical)
        .ThenByDescending(move => Math.Min(move.Move.Words.Length, 2))
        .ThenBy(move => move)
        .Select(move => move.Move.Matter)
        .FirstOrDefault("");

    private static DemandChange Change((int Force, bool Deadline)? before, int force, bool deadline)
    {
        if (before is not { } known)
            return DemandChange.Made;
        if (force > known.Force || (deadline && !known.Deadline))
            return DemandChange.Hardened;
        return force < known.Force ? DemandChange.Softened : DemandChange.Repeated;
    }
}
