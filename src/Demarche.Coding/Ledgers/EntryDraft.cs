using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Demarche.Coding.Exchanges;

namespace Demarche.Coding.Ledgers;

/// <summary>An entry of the ledger while its moves are gathered.</summary>
internal sealed class EntryDraft
{
    /// <summary>From this likeness on, two demands of one side to the other are one demand.</summary>
    public const double SameMatter = 0.36;

    /// <summary>From this likeness on, an answer is about the demand's matter.</summary>
    private const double AboutIt = 0.25;

    /// <summary>A deed that nobody links with a demand must share so many words with it.</summary>
    private const int TellingWords = 2;

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
        return answer.Date is not { } date || _demands.Min(demand => demand.Date) is not { } first || date >= first.AddDays(-1);
    }

    /// <summary>How alike a demand is to those here, 0 to 1.</summary>
    public double LikenessOfDemand(DirectedMove demand, WordWeights weights)
    {
        if (_demands.Exists(known => IsLinked(known.Move, demand.Move)))
            return 2;
        // "To hold back" and "to withdraw the fleet" in one report are one demand: the first says no thing that it is about.
        if (_demands.Exists(known => known.Move.ArticleId == demand.Move.ArticleId && (IsVague(known) || IsVague(demand))))
            return SameMatter;
        // A demand without words ("asked for it") is the one that a later article refers to.
        if (demand.Move.IsReferred && _demands.TrueForAll(known => known.Words.IsEmpty))
            return SameMatter;
        double likeness = _demands.Max(known => weights.Likeness(known.Words, demand.Words));
        // What is only referred to was made before: less is needed to know which it was.
        return demand.Move.IsReferred ? 2 * likeness : likeness;
    }

    /// <summary>How many times the demand is told.</summary>
    public int Weight => _demands.Count;

    /// <summary>How surely an answer belongs here; 0 or less when it does not.</summary>
    public double LikenessOfAnswer(DirectedMove answer, WordWeights weights)
    {
        double linked = _demands.Exists(known => IsLinked(known.Move, answer.Move)) ? 1 : 0;
        double likeness = _demands.Max(known => weights.Likeness(known.Words, answer.Words));
        if (answer.Move.Answer == AnswerKind.Acts && linked == 0)
            return _demands.Exists(known => IsBefore(known, answer) && known.Words.Shared(answer.Words) >= TellingWords) ? likeness - AboutIt : 0;
        if (linked > 0)
            return linked + likeness;
        if (IsVague(answer) && answer.Move.NamesDemand)
            return Nearness(answer.Move);
        bool surely = !answer.IsGuess || _demands.Exists(known => known.Words.Shared(answer.Words) >= TellingWords);
        double about = likeness - (surely ? AboutIt : 3 * AboutIt);
        bool refersBack = answer.Move.IsAnaphoric || (answer.Move.Remark is not null && answer.Move.NamesDemand && !answer.IsGuess);
        return refersBack ? Math.Max(about, Nearness(answer.Move)) : about;
    }

    /// <summary>
    /// "The proposal" is one that the same article tells, shortly before; or else behind, where the answer opens the report. 0
    /// where it tells none, else up to 0.5; four times that where the answer calls it by its name.
    /// </summary>
    private double Nearness(Move answer) => _demands
        .Where(known => known.Move.ArticleId == answer.ArticleId && !known.Move.IsReferred)
        .Select(known => Nearness(answer.Number - known.Move.Number) * (IsNamed(known.Move, answer) ? 4 : 1))
        .DefaultIfEmpty(0)
        .Max();

    private static double Nearness(int distance) => distance > 0 ? 0.5 / distance : distance < 0 ? 0.1 / -distance : 0;

    /// <summary>"The offer" is what was offered.</summary>
    private static bool IsNamed(Move demand, Move answer) =>
        answer.Term.Length > 0 && demand.Term.Length > 0 && MatterWords.Related(demand.Term, answer.Term);

    private static bool IsBefore(DirectedMove demand, DirectedMove answer) =>
        demand.Move.ArticleId == answer.Move.ArticleId ? demand.Move.Number < answer.Move.Number : !(answer.Date <= demand.Date);

    /// <summary>Adds a demand.</summary>
    public void AddDemand(DirectedMove demand) => _demands.Add(demand);

    /// <summary>Adds an answer or remark.</summary>
    public void AddAnswer(DirectedMove answer) => _answers.Add(answer);

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

    private static bool IsVague(DirectedMove demand) => !demand.Words.All.Any(word => word.IsNominal);

    private static bool IsLinked(Move one, Move other) =>
        one.Exchange is not null && one.Exchange == other.Exchange && one.ArticleId == other.ArticleId;

    private string Identify()
    {
        DirectedMove first = _demands.Count > 0 ? _demands[0] : _answers[0];
        string key = string.Create(CultureInfo.InvariantCulture,
            $"{Demander.Side}|{Addressee.Side}|{IsSide}|{first.Move.ArticleId}|{first.Move.Number}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..16];
    }
}
