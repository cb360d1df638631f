using System.Collections.Immutable;
using Demarche.Coding.Exchanges.Finding;
using Demarche.Coding.Exchanges.Linking;
using Demarche.Coding.Exchanges.Matters;
using Demarche.Coding.Exchanges.Sides;

namespace Demarche.Coding.Exchanges.Moves;

/// <summary>Writes down the answers of an article that events tell.</summary>
internal sealed class AnswerMoves(MoveList list, DemandMoves demands, DemandedBy demandedBy)
{
    private readonly Dictionary<string, ImmutableArray<MoveParty>> _askedIn = new(StringComparer.Ordinal);

    /// <summary>Learns whom the condition of an event asks: the event goes to them. To be called before the event is added.</summary>
    public void GoesTo(string eventId, ImmutableArray<MoveParty> asked)
    {
        if (!asked.IsEmpty)
            _askedIn[eventId] = asked;
    }

    /// <summary>Adds an answer; each thing that it answers is a move.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="implies">Where it leaves the demand.</param>
    /// <param name="parties">Between whom its exchange goes; null when it belongs to none.</param>
    /// <param name="exchange">The identifier of its exchange; null when it belongs to none.</param>
    public void Add(EventAnswer answer, Standing? implies, Parties? parties, string? exchange)
    {
        int sentence = answer.Event.Anchor.Sentence;
        ImmutableArray<MoveParty> by = SideNames.Of(answer.Event.Actors);
        AnswerCue? cue = demandedBy.Of(sentence, by);
        if (cue?.Position == answer.Position)
            return;
        string? told = cue is { } found ? list.Link(found.Position, $"{answer.Event.Id}/after") : null;
        var draft = new MoveDraft(answer.Position, sentence, by, cue?.Demanders ?? Addressees(answer, parties));
        for (int i = 0; i < answer.Parts.Length; i++)
        {
            // Which demand "the request" is, the ledger tells by nearness; of several things, each may have its own.
            string? link = told ?? (answer.IsAnaphoric ? null : answer.Parts.Length == 1 ? exchange : $"{answer.Event.Id}/{i}");
            if (cue is { } asked && told is null)
                demands.AddAsked(answer, answer.Parts[i], asked.Demanders, link ??= $"{answer.Event.Id}/asked");
            Add(draft, answer, answer.Parts[i], move => move with { Implies = implies, Exchange = link });
        }
    }

    /// <summary>Whether the sentence of the answer says who demanded it.</summary>
    public bool IsCued(EventAnswer answer) => demandedBy.Of(answer.Event.Anchor.Sentence, SideNames.Of(answer.Event.Actors)) is not null;

    private ImmutableArray<MoveParty> Addressees(EventAnswer answer, Parties? parties)
    {
        if (_askedIn.TryGetValue(answer.Event.Id, out ImmutableArray<MoveParty> asked))
            return asked;
        // Where a side withdraws from or puts something is not to whom it answers.
        ImmutableArray<MoveParty> to = answer.Kind == AnswerKind.Acts && parties is null ? [] : SideNames.Of(answer.Event.Recipients);
        return to.IsEmpty && parties is not null ? Party.KnownOf(parties.Demanders) : to;
    }

    private void Add(MoveDraft draft, EventAnswer answer, MatterPart part, Func<Move, Move> complete) =>
        list.Add(draft, answer.Event, move => complete(move with
        {
            Answer = answer.Kind,
            Matter = list.Words(part, answer.Matter),
            Words = part.Words.All,
            IsSide = answer.Rank is { IsSide: true },
            IsMain = answer.Rank is { IsSide: false },
            NamesDemand = answer.NamesDemand,
            IsAnaphoric = answer.IsAnaphoric,
            IsOfAll = answer.IsOfAll,
            Term = answer.Term,
        }));
}
