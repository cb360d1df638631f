using System.Collections.Immutable;
using Demarche.Coding.Exchanges.Matters;
using Demarche.Language.Text;

namespace Demarche.Coding.Exchanges.Linking;

/// <summary>The exchanges of an article while they are gathered.</summary>
internal sealed class ExchangeTable
{
    /// <summary>
    /// How many of the latest exchanges are looked at for a demand or an answer, so that an article of any length is
    /// linked in time linear in its length. Reports hold fewer.
    /// </summary>
    private const int Reach = 64;

    /// <summary>Demands share at least this part of the shorter one's words to be one.</summary>
    private const double LeastOverlap = 0.34;

    private readonly List<ExchangeBuilder> _exchanges = [];

    /// <summary>Adds a demand: to the exchange about the same matter, else as one of its own.</summary>
    public void Add(Demand demand)
    {
        ExchangeBuilder? same = Recent(int.MaxValue)
            .Where(exchange => exchange.Parties.Agree(demand.Parties) && IsSameMatter(exchange.Words, demand.Words))
            .MaxBy(exchange => exchange.Words.Overlap(demand.Words));
        if (same is not null)
            same.Add(demand);
        else
            Add(new ExchangeBuilder(demand));
    }

    /// <summary>Adds an exchange at its place in the text.</summary>
    public void Add(ExchangeBuilder exchange)
    {
        int at = _exchanges.Count;
        while (at > 0 && _exchanges[at - 1].Position > exchange.Position)
            at--;
        _exchanges.Insert(at, exchange);
    }

    /// <summary>The exchange about the other questions beside a main one; it stands behind that.</summary>
    /// <param name="main">An exchange between the same parties.</param>
    /// <param name="matter">Words that now name the other questions.</param>
    public ExchangeBuilder Side(ExchangeBuilder main, TextSpan matter)
    {
        int position = Math.Max(main.Position, matter.Start);
        ExchangeBuilder? side = Recent(position)
            .FirstOrDefault(exchange => exchange.IsSide && exchange.Parties.Agree(main.Parties));
        if (side is null)
        {
            side = new ExchangeBuilder(main.Parties, MatterWords.None, position, isSide: true);
            Add(side);
        }
        side.AddMatter(matter);
        return side;
    }

    /// <summary>The exchanges that stand nearest before <paramref name="position"/>, then those behind, nearest first.</summary>
    public IEnumerable<ExchangeBuilder> Recent(int position)
    {
        int before = _exchanges.Count;
        while (before > 0 && _exchanges[before - 1].Position > position)
            before--;
        int first = Math.Max(0, before - Reach);
        for (int i = before - 1; i >= first; i--)
            yield return _exchanges[i];
        int last = Math.Min(_exchanges.Count, before + Reach);
        for (int i = before; i < last; i++)
            yield return _exchanges[i];
    }

    /// <summary>The finished exchanges in order of the text, without past demands that got no answer.</summary>
    public ImmutableArray<(ExchangeBuilder Builder, Exchange Exchange)> Build() =>
        [.. _exchanges
            .Where(exchange => exchange.HasAnswers || exchange.HasPresentDemand)
            .OrderBy(exchange => exchange.Position)
            .Select((exchange, index) => (exchange, exchange.Build(index + 1)))];

    /// <summary>The past demands without an answer that <see cref="Build"/> leaves out.</summary>
    public IEnumerable<ExchangeBuilder> Dropped() =>
        _exchanges.Where(exchange => !exchange.HasAnswers && !exchange.HasPresentDemand);

    private static bool IsSameMatter(MatterWords one, MatterWords other) =>
        one.IsEmpty || other.IsEmpty || one.Overlap(other) >= LeastOverlap;
}
