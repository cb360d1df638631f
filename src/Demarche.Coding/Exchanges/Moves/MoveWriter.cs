using System.Collections.Immutable;
using Demarche.Coding.Exchanges.Finding;
using Demarche.Coding.Exchanges.Linking;
using Demarche.Coding.Exchanges.Sides;

namespace Demarche.Coding.Exchanges.Moves;

/// <summary>Writes down what the linkers found in an article as moves that stand for themselves.</summary>
internal sealed class MoveWriter
{
    private readonly MoveList _list;
    private readonly DemandMoves _demands;
    private readonly AnswerMoves _answers;
    private readonly RemarkMoves _remarks;
    private readonly Dictionary<string, EventAnswer> _byEvent;

    public MoveWriter(CodedArticle article)
    {
        var counterparts = new Counterparts(article.Document, article.Mentions);
        _list = new MoveList(article.Document, counterparts);
        _demands = new DemandMoves(article.Document, _list, counterparts, new DemandForce(article.Words), article.Parts, article.Words);
        _answers = new AnswerMoves(_list, _demands, article.DemandedBy);
        _remarks = new RemarkMoves(_list, article.Parts, counterparts);
        _byEvent = article.Answers.ToDictionary(answer => answer.Event.Id, StringComparer.Ordinal);
    }

    /// <summary>Adds the demands and event answers of an exchange.</summary>
    public void Add(ExchangeBuilder builder, Exchange exchange)
    {
        foreach (Demand demand in builder.Demands)
            _demands.Add(demand, builder.Parties, exchange.Id);
        foreach (LinkedAnswer linked in builder.Answers)
        {
            if (linked.Answer.EventId is not { } id || !_byEvent.TryGetValue(id, out EventAnswer? answer))
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

    /// <summary>Adds what the finders find, one after another. Those of conditions come before the events: an offer goes to whom its condition asks.</summary>
    public void Add(ImmutableArray<IMoveFinder> finders)
    {
        foreach (ClauseMove found in finders.SelectMany(finder => finder.Find()))
        {
            _remarks.Add(found);
            if (found.EventId is { } id)
                _answers.GoesTo(id, SideNames.Of(found.To));
        }
    }

    /// <summary>The moves in order of the text.</summary>
    public ImmutableArray<Move> Moves() => _list.Numbered();

    /// <summary>Whether it refuses a demand of some that the article does not tell otherwise ("rejected a request by A and B").</summary>
    private static bool OthersDemand(EventAnswer answer, ExchangeBuilder builder) =>
        answer.NamesDemand && !answer.IsAnaphoric && answer.Recipients.Any(party => !builder.Parties.IsDemander(party));
}
