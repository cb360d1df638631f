using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Coding.Events;
using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Coding.Exchanges;

/// <summary>Writes down what the linkers found in an article as moves that stand for themselves.</summary>
internal sealed class MoveWriter(Document document, Counterparts counterparts, DemandForce force, DemandedBy demandedBy, MatterParts parts)
{
    private readonly List<(int Position, Move Move)> _moves = [];
    private readonly Dictionary<string, ImmutableArray<MoveParty>> _askedIn = new(StringComparer.Ordinal);

    /// <summary>Adds the demands and event answers of an exchange.</summary>
    public void Add(ExchangeBuilder builder, Exchange exchange, IReadOnlyDictionary<string, EventAnswer> answers)
    {
        foreach (Demand demand in builder.Demands)
            AddDemand(demand, builder, exchange.Id);
        foreach (LinkedAnswer linked in builder.Answers)
        {
            if (linked.Answer.EventId is not { } id || !answers.TryGetValue(id, out EventAnswer? answer))
                continue;
            if (!builder.IsSide && (builder.Demands.Count == 0 || OthersDemand(answer, builder)))
                AddImplied(answer, builder, exchange.Id);
            AddAnswer(answer, linked.Implies, builder, exchange.Id);
        }
    }

    /// <summary>Adds demands of an earlier time that the article tells no answer to.</summary>
    public void AddPast(ExchangeBuilder builder)
    {
        foreach (Demand demand in builder.Demands)
            AddDemand(demand, builder, null);
    }

    /// <summary>Adds an event that could answer a demand which the article does not tell.</summary>
    /// <remarks>A hostile deed that answers nothing in its article is one more event, and no answer.</remarks>
    public void AddUnlinked(EventAnswer answer)
    {
        if (answer.Kind != AnswerKind.Acts || answer.Implies != Standing.Rejected)
            AddAnswer(answer, answer.Implies, null, null);
    }

    /// <summary>Adds a remark.</summary>
    /// <param name="remark">The remark.</param>
    /// <param name="exchange">The identifier of its exchange; null when it belongs to none.</param>
    public void Add(Remark remark, string? exchange)
    {
        ImmutableArray<MoveParty> by = SideNames.Of(remark.Speakers);
        Parties? parties = remark.Exchange?.Parties;
        ImmutableArray<MoveParty> to = parties is null ? [] : Others(parties, by);
        Add(new Draft(remark.Reading.Span.Start, remark.Reading.Sentence, by, to), move => move with
        {
            Remark = remark.Reading.Kind,
            Date = remark.Statement.Date,
            Matter = Words(remark.Statement.Content),
            Words = remark.Words.All,
            Exchange = exchange,
            IsSide = remark.Reading.Matter is { IsSide: true },
            IsMain = remark.Reading.Matter is { IsSide: false },
            NamesDemand = remark.SpeaksOfAnswers,
            StatementId = remark.Statement.Id,
        });
    }

    /// <summary>The moves in order of the text.</summary>
    public ImmutableArray<Move> Moves() =>
        [.. _moves.OrderBy(move => move.Position).Select((move, index) => move.Move with { Number = index })];

    private void AddDemand(Demand demand, ExchangeBuilder builder, string? exchange)
    {
        Event source = demand.Event;
        ImmutableArray<MoveParty> by = SideNames.Of(source.Actors);
        ImmutableArray<MoveParty> to = SideNames.Of(source.Recipients);
        if (to.IsEmpty)
            to = Known(builder.Parties.Addressees);
        ImmutableArray<MatterPart> wanted = parts.Of(demand.Matter, [.. source.Actors, .. source.Recipients], demand.Words);
        for (int part = 0; part < wanted.Length; part++)
        {
            (TextSpan? matter, MatterWords about) = (wanted[part].Span, wanted[part].Words);
            string? link = part == 0 ? exchange : null;
            Add(new Draft(demand.Position, source.Anchor.Sentence, by, to), move => Told(move, source) with
            {
                Matter = matter is { } span ? Words([span]) : Words(demand.Matter),
                Words = about.All,
                Exchange = link,
                Term = document.Sentences[source.Anchor.Sentence][source.Anchor.Token].Lemma.ToLowerInvariant(),
                Force = force.Of(source, document.Sentences[source.Anchor.Sentence]),
                Deadline = DeadlineFinder.Find(document, source),
            });
        }
    }

    /// <summary>The demand that only its answer tells.</summary>
    private void AddImplied(EventAnswer answer, ExchangeBuilder builder, string exchange)
    {
        Event source = answer.Event;
        ImmutableArray<MoveParty> to = SideNames.Of(source.Actors);
        ImmutableArray<MoveParty> by = SideNames.Of(source.Recipients);
        bool inferred = by.IsEmpty;
        if (inferred)
            by = [.. counterparts.Of(to, source.Anchor.Sentence).Take(1)];
        Add(new Draft(answer.Position - 1, source.Anchor.Sentence, by, to), move => Told(move, source) with
        {
            Matter = Words(answer.Matter),
            Words = answer.Words.IsEmpty ? builder.Words.All : answer.Words.All,
            Exchange = exchange,
            Force = 1,
            IsReferred = true,
            IsHistorical = true,
            ToIsInferred = inferred,
        });
    }

