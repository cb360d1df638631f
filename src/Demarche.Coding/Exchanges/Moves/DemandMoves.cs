using System.Collections.Immutable;
using Demarche.Coding.Events;
using Demarche.Coding.Exchanges.Linking;
using Demarche.Coding.Exchanges.Matters;
using Demarche.Coding.Exchanges.Sides;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Exchanges.Moves;

/// <summary>Writes down the demands of an article: those that it tells, and those that only an answer to them tells.</summary>
internal sealed class DemandMoves(Document document, MoveList list, Counterparts counterparts, DemandForce force, MatterParts parts, ExchangeWords words)
{
    /// <summary>Adds a demand; each thing that it asks for is a move.</summary>
    /// <param name="demand">The demand.</param>
    /// <param name="parties">Between whom its exchange goes.</param>
    /// <param name="exchange">The identifier of its exchange, which goes with its first thing; null when it belongs to none.</param>
    public void Add(Demand demand, Parties parties, string? exchange)
    {
        Event source = demand.Event;
        Sentence sentence = document.Sentences[source.Anchor.Sentence];
        ImmutableArray<MoveParty> to = SideNames.Of(source.Recipients), by = SideNames.Of(source.Actors);
        // What a side demands of itself ("members of parliament urged him") it demands of no other.
        if (!to.IsEmpty && to.All(party => by.Any(own => own.Side == party.Side)))
            return;
        var draft = new MoveDraft(
            demand.Position, source.Anchor.Sentence, by, to.IsEmpty ? Party.KnownOf(parties.Addressees) : to);
        // "Asked four mediators to help": whoever they are, no side that the report speaks of is asked for certain.
        bool guess = to.IsEmpty && !source.Recipients.IsEmpty;
        ImmutableArray<MatterPart> wanted = parts.Of(demand.Matter, [.. source.Actors, .. source.Recipients], demand.Words);
        for (int i = 0; i < wanted.Length; i++)
        {
            MatterPart part = wanted[i];
            string? link = i == 0 ? exchange : null;
            list.Add(draft, source, move => move with
            {
                Matter = list.Words(part, demand.Matter),
                Words = part.Words.All,
                IsGuess = guess,
                Exchange = link,
                Term = sentence[source.Anchor.Token].Lemma.ToLowerInvariant(),
                IsProposal = words.Is(sentence[source.Anchor.Token], WordRole.Offer),
                Force = force.Of(source, sentence),
                Deadline = DeadlineFinder.Find(document, source),
            });
        }
    }

    /// <summary>Adds the demand that a refusal or acceptance speaks of and the article does not tell otherwise.</summary>
    public void AddImplied(EventAnswer answer, MatterWords matter, string exchange)
    {
        Event source = answer.Event;
        ImmutableArray<MoveParty> to = SideNames.Of(source.Actors);
        ImmutableArray<MoveParty> by = SideNames.Of(source.Recipients);
        bool inferred = by.IsEmpty;
        if (inferred)
            by = [.. counterparts.Of(to, source.Anchor.Sentence).Take(1)];
        AddReferred(answer, (by, to), move => move with
        {
            Matter = list.Words(answer.Matter),
            Words = answer.Words.IsEmpty ? matter.All : answer.Words.All,
            Exchange = exchange,
            ToIsInferred = inferred,
        });
    }

    /// <summary>Adds the demand that an answer says it does: "agreed to leave, as Sudan had demanded".</summary>
    public void AddAsked(EventAnswer answer, MatterPart part, ImmutableArray<MoveParty> demanders, string exchange) =>
        AddReferred(answer, (demanders, SideNames.Of(answer.Event.Actors)), move => move with
        {
            Matter = list.Words(part, answer.Matter),
            // "Had not permitted the inspection that they had asked for": it is not done, but was not forbidden.
            Words = answer.Kind == AnswerKind.Rejects ? [.. part.Words.All.Select(word => word with { IsForbidden = false })] : part.Words.All,
            Exchange = exchange,
        });

    /// <summary>What an answer refers to was demanded before it, and stands before it.</summary>
    private void AddReferred(
        EventAnswer answer, (ImmutableArray<MoveParty> By, ImmutableArray<MoveParty> To) sides, Func<Move, Move> complete) =>
        list.Add(
            new MoveDraft(answer.Position - 1, answer.Event.Anchor.Sentence, sides.By, sides.To),
            answer.Event,
            move => complete(move with { Force = 1, IsReferred = true, IsHistorical = true }));
}
