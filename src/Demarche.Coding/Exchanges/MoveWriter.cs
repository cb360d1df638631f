using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Coding.Events;
using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Coding.Exchanges;

/// <summary>Writes down what the linkers found in an article as moves that stand for themselves.</summary>
internal sealed class MoveWriter(Document document, Counterparts counterparts, DemandForce force)
{
    private readonly List<(int Position, Move Move)> _moves = [];

    /// <summary>Adds the demands and event answers of an exchange.</summary>
    public void Add(ExchangeBuilder builder, Exchange exchange, IReadOnlyDictionary<string, EventAnswer> answers)
    {
        foreach (Demand demand in builder.Demands)
            AddDemand(demand, builder, exchange.Id);
        foreach (LinkedAnswer linked in builder.Answers)
        {
            if (linked.Answer.EventId is not { } id || !answers.TryGetValue(id, out EventAnswer? answer))
                continue;
            if (builder.Demands.Count == 0 && !builder.IsSide)
                AddImplied(answer, builder, exchange.Id);
            AddAnswer(answer, linked.Implies, builder, exchange.Id);
        }
    }

    /// <summary>Adds an event that could answer a demand which the article does not tell.</summary>
    public void AddUnlinked(EventAnswer answer) => AddAnswer(answer, answer.Implies, null, null);

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
            NamesDemand = remark.SpeaksOfAnswers,
            StatementId = remark.Statement.Id,
        });
    }

    /// <summary>The moves in order of the text.</summary>
    public ImmutableArray<Move> Moves() =>
        [.. _moves.OrderBy(move => move.Position).Select((move, index) => move.Move with { Number = index })];

    private void AddDemand(Demand demand, ExchangeBuilder builder, string exchange)
    {
        Event source = demand.Event;
        ImmutableArray<MoveParty> by = SideNames.Of(source.Actors);
        ImmutableArray<MoveParty> to = SideNames.Of(source.Recipients);
        if (to.IsEmpty)
            to = Known(builder.Parties.Addressees);
        Add(new Draft(demand.Position, source.Anchor.Sentence, by, to), move => Told(move, source) with
        {
            Matter = Words(demand.Matter),
            Words = demand.Words.All,
            Exchange = exchange,
            Force = force.Of(source, document.Sentences[source.Anchor.Sentence]),
            Deadline = DeadlineFinder.Find(document, source),
        });
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
            Words = builder.Words.All,
            Exchange = exchange,
            Force = 1,
            IsHistorical = true,
            ToIsInferred = inferred,
        });
    }

    private void AddAnswer(EventAnswer answer, Standing? implies, ExchangeBuilder? builder, string? exchange)
    {
        Event source = answer.Event;
        ImmutableArray<MoveParty> to = SideNames.Of(source.Recipients);
        if (to.IsEmpty && builder is not null)
            to = Known(builder.Parties.Demanders);
        Add(new Draft(answer.Position, source.Anchor.Sentence, SideNames.Of(source.Actors), to), move => Told(move, source) with
        {
            Answer = answer.Kind,
            Implies = implies,
            Matter = Words(answer.Matter),
            Words = answer.Words.All,
            Exchange = exchange,
            IsSide = answer.Rank is { IsSide: true },
            NamesDemand = answer.NamesDemand,
        });
    }

    private static Move Told(Move move, Event source) => move with
    {
        Date = source.Date,
        IsHistorical = (source.Auxiliaries & EventAuxiliaries.Historical) != 0,
        EventId = source.Id,
        StatementId = source.ReportedBy,
    };

    private void Add(Draft draft, Func<Move, Move> complete)
    {
        if (draft.By.IsEmpty)
            return;
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
