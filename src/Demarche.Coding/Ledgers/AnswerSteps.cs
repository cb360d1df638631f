using System.Collections.Immutable;
using Demarche.Coding.Exchanges;
using Demarche.Coding.Exchanges.Linking;

namespace Demarche.Coding.Ledgers;

/// <summary>Makes the answers of an entry from the moves that tell them.</summary>
internal static class AnswerSteps
{
    /// <summary>The answers by time; several reports of one answer are one.</summary>
    public static ImmutableArray<LedgerAnswer> Of(List<DirectedMove> moves, MoveParty demander)
    {
        List<List<DirectedMove>> groups = StepGroups.Of(moves.Order(), move => (Meaning(move, demander), move.By.Side));
        return Contradictions.Mark([.. groups.Select(group => Answer(group, demander))]);
    }

    private static LedgerAnswer Answer(List<DirectedMove> group, MoveParty demander)
    {
        (AnswerKind kind, Standing? implies) = Meaning(group[0], demander);
        return new LedgerAnswer
        {
            Date = group[0].Date,
            Kind = kind,
            By = group[0].By,
            Implies = implies,
            Sources = StepGroups.Sources(group),
        };
    }

    private static (AnswerKind Kind, Standing? Implies) Meaning(DirectedMove move, MoveParty demander)
    {
        if (move.IsTurned)
            return move.Move.Answer == AnswerKind.Rejects ? (AnswerKind.Accepts, Standing.Met)
                : (move.Move.Answer == AnswerKind.Acts ? AnswerKind.Acts : AnswerKind.Rejects, Standing.Rejected);
        if (move.Move.Remark is not { } remark)
            return (move.Move.Answer ?? AnswerKind.Reads, move.Move.Implies);
        return move.By.Side == demander.Side ? StatementAnswerLinker.Heard(remark) : StatementAnswerLinker.Given(remark);
    }
}
