using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Coding.Events;
using Demarche.Coding.Statements;

namespace Demarche.Coding.Exchanges.Sides;

/// <summary>Puts the organisation in the place of those who speak for it: NATO for its Secretary General, or for "the allies".</summary>
/// <remarks>
/// States need no such step, since their code tells their side. Many organisations share the code "IGO": the organisation of a person is
/// the one that a mention of the person names ("NATO Secretary General Jens Stoltenberg"); else, and for a description, the one that the
/// article names most.
/// </remarks>
internal sealed class Delegates
{
    private const string SharedCode = "IGO";

    private readonly Dictionary<string, Actor> _byPerson = new(StringComparer.Ordinal);
    private readonly Actor? _main;

    /// <summary>Learns who speaks for whom from the mentions of an article.</summary>
    public Delegates(string text, ImmutableArray<Mention> mentions)
    {
        List<(string Words, Actor Actor)> organisations = [.. mentions
            .Where(mention => IsOrganisation(mention.Actor) && mention.Kind == MentionKind.Name)
            .Select(mention => (mention.Span.Of(text), mention.Actor))
            .Distinct()];
        foreach (Mention mention in mentions)
        {
            if (!IsPerson(mention.Actor) || _byPerson.ContainsKey(mention.Actor.Id!)) // Persons have an identifier.
                continue;
            string words = mention.Span.Of(text);
            Actor? organisation = organisations.Find(known => words.StartsWith(known.Words + " ", StringComparison.Ordinal)).Actor
                ?? Named(words);
            if (organisation is not null)
                _byPerson[mention.Actor.Id!] = organisation; // As above.
        }
        _main = Main(mentions.Select(mention => mention.Actor).Where(IsOrganisation).Concat(_byPerson.Values));
    }

    /// <summary>The one that is named at least twice as often as any other; null where there is none.</summary>
    private static Actor? Main(IEnumerable<Actor> organisations)
    {
        (Actor Actor, int Count)[] counts = [.. organisations
            .GroupBy(actor => actor.Id)
            .Select(group => (group.First(), group.Count()))
            .OrderByDescending(known => known.Item2)
            .ThenBy(known => known.Item1.Id, StringComparer.Ordinal)];
        return counts.Length == 1 || (counts.Length > 1 && counts[0].Count >= 2 * counts[1].Count) ? counts[0].Actor : null;
    }

    /// <summary>The event with organisations for those who speak for them.</summary>
    public Event For(Event told) => told with { Actors = For(told.Actors), Recipients = For(told.Recipients) };

    /// <summary>The statement with organisations for those who speak for them.</summary>
    public Statement For(Statement told) => told with
    {
        Speaker = told.Speaker is null ? null : For(told.Speaker),
        JointSpeakers = For(told.JointSpeakers),
    };

    private ImmutableArray<Mention> For(ImmutableArray<Mention> mentions) => [.. mentions.Select(For)];

    /// <summary>The mention with the organisation for who speaks for it.</summary>
    public Mention For(Mention mention)
    {
        Actor actor = mention.Actor;
        if (IsPerson(actor))
            return (_byPerson.GetValueOrDefault(actor.Id!) ?? _main) is { } organisation ? mention with { Actor = organisation } : mention; // Persons have an identifier.
        return actor is { Code: SharedCode, Id: null } && _main is not null ? mention with { Actor = _main } : mention;
    }

    /// <summary>The organisation that the title of a person begins with, where the article names it nowhere else.</summary>
    private static Actor? Named(string words)
    {
        int space = words.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && ActorCatalog.Default.Find(words[..space]) is { } actor && IsOrganisation(actor) ? actor : null;
    }

    private static bool IsOrganisation(Actor actor) =>
        actor.Code == SharedCode && actor.Id is { } id && id.StartsWith("org:", StringComparison.Ordinal);

    private static bool IsPerson(Actor actor) =>
        actor.Code == SharedCode && actor.Id is { } id && id.StartsWith("person:", StringComparison.Ordinal);
}
