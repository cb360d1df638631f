using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Coding.Events.Composition;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Events.Building;

/// <summary>Tells whether a deed is an event, seen who was found to take part in it.</summary>
internal sealed class EventConditions(Sentence sentence, EventSetting setting, PoliticalParties parties)
{
    /// <summary>Whether the manual counts it as one.</summary>
    public bool Hold(Deed deed, ImmutableArray<Mention> actors, ImmutableArray<Mention> recipients)
    {
        if (actors.IsEmpty || (deed.IsNominal && recipients.IsEmpty && actors.Length < 2))
            return false;
        if (IsOfOfficials(deed) && !actors.All(IsOfficial))
            return false;
        if (recipients.IsEmpty && actors.Length < 2 && AsksForRecipient(deed))
            return false;
        if (setting.Types.RequiresRecipient(deed.Type) && recipients.IsEmpty && actors.Length < 2)
            return false;
        if (deed is { Type: EventType.Retreat, Mode: "withdraw" } && actors.All(IsCivilian))
            return false;
        return !IsDescription(deed, actors, recipients) && !IsAlone(deed, actors, recipients) && parties.Include(deed.Type, actors, recipients);
    }

    /// <summary>Whether its rule, or that of the act of which tense or negation made it, asks for a recipient.</summary>
    private static bool AsksForRecipient(Deed deed) =>
        deed.Rule.NeedsRecipient || (deed.Inner is { } inner && inner.Anchor == deed.Anchor && AsksForRecipient(inner));

    private static bool IsOfOfficials(Deed? deed) => deed is not null && (deed.Rule.ByOfficial || IsOfOfficials(deed.Inner));

    /// <summary>Drivers leave roads and workers leave plants; territory is left by states and forces.</summary>
    private static bool IsCivilian(Mention mention) => mention.Actor.Sector is "CVL" or "LAB" or "BUS" or "JRN" or "EDU" or "MED" or "AGR";

    private static bool IsPress(Mention mention) => mention.Actor.Sector == "JRN";

    private static bool IsOfficial(Mention mention) => mention.Actor is { Sector: "GOV" or "LEG" or "MIL" or "PTY" or "OPP" or "ELI" } actor
        && actor.Id?.StartsWith("person:", StringComparison.Ordinal) != false && !(actor.Sector == "MIL" && mention.Kind == MentionKind.Nominal);

    /// <summary>"People who were seeking aid", "agencies supporting refugees": a clause that says only which people are meant tells no event.</summary>
    private bool IsDescription(Deed deed, ImmutableArray<Mention> actors, ImmutableArray<Mention> recipients) =>
        EventTypes.Quad(deed.Type) != QuadClass.MaterialConflict && sentence[deed.Anchor].Is(Relations.AdjectivalClause)
        && (sentence[deed.Anchor].Relation != Relations.RelativeClause || recipients.IsEmpty)
        && actors.All(actor => actor.Actor is { Code: null, Id: null } && actor.Kind == MentionKind.Nominal);

    /// <summary>One person, who may go without a name ("some congressman"); of "we" only the speaker is known.</summary>
    private bool IsOne(Mention mention) => mention.IsOnePerson
        || (mention.Kind == MentionKind.Pronoun && mention.Actor.Id?.StartsWith("person:", StringComparison.Ordinal) == true)
        || (mention.IsOfPeople && setting.Sentences[mention.Sentence][mention.Head].Xpos == "NN");

    /// <summary>
    /// What takes several does not happen with one person alone: nobody talks with himself ("Johnson talks about his plan"), an interview is no
    /// consultation, and a protest is "collective" (manual 2.0, 3.12), but for those that one can carry out alone.
    /// </summary>
    private bool IsAlone(Deed deed, ImmutableArray<Mention> actors, ImmutableArray<Mention> recipients)
    {
        if (deed.Type == EventType.Consult && actors.Concat(recipients).Any(IsPress))
            return true;
        if (actors.Length != 1)
            return false;
        if (deed.Type == EventType.Consult)
            return deed.Rule.Mutual && recipients.IsEmpty && deed.Mode is not ("multilateral" or "visit") && IsOne(actors[0]);
        return actors[0].IsOnePerson && deed is { Type: EventType.Protest, IsNominal: false } && deed.Mode is "demo" or "riot" or "strike";
    }
}
