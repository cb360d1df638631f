using Demarche.Coding.Exchanges;
using Demarche.Coding.Exchanges.Matters;

namespace Demarche.Coding.Ledgers;

/// <summary>Judges by words, links and places how surely a move belongs to an entry with these demands.</summary>
internal sealed class EntryLikeness(List<DirectedMove> demands, WordWeights weights)
{
    /// <summary>From this likeness on, two demands of one side to the other are one demand.</summary>
    public const double SameMatter = 0.36;

    /// <summary>From this likeness on, an answer is about the demand's matter.</summary>
    private const double AboutIt = 0.25;

    /// <summary>A deed that nobody links with a demand must share so many words with it.</summary>
    private const int TellingWords = 2;

    /// <summary>What it counts that a refusal stands right after the demand: less than any likeness.</summary>
    private const double RightAfter = 0.01;

    /// <summary>How alike a demand is to those here, 0 to 1; 2 where its article links it with one of them.</summary>
    public double OfDemand(DirectedMove demand)
    {
        if (demands.Exists(known => IsLinked(known.Move, demand.Move)))
            return 2;
        // "To hold back" and "to withdraw the fleet" in one report are one demand: the first says no thing that it is about.
        DirectedMove[] here = [.. demands.Where(known => known.Move.ArticleId == demand.Move.ArticleId)];
        if (here.Length > 0 && !demand.Move.IsGuess && !here[0].Move.IsGuess && (IsVague(demand) || Array.TrueForAll(here, IsVague)))
            return SameMatter;
        // A demand without words ("asked for it") is the one that a later article refers to.
        if (demand.Move.IsReferred && demands.TrueForAll(known => known.Words.IsEmpty))
            return SameMatter;
        // An act alone ("to lift it") is like every demand for that act: it must not bring two things together.
        double likeness = demands.Where(known => IsVague(known) == IsVague(demand)).Select(known => weights.Likeness(known.Words, demand.Words)).DefaultIfEmpty(0).Max();
        // What is only referred to was made before: less is needed to know which it was.
        return demand.Move.IsReferred ? 2 * likeness : likeness;
    }

    /// <summary>How surely an answer belongs here; 0 or less when it does not.</summary>
    public double OfAnswer(DirectedMove answer)
    {
        double linked = demands.Exists(known => IsLinked(known.Move, answer.Move)) ? 1 : 0;
        double likeness = demands.Max(known => weights.Likeness(known.Words, answer.Words));
        if (answer.Move.Answer == AnswerKind.Acts && linked == 0)
            return demands.Exists(known => IsBefore(known, answer) && IsThatDeed(known.Words, answer.Words)) ? likeness - AboutIt : 0;
        if (linked > 0)
            return linked + likeness;
        if (IsVague(answer) && answer.Move.NamesDemand)
            return Nearness(answer.Move);
        double about = Math.Max(About(answer, likeness), IsRefusalOfLast(answer) ? RightAfter : double.MinValue);
        bool refersBack = answer.Move.IsAnaphoric || (answer.Move.Remark is not null && answer.Move.NamesDemand && !answer.IsGuess);
        return refersBack ? Math.Max(about, Nearness(answer.Move)) : about;
    }

    /// <summary>How much more alike the words are than they must be: more where the other side is a guess, most for what the report tells before the demand.</summary>
    private double About(DirectedMove answer, double likeness)
    {
        bool early = !answer.Move.NamesDemand && demands.TrueForAll(known => IsAhead(known.Move, answer.Move));
        bool promise = answer.Move is { Answer: AnswerKind.Accepts, EventId: null, NamesDemand: false };
        bool surely = (!answer.IsGuess && !early && !promise) || demands.Exists(known => known.Words.Shared(answer.Words) >= TellingWords);
        return likeness - (surely ? AboutIt : early ? 1 : 3 * AboutIt);
    }

    /// <summary>"Chad wants a guarantee. Sudan refuses to name any figure": a refusal right after the demand, or behind it in its sentence, is of it.</summary>
    private bool IsRefusalOfLast(DirectedMove answer) =>
        answer.Move.Answer == AnswerKind.Rejects && demands.Exists(known => IsRightBefore(known.Move, answer.Move));

    /// <summary>
    /// "The proposal" is one that the same article tells, shortly before; or else behind, where the answer opens the report. 0
    /// where it tells none, else up to 0.5; four times that where the answer calls it by its name.
    /// </summary>
    private double Nearness(Move answer) => demands
        .Where(known => known.Move.ArticleId == answer.ArticleId && known.Move is { IsReferred: false, IsGuess: false })
        .Select(known => Nearness(answer.Number - known.Move.Number) * (IsNamed(known.Move, answer) ? 4 : 1))
        .DefaultIfEmpty(0)
        .Max();

    private static double Nearness(int distance) => distance > 0 ? 0.5 / distance : distance < 0 ? 0.1 / -distance : 0;

    /// <summary>"The offer" is what was offered.</summary>
    private static bool IsNamed(Move demand, Move answer) =>
        answer.Term.Length > 0 && demand.Term.Length > 0 && MatterWords.Related(demand.Term, answer.Term);

    /// <summary>Whether enough words are the demand's; a deed that only its verb tells ("renamed the country") is that verb's.</summary>
    private static bool IsThatDeed(MatterWords demand, MatterWords deed) =>
        demand.Shared(deed) >= TellingWords
        || (deed.All.Length == 1 && !deed.All[0].IsName && demand.All.Any(word => word.IsNominal && word.Lemma == deed.All[0].Lemma));

    private static bool IsRightBefore(Move demand, Move answer) =>
        demand.ArticleId == answer.ArticleId && !demand.IsReferred && answer.Number > demand.Number
        && (answer.Span == demand.Span || (answer.Span.Start > demand.Span.End && answer.Span.Start <= demand.Span.End + 1));

    private static bool IsAhead(Move demand, Move answer) =>
        demand.ArticleId == answer.ArticleId && demand.Number > answer.Number && !demand.IsHistorical;

    private static bool IsBefore(DirectedMove demand, DirectedMove answer) =>
        demand.Move.ArticleId == answer.Move.ArticleId ? demand.Move.Number < answer.Move.Number : !(answer.Date <= demand.Date);

    private static bool IsVague(DirectedMove demand) => !demand.Words.All.Any(word => word.IsNominal);

    /// <summary>Whether their article links the two.</summary>
    public static bool IsLinked(Move one, Move other) =>
        one.Exchange is not null && one.Exchange == other.Exchange && one.ArticleId == other.ArticleId;
}
