using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Coding.Events;
using Demarche.Coding.Events.Syntax;
using Demarche.Coding.Exchanges.Matters;
using Demarche.Coding.Exchanges.Moves;
using Demarche.Coding.Exchanges.Sides;
using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Coding.Exchanges.Finding;

/// <summary>
/// Finds what an offer or threat asks of somebody whom it is not made to: "offered to leave Cuba if the Americans left Turkey".
/// </summary>
internal sealed class ConditionFinder(CodedArticle article) : IMoveFinder
{
    /// <summary>The demands in order of the events.</summary>
    public IEnumerable<ClauseMove> Find()
    {
        foreach (Event candidate in article.Events)
        {
            if (candidate.Type is not (EventType.Agree or EventType.Concede or EventType.Threaten) || article.Demands.Any(demand => demand.Event.Id == candidate.Id))
                continue;
            if (Condition(candidate) is { } condition)
                yield return condition;
        }
    }

    private ClauseMove? Condition(Event candidate)
    {
        int sentence = candidate.Anchor.Sentence;
        Sentence tree = article.Sentences[sentence];
        for (int i = 0; i < tree.Length; i++)
        {
            int marker = tree.Child(i, Relations.Marker);
            if (!tree[i].Is(Relations.AdverbialClause) || marker < 0 || tree[marker].Lemma.ToLowerInvariant() is not ("if" or "unless")
                || !tree.IsInSubtree(i, candidate.Anchor.Token) || article.Clauses.Doer(sentence, i) is not { IsEmpty: false } to)
                continue;
            if (Party.Of(to).Any(party => Party.Of(candidate.Actors).Any(own => own.Side == party.Side)))
                continue;
            ImmutableArray<TextSpan> matter = [ClauseSpan.OfCondition(tree, i)];
            return new ClauseMove(
                sentence, candidate.Trigger[0].Start, candidate.Actors, to, matter,
                article.About(matter, [.. candidate.Actors, .. to]))
            {
                Force = candidate.Type == EventType.Threaten ? 3 : 1,
                Term = tree[candidate.Anchor.Token].Lemma.ToLowerInvariant(),
                EventId = candidate.Id,
            };
        }
        return null;
    }
}
