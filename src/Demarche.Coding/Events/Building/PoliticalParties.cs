using System.Collections.Frozen;
using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Coding.Events.Lexicon;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Events.Building;

/// <summary>Who makes an event political: states, bodies, parties, armed and social groups; not private persons and firms among themselves.</summary>
/// <remarks>
/// PLOVER codes what political actors do and what is done to them (manual 2.0, chapters 1 and 5). A name that neither the tables nor the report
/// tie to a country, an office or a part of society is nobody's whom a researcher could count.
/// </remarks>
internal sealed class PoliticalParties(ImmutableArray<Sentence> sentences)
{
    private static readonly Lazy<HashSet<string>> Humans = new(() => EventLexicon.Default.Classes.Find("human") ?? []);

    /// <summary>Trades whose dealings with one another are business and not politics.</summary>
    private static readonly FrozenSet<string> Trades =
        new[] { "BUS", "JRN", "EDU", "MED", "UNK" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether one of them at least makes it political.</summary>
    public bool Include(EventType type, ImmutableArray<Mention> actors, ImmutableArray<Mention> recipients)
    {
        bool material = EventTypes.Quad(type) == QuadClass.MaterialConflict;
        return actors.Any(actor => IsPolitical(actor, material)) || recipients.Any(recipient => IsPolitical(recipient, material));
    }

    private bool IsPolitical(Mention mention, bool material)
    {
        Actor actor = mention.Actor;
        if (actor.Code is not (null or "MNC") || actor is { Id: not null, Code: null })
            return true;
        if (actor.Sector is not { } sector)
            return false;
        return material || !(Trades.Contains(sector) || IsAnybody(mention, sector));
    }

    /// <summary>"A man", "people": somebody, of whom the report says nothing else.</summary>
    private bool IsAnybody(Mention mention, string sector) =>
        sector == "CVL" && (Humans.Value.Contains(mention.Actor.Name) || Humans.Value.Contains(sentences[mention.Sentence][mention.Head].Lemma));
}
