using System.Collections.Immutable;
using Demarche.Coding.Events;
using Demarche.Coding.Exchanges.Matters;
using Demarche.Coding.Exchanges.Sides;
using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Coding.Exchanges.Moves;

/// <summary>The moves of an article while they are gathered, with all that a move says of the article it stands in.</summary>
internal sealed class MoveList(Document document, Counterparts counterparts)
{
    private readonly List<(int Position, Move Move)> _moves = [];

    /// <summary>The moves in order of the text, numbered.</summary>
    public ImmutableArray<Move> Numbered() =>
        [.. _moves.OrderBy(move => move.Position).Select((move, index) => move.Move with { Number = index })];

    /// <summary>Adds a move. Where the draft does not say to whom, the sides that the article speaks of stand in.</summary>
    public void Add(MoveDraft draft, Func<Move, Move> complete)
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

    /// <summary>The exchange of the demand that stands at a position, which becomes <paramref name="exchange"/> where it has none; null where no demand stands there.</summary>
    public string? Link(int position, string exchange)
    {
        int at = _moves.FindIndex(known => known.Position == position && known.Move.IsDemand);
        if (at < 0)
            return null;
        Move demand = _moves[at].Move with { Exchange = _moves[at].Move.Exchange ?? exchange };
        _moves[at] = (position, demand);
        return demand.Exchange;
    }

    /// <summary>To whom the answer of an event goes; empty where the report does not say.</summary>
    public ImmutableArray<MoveParty> Addressees(string eventId) => _moves
        .Where(known => known.Move.EventId == eventId && known.Move.Answer is not null && !known.Move.ToIsInferred)
        .Select(known => known.Move.To)
        .FirstOrDefault([]);

    /// <summary>Whether a demand, or an answer, is told in a sentence from a position on to the end of what it is about there.</summary>
    public bool Tells(bool demand, int sentence, int position, ImmutableArray<TextSpan> matter)
    {
        TextSpan span = document.Sentences[sentence].Span;
        int from = Math.Min(position, matter[0].Start), to = Math.Max(position, matter[^1].End);
        return _moves.Exists(known => known.Move.IsDemand == demand && known.Move.Span == span && known.Position >= from && known.Position <= to);
    }

    /// <summary>Of whom something was demanded last before a position, where it is not one's own side; empty where the report does not say.</summary>
    public ImmutableArray<MoveParty> AskedBefore(int position, ImmutableArray<MoveParty> own) => _moves
        .Where(known => known.Move.IsDemand && known.Position < position && !known.Move.ToIsInferred && !known.Move.To.Any(party => own.Any(side => side.Side == party.Side)))
        .OrderByDescending(known => known.Position)
        .Select(known => known.Move.To)
        .FirstOrDefault([]);

    /// <summary>The exchange of the answer of an event; null where it has none.</summary>
    public string? ExchangeOf(string eventId) =>
        _moves.Find(known => known.Move.EventId == eventId && known.Move.Answer is not null).Move?.Exchange;

    /// <summary>Adds a move that an event tells.</summary>
    public void Add(MoveDraft draft, Event source, Func<Move, Move> complete) => Add(draft, move => complete(move with
    {
        Date = source.DatePrecision == "day" ? source.Date : null,
        IsHistorical = (source.Auxiliaries & EventAuxiliaries.Historical) != 0,
        EventId = source.Id,
        StatementId = source.ReportedBy,
    }));

    /// <summary>The words of the report in the spans.</summary>
    public string Words(ImmutableArray<TextSpan> spans) => string.Join(" … ", spans.Select(span => span.Of(document.Article.Text)));

    /// <summary>The words of one of several things; of the whole where there is but one.</summary>
    public string Words(MatterPart part, ImmutableArray<TextSpan> whole) => Words(part.Span is { } span ? [span] : whole);
}
