using System.Collections.Immutable;
using Demarche.Coding.Actors;

namespace Demarche.Coding.Exchanges;

/// <summary>Infers to whom a move goes where the report does not say: the other sides that it speaks of most.</summary>
internal sealed class Counterparts
{
    private const int Most = 3;

    private readonly List<(MoveParty Party, int Sentence)> _mentions = [];
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>Counts the sides of an article.</summary>
    public Counterparts(ImmutableArray<Mention> mentions)
    {
        foreach (Mention mention in mentions)
        {
            if (SideNames.Of(mention.Actor) is not { } party)
                continue;
            _mentions.Add((party, mention.Sentence));
            _counts[party.Side] = _counts.GetValueOrDefault(party.Side) + 1;
        }
    }

    /// <summary>At most three sides other than <paramref name="own"/>: those of the sentence first, then the most mentioned.</summary>
    public ImmutableArray<MoveParty> Of(ImmutableArray<MoveParty> own, int sentence) =>
        [.. _mentions
            .Where(mention => !own.Any(party => party.Side == mention.Party.Side))
            .GroupBy(mention => mention.Party.Side)
            .OrderByDescending(group => _counts[group.Key] + (group.Any(mention => mention.Sentence == sentence) ? 3 : 0))
            .Take(Most)
            .Select(group => group.First().Party)];
}
