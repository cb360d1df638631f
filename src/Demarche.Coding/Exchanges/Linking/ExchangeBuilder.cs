using System.Globalization;
using Demarche.Coding.Events;
using Demarche.Coding.Exchanges.Matters;
using Demarche.Coding.Exchanges.Sides;
using Demarche.Language.Text;

namespace Demarche.Coding.Exchanges.Linking;

/// <summary>An exchange while its demands and answers are gathered.</summary>
internal sealed class ExchangeBuilder
{
    private readonly List<Demand> _demands = [];
    private readonly List<LinkedAnswer> _answers = [];
    private readonly List<TextSpan> _matter = [];

    /// <summary>An exchange of which the report tells the demand.</summary>
    public ExchangeBuilder(Demand demand)
    {
        Parties = demand.Parties;
        Words = demand.Words;
        Position = demand.Position;
        _demands.Add(demand);
    }

    /// <summary>An exchange of which the report tells the answers only.</summary>
    public ExchangeBuilder(Parties parties, MatterWords words, int position, bool isSide)
    {
        Parties = parties;
        Words = words;
        Position = position;
        IsSide = isSide;
    }

    /// <summary>Between whom.</summary>
    public Parties Parties { get; private set; }

    /// <summary>What it is about.</summary>
    public MatterWords Words { get; private set; }

    /// <summary>Where the report first tells of it, in UTF-16 code units.</summary>
    public int Position { get; }

    /// <summary>Whether it is one of the other questions beside a main one.</summary>
    public bool IsSide { get; }

    /// <summary>The places where the report tells the demand.</summary>
    public IReadOnlyList<Demand> Demands => _demands;

    /// <summary>The answers found.</summary>
    public IReadOnlyList<LinkedAnswer> Answers => _answers;

    /// <summary>Whether the event is one that tells the demand.</summary>
    public bool IsDemandedBy(Event candidate) => _demands.Exists(demand => demand.Event.Id == candidate.Id);

    /// <summary>Whether only threats tell the demand.</summary>
    public bool IsThreat => _demands.Count > 0 && _demands.TrueForAll(demand => demand.Event.Type == EventType.Threaten);

    /// <summary>Whether an answer was found.</summary>
    public bool HasAnswers => _answers.Count > 0;

    /// <summary>Whether the report tells the demand itself, as something of its own time.</summary>
    public bool HasPresentDemand =>
        _demands.Exists(demand => (demand.Event.Auxiliaries & EventAuxiliaries.Historical) == 0);

    /// <summary>Adds another place where the demand is told.</summary>
    public void Add(Demand demand)
    {
        _demands.Add(demand);
        Parties = Parties.Union(demand.Parties);
        Words = Words.Union(demand.Words);
    }

    /// <summary>Adds an answer, unless it is there already.</summary>
    public void Add(LinkedAnswer answer)
    {
        if (!_answers.Exists(known => known.Answer == answer.Answer))
            _answers.Add(answer);
    }

    /// <summary>Adds words that say what it is about, for an exchange without a demand.</summary>
    public void AddMatter(TextSpan span)
    {
        if (!_matter.Exists(known => known.Overlaps(span)))
            _matter.Add(span);
    }

    /// <summary>The exchange with the given number.</summary>
    public Exchange Build(int number)
    {
        Demand? demand = Fullest();
        List<LinkedAnswer> answers = [.. _answers.OrderBy(answer => answer.Position)];
        return new Exchange
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"x{number}"),
            Demand = demand?.Event.Id,
            Answers = [.. answers.Select(answer => answer.Answer)],
            Standing = StandingJudge.Judge(answers),
            Matter = demand is { Matter.IsEmpty: false } ? demand.Matter : [.. _matter.Order()],
        };
    }

    /// <summary>The place that tells the demand best: of the present, with what is demanded, with the addressee, first.</summary>
    private Demand? Fullest() => _demands
        .OrderBy(demand => (demand.Event.Auxiliaries & EventAuxiliaries.Historical) != 0)
        .ThenBy(demand => demand.Words.IsEmpty)
        .ThenBy(demand => demand.Event.Recipients.IsEmpty)
        .ThenBy(demand => demand.Position)
        .FirstOrDefault();
}
