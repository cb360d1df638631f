using System.Collections.Immutable;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Exchanges;

/// <summary>Writes down what the linkers found in an article as moves that stand for themselves.</summary>
internal sealed class MoveWriter
{
    private readonly MoveList _list;
    private readonly DemandMoves _demands;
    private readonly AnswerMoves _answers;
    private readonly RemarkMoves _remarks;
    private readonly Counterparts _counterparts;

    public MoveWriter(Document document, Counterparts counterparts, ExchangeWords words, DemandedBy demandedBy, MatterParts parts)
    {
        _list = new MoveList(document, counterparts);
        _demands = new DemandMoves(document, _list, counterparts, new DemandForce(words), parts, words);
        _answers = new AnswerMoves(_list, _demands, demandedBy);
        _remarks = new RemarkMoves(_list, parts);
        _counterparts = counterparts;
    }

    /// <summary>Adds the demands and event answers of an exchange.</summary>
    public void Add(ExchangeBuilder builder, Exchange exchange, IReadOnlyDictionary<string, EventAnswer> answers)
    {
        foreach (Demand demand in builder.Demands)
            _demands.Add(demand, builder.Parties, exchange.Id);
        foreach (LinkedAnswer linked in builder.Answers)
        {
            if (linked.Answer.EventId is not { } id || !answers.TryGetValue(id, out EventAnswer? answer))
                continue;
            if (!builder.IsSide && (builder.Demands.Count == 0 || OthersDemand(answer, builder)) && !_answers.IsCued(answer))
                _demands.AddImplied(answer, builder.Words, exchange.Id);
            _answers.Add(answer, linked.Implies, builder.Parties, exchange.Id);
        }
    }

    /// <summary>Adds demands of an earlier time that the article tells no answer to.</summary>
    public void AddPast(ExchangeBuilder builder)
    {
        foreach (Demand demand in builder.Demands)
            _demands.Add(demand, builder.Parties, null);
    }

    /// <summary>Adds an event that could answer a demand which the article does not tell.</summary>
    /// <remarks>A hostile deed that answers nothing in its article is one more event, and no answer.</remarks>
    public void AddUnlinked(EventAnswer answer)
    {
        if (answer.Kind != AnswerKind.Acts || answer.Implies != Standing.Rejected)
            _answers.Add(answer, answer.Implies, null, null);
    }

    /// <summary>Adds a remark.</summary>
    /// <param name="remark">The remark.</param>
    /// <param name="exchange">The identifier of its exchange; null when it belongs to none.</param>
    public void Add(Remark remark, string? exchange) => _remarks.Add(remark, exchange);

    /// <summary>Adds what an offer or threat asks; the offer then goes to whom it asks. To be called before the answers are added.</summary>
    public void AddCondition(ClauseMove condition)
    {
        Add(condition);
        if (condition.EventId is { } id)
            _answers.GoesTo(id, SideNames.Of(condition.To));
    }

    /// <summary>Adds a demand, deed or withdrawal that no event tells.</summary>
    public void Add(ClauseMove clause) => _remarks.Add(clause);

    /// <summary>Adds a deed of which the report does not say whose it is.</summary>
    public void AddUnnamed(ClauseMove deed) => _remarks.AddUnnamed(deed, _counterparts);

    /// <summary>The moves in order of the text.</summary>
    public ImmutableArray<Move> Moves() => _list.Numbered();

    /// <summary>Whether it refuses a demand of some that the article does not tell otherwise ("rejected a request by A and B").</summary>
    private static bool OthersDemand(EventAnswer answer, ExchangeBuilder builder) =>
        answer.NamesDemand && !answer.IsAnaphoric && answer.Recipients.Any(party => !builder.Parties.IsDemander(party));
}
