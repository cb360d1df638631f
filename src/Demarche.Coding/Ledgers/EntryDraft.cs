using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Demarche.Coding.Exchanges;

namespace Demarche.Coding.Ledgers;

/// <summary>An entry of the ledger while its moves are gathered.</summary>
internal sealed class EntryDraft
{
    /// <summary>Days after which an answer is no longer news.</summary>
    private const int Long = 30;

    private readonly List<DirectedMove> _demands = [];
    private readonly List<DirectedMove> _answers = [];

    /// <summary>An entry that begins with a demand.</summary>
    public EntryDraft(DirectedMove demand)
    {
        (Demander, Addressee) = (demand.By, demand.To);
        _demands.Add(demand);
    }

    /// <summary>An entry about the other questions beside a main one.</summary>
    public EntryDraft(EntryDraft main, DirectedMove answer)
    {
        (Demander, Addressee, IsSide) = (main.Demander, main.Addressee, true);
        SideMatter = answer.Move.Matter;
    }

    /// <summary>Who demands.</summary>
    public MoveParty Demander { get; }

    /// <summary>Of whom.</summary>
    public MoveParty Addressee { get; }

    /// <summary>Whether it is about the other questions beside a main one.</summary>
    public bool IsSide { get; }

    private string SideMatter { get; } = "";

    /// <summary>The day of the last demand; null where none is told.</summary>
    public DateOnly? LastDemand => _demands.Max(demand => demand.Date);

    /// <summary>Whether an article tells the demand itself, or an answer to it.</summary>
    public bool IsTold => IsConfirmed && (_answers.Count > 0 || _demands.Exists(demand => !demand.Move.IsReferred));

    /// <summary>Whether more than a guess at the addressee says that it lies between these sides.</summary>
    private bool IsConfirmed => IsSide || _demands.Exists(demand => !demand.IsGuess) || _answers.Exists(answer => !answer.IsGuess);

    /// <summary>Whether the side is the one that demands here.</summary>
    public bool IsDemandedBy(MoveParty party) => !IsSide && party.Side == Demander.Side;

    /// <summary>Whether the move can be an answer or a remark here: it is not made before the demand, and by a side that may.</summary>
    public bool MayTake(DirectedMove answer)
    {
        bool byDemander = answer.By.Side == Demander.Side;
        if (IsSide || (byDemander && answer.Move.Remark is null))
            return false;
        if (_demands.Exists(demand => EntryLikeness.IsLinked(demand.Move, answer.Move)))
            return true;
        return answer.Date is not { } date || _demands.Min(demand => demand.Date) is not { } first || date >= first.AddDays(-1);
    }

    /// <summary>Whether it was met long before a day; what was met is seldom answered again.</summary>
    public bool IsSettled(DateOnly? day) =>
        _answers.Exists(answer => answer.Move.Implies == Standing.Met && answer.Move.Answer is not null && answer.Date?.AddDays(Long) < day);

    /// <summary>How alike a demand is to those here: from <see cref="EntryLikeness.SameMatter"/> on they are one.</summary>
    public double LikenessOfDemand(DirectedMove demand, WordWeights weights) => new EntryLikeness(_demands, weights).OfDemand(demand);

    /// <summary>How surely an answer belongs here; 0 or less when it does not.</summary>
    public double LikenessOfAnswer(DirectedMove answer, WordWeights weights) => new EntryLikeness(_demands, weights).OfAnswer(answer);

    /// <summary>Whether an answer to another demand answers this too: to the paper that its article tells both of, or to a demand for both in one sentence.</summary>
    public bool IsAskedWith(EntryDraft other, Move answer) =>
        Demander.Side == other.Demander.Side && (answer.IsOfAll || answer.IsAnaphoric) && _demands.Exists(demand =>
            demand.Move.ArticleId == answer.ArticleId && !demand.Move.IsReferred
            && (answer.IsOfAll || other._demands.Exists(known => known.Move.ArticleId == answer.ArticleId && known.Move.Span == demand.Move.Span && known.Move.Term == demand.Move.Term)));

    /// <summary>How many times the demand is told.</summary>
    public int Weight => _demands.Count;

    /// <summary>Adds a demand.</summary>
    public void AddDemand(DirectedMove demand) => _demands.Add(demand);

    /// <summary>Adds an answer or remark.</summary>
    public void AddAnswer(DirectedMove answer) =>
        _answers.Add(answer with { IsTurned = _demands.Exists(demand => Forbidding.Turns(demand.Words, answer)) });

    /// <summary>The finished entry.</summary>
    /// <param name="pair">Its pair.</param>
    /// <param name="last">The last day on which an article of the pair was published; deadlines before it have passed.</param>
    public LedgerEntry Build(PartyPair pair, DateOnly? last)
    {
        ImmutableArray<LedgerDemand> demands = DemandSteps.Of(_demands);
        ImmutableArray<LedgerAnswer> answers = AnswerSteps.Of(_answers, Demander);
        return new LedgerEntry
        {
            Id = Identify(),
            Pair = pair,
            Demander = Demander,
            Addressee = Addressee,
            Matter = IsSide ? SideMatter : DemandSteps.Best(_demands),
            Demands = demands,
            Answers = answers,
            History = StandingHistory.Of(demands, answers, last),
        };
    }

    private string Identify()
    {
        DirectedMove first = _demands.Count > 0 ? _demands[0] : _answers[0];
        string key = string.Create(CultureInfo.InvariantCulture,
            $"{Demander.Side}|{Addressee.Side}|{IsSide}|{first.Move.ArticleId}|{first.Move.Number}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..16];
    }
}
