using System.Collections.Immutable;

namespace Demarche.Coding.Ledgers;

/// <summary>Puts together what several articles tell of one act.</summary>
internal static class StepGroups
{
    /// <summary>Reports of one act may differ by so many days: a statement late in the day is dated the next day elsewhere.</summary>
    private const int Slack = 1;

    /// <summary>
    /// Groups the moves, given in order of time, by <paramref name="key"/> and day. What an article tells as past without a day
    /// of its own joins the group before it.
    /// </summary>
    public static List<List<DirectedMove>> Of<TKey>(IEnumerable<DirectedMove> moves, Func<DirectedMove, TKey> key)
        where TKey : IEquatable<TKey>
    {
        List<List<DirectedMove>> groups = [];
        foreach (DirectedMove move in moves)
        {
            List<DirectedMove>? group = groups.FindLast(known => key(known[0]).Equals(key(move)) && IsOneAct(known, move));
            if (group is null)
                groups.Add(group = []);
            group.Add(move);
        }
        return groups;
    }

    /// <summary>The places in articles that tell the moves, each once, in order of publication.</summary>
    public static ImmutableArray<Evidence> Sources(IEnumerable<DirectedMove> moves) =>
        [.. moves
            .Select(move => move.Move)
            .OrderBy(move => move.Published).ThenBy(move => move.ArticleId, StringComparer.Ordinal).ThenBy(move => move.Number)
            .Select(move => new Evidence(
                move.ArticleId, move.Span, move.Quote, move.Outlet, move.Published, move.EventId, move.StatementId))
            .DistinctBy(source => (source.ArticleId, source.Span))];

    private static bool IsOneAct(List<DirectedMove> known, DirectedMove move)
    {
        if (move.Move.IsHistorical && move.Move.Date is null)
            return true;
        if (move.Date is not { } date || known[0].Date is not { } first)
            return move.Date == known[0].Date;
        return date.DayNumber - first.DayNumber <= Slack;
    }
}
