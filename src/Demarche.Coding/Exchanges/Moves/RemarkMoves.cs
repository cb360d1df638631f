using System.Collections.Immutable;
using System.Globalization;
using Demarche.Coding.Exchanges.Finding;
using Demarche.Coding.Exchanges.Linking;
using Demarche.Coding.Exchanges.Matters;
using Demarche.Coding.Exchanges.Sides;

namespace Demarche.Coding.Exchanges.Moves;

/// <summary>Writes down what statements and clauses tell, which no event does.</summary>
internal sealed class RemarkMoves(MoveList list, MatterParts parts, Counterparts counterparts)
{
    /// <summary>Adds a remark.</summary>
    /// <param name="remark">The remark.</param>
    /// <param name="exchange">The identifier of its exchange; null when it belongs to none.</param>
    public void Add(Remark remark, string? exchange)
    {
        ImmutableArray<MoveParty> by = SideNames.Of(remark.Speakers);
        ImmutableArray<MoveParty> to = remark.Exchange is { } known ? Others(known.Parties, by) : [];
        list.Add(new MoveDraft(remark.Reading.Span.Start, remark.Reading.Sentence, by, to), move => move with
        {
            Remark = remark.Reading.Kind,
            Date = remark.Statement.Date,
            Matter = list.Words(remark.Statement.Content),
            Words = remark.Words.All,
            Exchange = exchange,
            IsSide = remark.Reading.Matter is { IsSide: true },
            IsMain = remark.Reading.Matter is { IsSide: false },
            NamesDemand = remark.SpeaksOfAnswers,
            IsOfAll = remark.Reading.IsOfAll,
            StatementId = remark.Statement.Id,
        });
    }

    /// <summary>Adds what a clause tells.</summary>
    public void Add(ClauseMove clause)
    {
        if (clause.UnlessTold && list.Tells(clause.Answer is null, clause.Sentence, clause.Position, clause.Matter))
            return;
        if (clause.IsUnnamed)
        {
            AddUnnamed(clause);
            return;
        }
        foreach (ClauseMove part in Parts(clause))
            Add(part, SideNames.Of(clause.By), Addressees(clause), clause.IsGuess);
    }

    /// <summary>A demand for several things is as many demands.</summary>
    private IEnumerable<ClauseMove> Parts(ClauseMove clause) =>
        clause.IsPart || clause.Answer is not null || clause.Remark is not null || clause.Cue is not null
            ? [clause]
            : parts.Of(clause.Matter, [.. clause.By, .. clause.To], clause.Words)
                .Select(part => part.Span is { } span ? clause with { Matter = [span], Words = part.Words } : clause);

    /// <summary>Adds a deed of nobody that is named: of each side that the report speaks of most, as a guess.</summary>
    private void AddUnnamed(ClauseMove deed)
    {
        ImmutableArray<MoveParty> sides = counterparts.Of([], deed.Sentence);
        foreach (MoveParty side in sides)
            Add(deed, [side], sides.Remove(side), true);
    }

    private void Add(ClauseMove clause, ImmutableArray<MoveParty> by, ImmutableArray<MoveParty> to, bool guess)
    {
        string? exchange = clause.Cue is { } cue ? Asked(clause, cue)
            : clause is { Like: { } like, Answer: AnswerKind.Counters } ? list.ExchangeOf(like) : null;
        list.Add(new MoveDraft(clause.Position, clause.Sentence, by, to), move => move with
        {
            IsGuess = guess,
            Exchange = exchange,
            Answer = clause.Answer,
            Remark = clause.Remark,
            Implies = clause.Implies,
            Matter = list.Words(clause.Matter),
            Words = clause.Words.All,
            NamesDemand = clause.NamesDemand,
            IsAnaphoric = clause.IsAnaphoric,
            Term = clause.Term,
            Force = clause.Force,
            IsProposal = clause.IsProposal,
            Date = clause.Date,
            StatementId = clause.StatementId,
        });
    }

    private ImmutableArray<MoveParty> Addressees(ClauseMove clause) =>
        clause.Cue?.Demanders ?? (clause.Like is { } like ? list.Addressees(like)
            : clause.ToLast ? list.AskedBefore(clause.Position, SideNames.Of(clause.By)) : SideNames.Of(clause.To));

    /// <summary>The exchange of the demand that the report says a clause answers: of one told there, else of one added for it.</summary>
    private string Asked(ClauseMove clause, AnswerCue cue)
    {
        string exchange = string.Create(CultureInfo.InvariantCulture, $"s{clause.Sentence}/asked");
        if (list.Link(cue.Position, exchange) is { } told)
            return told;
        list.Add(new MoveDraft(clause.Position - 1, clause.Sentence, cue.Demanders, SideNames.Of(clause.By)), move => move with
        {
            Matter = list.Words(clause.Matter),
            // "Will not be paid": it is not done, but was not forbidden.
            Words = clause.Answer == AnswerKind.Rejects ? [.. clause.Words.All.Select(word => word with { IsForbidden = false })] : clause.Words.All,
            Exchange = exchange,
            Force = 1,
            IsReferred = true,
            IsHistorical = true,
        });
        return exchange;
    }

    private static ImmutableArray<MoveParty> Others(Parties parties, ImmutableArray<MoveParty> by)
    {
        bool demander = parties.Demanders.Any(party => by.Any(own => own.Side == party.Side));
        return Party.KnownOf(demander ? parties.Addressees : parties.Demanders);
    }
}
