using System.Collections.Immutable;
using System.Globalization;
using Demarche.Coding.Actors;
using Demarche.Coding.Records;

namespace Demarche.Export.Html;

/// <summary>The actors of a record with all their mentions, in order of the first.</summary>
internal sealed class ActorIndex
{
    private readonly Dictionary<Actor, int> _numbers = [];

    public ActorIndex(Record record)
    {
        var mentions = new List<List<Mention>>();
        foreach (Mention mention in record.Mentions)
        {
            if (!_numbers.TryGetValue(mention.Actor, out int number))
            {
                number = mentions.Count;
                _numbers.Add(mention.Actor, number);
                mentions.Add([]);
            }
            mentions[number].Add(mention);
        }
        Entries = [.. mentions.Select((found, i) => (Id(i), found[0].Actor, found.ToImmutableArray()))];
    }

    public ImmutableArray<(string Id, Actor Actor, ImmutableArray<Mention> Mentions)> Entries { get; }

    /// <summary>The identifier on the page; null for an actor that no mention of the record names.</summary>
    public string? IdOf(Actor actor) => _numbers.TryGetValue(actor, out int number) ? Id(number) : null;

    private static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"p{number + 1}");
}