    private void AddAnswer(EventAnswer answer, Standing? implies, ExchangeBuilder? builder, string? exchange)
    {
        Event source = answer.Event;
        ImmutableArray<MoveParty> by = SideNames.Of(source.Actors);
        // Where a side withdraws from or puts something is not to whom it answers.
        ImmutableArray<MoveParty> to = answer.Kind == AnswerKind.Acts && builder is null ? [] : SideNames.Of(source.Recipients);
        if (_askedIn.TryGetValue(source.Id, out ImmutableArray<MoveParty> asked))
            to = asked;
        if (to.IsEmpty && builder is not null)
            to = Known(builder.Parties.Demanders);
        MoveParty? demander = demandedBy.Of(source.Anchor.Sentence, by);
        if (demander is not null)
            to = [demander];
        for (int part = 0; part < answer.Parts.Length; part++)
        {
            // Which demand "the request" is, the ledger tells by nearness; of several things, each may have its own.
            string? link = answer.IsAnaphoric ? null : answer.Parts.Length == 1 ? exchange : $"{source.Id}/{part}";
            if (demander is not null)
                AddAsked(answer, part, demander, link ??= $"{source.Id}/asked");
            AddAnswer(answer, part, (by, to, implies), link);
        }
    }

    private void AddAnswer(
        EventAnswer answer, int part, (ImmutableArray<MoveParty> By, ImmutableArray<MoveParty> To, Standing? Implies) given, string? link)
    {
        (TextSpan? matter, MatterWords about) = (answer.Parts[part].Span, answer.Parts[part].Words);
        Event source = answer.Event;
        Add(new Draft(answer.Position, source.Anchor.Sentence, given.By, given.To), move => Told(move, source) with
        {
            Answer = answer.Kind,
            Implies = given.Implies,
            Matter = matter is { } span ? Words([span]) : Words(answer.Matter),
            Words = about.All,
            Exchange = link,
            IsSide = answer.Rank is { IsSide: true },
            IsMain = answer.Rank is { IsSide: false },
            NamesDemand = answer.NamesDemand,
            IsAnaphoric = answer.IsAnaphoric,
            Term = answer.Term,
        });
    }

    /// <summary>The demand that an answer says it does: "agreed to leave, as Sudan had demanded".</summary>
    private void AddAsked(EventAnswer answer, int part, MoveParty demander, string link)
    {
        (TextSpan? matter, MatterWords about) = (answer.Parts[part].Span, answer.Parts[part].Words);
        Event source = answer.Event;
        Add(new Draft(answer.Position - 1, source.Anchor.Sentence, [demander], SideNames.Of(source.Actors)), move => Told(move, source) with
        {
            Matter = matter is { } span ? Words([span]) : Words(answer.Matter),
            Words = about.All,
            Exchange = link,
            Force = 1,
            IsReferred = true,
            IsHistorical = true,
        });
    }

    /// <summary>Adds what an offer or threat asks; the offer then goes to whom it asks. To be called before the answers are added.</summary>
    public void AddCondition(ClauseMove condition)
    {
        Add(condition);
        if (condition.EventId is { } id && SideNames.Of(condition.To) is { IsEmpty: false } to)
            _askedIn[id] = to;
    }

    /// <summary>Adds a demand or deed that no event tells.</summary>
    public void Add(ClauseMove clause) =>
        Add(new Draft(clause.Position, clause.Sentence, SideNames.Of(clause.By), SideNames.Of(clause.To)), move => move with
        {
            Answer = clause.Answer,
            Implies = clause.Implies,
            Matter = Words(clause.Matter),
            Words = clause.Words.All,
            NamesDemand = clause.NamesDemand,
            Term = clause.Term,
            IsHistorical = false,
            Force = clause.Force,
            Date = clause.Date,
            StatementId = clause.StatementId,
        });

    /// <summary>Whether it refuses a demand of some that the article does not tell otherwise ("rejected a request by A and B").</summary>
    private static bool OthersDemand(EventAnswer answer, ExchangeBuilder builder) =>
        answer.NamesDemand && !answer.IsAnaphoric && answer.Recipients.Any(party => !builder.Parties.IsDemander(party));

    private static Move Told(Move move, Event source) => move with
    {
        Date = source.DatePrecision == "day" ? source.Date : null,
        IsHistorical = (source.Auxiliaries & EventAuxiliaries.Historical) != 0,
        EventId = source.Id,
        StatementId = source.ReportedBy,
    };

    private void Add(Draft draft, Func<Move, Move> complete)
    {
        if (draft.By.IsEmpty)
            return;
        draft = draft with { To = [.. draft.To.Where(party => !draft.By.Any(own => own.Side == party.Side))] };
        ImmutableArray<MoveParty> to = draft.To.IsEmpty ? counterparts.Of(draft.By, draft.Sentence) : draft.To;
        TextSpan span = document.Sentences[draft.Sentence].Span;
        _moves.Add((draft.Position, complete(new Move
        {
            ArticleId = document.Article.Id,
            Number = 0,
            Outlet = document.Article.Publisher,
            Published = document.Article.Published,
            By = draft.By,
            To = to,
            ToIsInferred = draft.To.IsEmpty,
            Span = span,
            Quote = span.Of(document.Article.Text),
            Matter = "",
            Words = [],
        })));
    }

    private static ImmutableArray<MoveParty> Others(Parties parties, ImmutableArray<MoveParty> by)
    {
        bool demander = parties.Demanders.Any(party => by.Any(own => own.Side == party.Side));
        return Known(demander ? parties.Addressees : parties.Demanders);
    }

    private static ImmutableArray<MoveParty> Known(ImmutableArray<Party> parties) =>
        [.. parties.Where(party => party.Known is not null).Select(party => party.Known!).DistinctBy(party => party.Side)]; // Filtered.

    private string Words(ImmutableArray<TextSpan> spans) => string.Join(" … ", spans.Select(span => span.Of(document.Article.Text)));

    private readonly record struct Draft(int Position, int Sentence, ImmutableArray<MoveParty> By, ImmutableArray<MoveParty> To);
}
