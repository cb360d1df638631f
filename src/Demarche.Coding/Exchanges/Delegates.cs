using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Coding.Events;
using Demarche.Coding.Statements;

namespace Demarche.Coding.Exchanges;

/// <summary>Puts the organisation in the place of those who speak for it: NATO for its Secretary General, or for "the allies".</summary>
/// <remarks>
/// States need no such step, since their code tells their side. Many organisations share the code "IGO": the organisation of a person is
/// the one that a mention of the person names ("NATO Secretary General Jens Stoltenberg"), that of a description the only one
/// of the article.
/// </remarks>
internal sealed class Delegates
{
    private const string SharedCode = "IGO";

    private readonly Dictionary<string, Actor> _byPerson = new(StringComparer.Ordinal);
    private readonly Actor? _only;

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
        Actor[] all = [.. organisations.Select(known => known.Actor).Concat(_byPerson.Values).DistinctBy(actor => actor.Id)];
        _only = all.Length == 1 ? all[0] : null;
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
            return _byPerson.TryGetValue(actor.Id!, out Actor? organisation) ? mention with { Actor = organisation } : mention;
        return actor is { Code: SharedCode, Id: null } && _only is not null ? mention with { Actor = _only } : mention;
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
