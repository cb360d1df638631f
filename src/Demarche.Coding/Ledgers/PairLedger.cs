using System.Collections.Immutable;
using Demarche.Coding.Exchanges;

namespace Demarche.Coding.Ledgers;

/// <summary>The entries of one pair of sides while they are gathered.</summary>
internal sealed class PairLedger(PartyPair pair)
{
    private const double ForSettled = 0.3;

    private readonly List<EntryDraft> _drafts = [];

    /// <summary>Joins the moves to entries. Moves of other pairs are passed over.</summary>
    public ImmutableArray<LedgerEntry> Build(IEnumerable<Move> moves)
    {
        List<DirectedMove> ordered = [.. moves.SelectMany(Directed).Order()];
        var weights = new WordWeights(ordered.Where(move => move.Move.IsDemand).Select(move => move.Words));
        foreach (DirectedMove demand in ordered.Where(move => move.Move.IsDemand))
            AddDemand(demand, weights);
        foreach (DirectedMove answer in ordered.Where(move => !move.Move.IsDemand))
            AddAnswer(answer, weights);
        foreach (DirectedMove proposal in ordered.Where(move => move.Move is { IsDemand: true, IsProposal: true } && !move.IsGuess))
            AddCounter(proposal, weights);
        DateOnly? last = ordered.Max(move => move.Move.Published);
        return [.. _drafts.Where(draft => draft.IsTold).Select(draft => draft.Build(pair, last)).OrderBy(entry => entry.Since).ThenBy(entry => entry.Id, StringComparer.Ordinal)];
    }

    /// <summary>The move from each of its sides to the other side of the pair.</summary>
    private IEnumerable<DirectedMove> Directed(Move move)
    {
        foreach (MoveParty by in move.By)
        {
            for (int i = 0; i < move.To.Length; i++)
            {
                MoveParty to = move.To[i];
                if (by.Side != to.Side && PartyPair.Of(by.Side, to.Side) == pair)
                    yield return new DirectedMove(move, by, to, move.IsGuess || (move.ToIsInferred && i > 0));
            }
        }
    }

    private void AddDemand(DirectedMove demand, WordWeights weights)
    {
        EntryDraft? same = _drafts
            .Where(draft => draft.IsDemandedBy(demand.By))
            .Select(draft => (Draft: draft, Likeness: draft.LikenessOfDemand(demand, weights)))
            .Where(candidate => candidate.Likeness >= EntryLikeness.SameMatter)
            .OrderByDescending(candidate => candidate.Likeness)
            .FirstOrDefault().Draft;
        if (same is not null)
            same.AddDemand(demand);
        else
            _drafts.Add(new EntryDraft(demand));
    }

    /// <summary>Who proposes something where it is asked for something like it counters.</summary>
    private void AddCounter(DirectedMove proposal, WordWeights weights)
    {
        DirectedMove counter = proposal with { Move = proposal.Move with { Answer = AnswerKind.Counters, Implies = Standing.Countered } };
        EntryDraft? asked = _drafts
            .Where(draft => draft.IsDemandedBy(proposal.To) && draft.MayTake(counter))
            .Select(draft => (Draft: draft, Likeness: draft.LikenessOfAnswer(counter, weights)))
            .Where(candidate => candidate.Likeness > 0)
            .OrderByDescending(candidate => candidate.Likeness)
            .FirstOrDefault().Draft;
        asked?.AddAnswer(counter);
    }

    private void AddAnswer(DirectedMove answer, WordWeights weights)
    {
        (EntryDraft? best, double likeness) = _drafts
            .Where(draft => draft.MayTake(answer))
            .Select(draft => (Draft: draft, Likeness: draft.LikenessOfAnswer(answer, weights) + Rank(draft, answer)))
            .OrderByDescending(candidate => candidate.Likeness > 0)
            .ThenByDescending(candidate => candidate.Likeness - (candidate.Draft.IsSettled(answer.Date) ? ForSettled : 0))
            .ThenByDescending(candidate => candidate.Draft.LastDemand)
            .FirstOrDefault();
        if (best is null || likeness <= 0)
        {
            LastOpen(answer)?.AddAnswer(answer);
            return;
        }
        if (answer.Move is { IsSide: true, Exchange: not null })
            Side(best, answer).AddAnswer(answer);
        else if (!answer.Move.IsSide)
        {
            best.AddAnswer(answer);
            foreach (EntryDraft other in _drafts.Where(draft => draft != best && draft.MayTake(answer) && draft.IsAskedWith(best, answer.Move)))
                other.AddAnswer(answer);
        }
    }

    /// <summary>What gives in to, or refuses, "the demand" where its own report tells none goes to the last that is open, within some days.</summary>
    private EntryDraft? LastOpen(DirectedMove answer)
    {
        const int Fresh = 10;
        if (answer.IsGuess || answer.Words.All.Length > 0 || answer.Move is not { NamesDemand: true, Answer: AnswerKind.Accepts or AnswerKind.Rejects or AnswerKind.Concedes })
            return null;
        return _drafts
            .Where(draft => draft.IsTold && draft.MayTake(answer) && !draft.IsSettled(answer.Date) && draft.LastDemand is { } day && answer.Date is { } on && on.DayNumber - day.DayNumber is >= 0 and <= Fresh)
            .OrderByDescending(draft => draft.LastDemand)
            .FirstOrDefault();
    }

    /// <summary>What is said of "the main demand" goes to the one that is told most.</summary>
    private double Rank(EntryDraft draft, DirectedMove answer)
    {
        const double ForMain = 0.3;
        if (!answer.Move.IsMain)
            return 0;
        int most = _drafts.Where(other => other.MayTake(answer)).Max(other => other.Weight);
        return draft.Weight == most ? ForMain : 0;
    }

    /// <summary>The entry about the other questions beside a main one.</summary>
    private EntryDraft Side(EntryDraft main, DirectedMove answer)
    {
        EntryDraft? side = _drafts.Find(draft => draft.IsSide && draft.Demander.Side == main.Demander.Side);
        if (side is null)
            _drafts.Add(side = new EntryDraft(main, answer));
        return side;
    }
}
