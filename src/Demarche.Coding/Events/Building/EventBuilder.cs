using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Coding.Actors.References;
using Demarche.Coding.Dates;
using Demarche.Coding.Events.Composition;
using Demarche.Coding.Places;
using Demarche.Coding.Statements;
using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Coding.Events.Building;

/// <summary>Makes events of the deeds of one sentence: ties them to actors, time, place, contexts and codes.</summary>
internal sealed class EventBuilder(
    Sentence sentence, int index, DocumentMentions mentions, ImmutableArray<Statement> statements, EventSetting setting)
{
    private readonly RoleMentions _roles = new(sentence, index, mentions, setting);
    private readonly EventConditions _conditions = new(sentence, setting, new PoliticalParties(setting.Sentences));
    private readonly EventTimes _times = new(sentence, setting.Published);
    private readonly EventPlaces _places = new(sentence, index, new PlacePhrases(setting.Text, sentence, index, mentions, setting.Places));

    /// <summary>The event; null when nobody is known to act, or the report does not assert it.</summary>
    public EventDraft? Build(Deed deed)
    {
        Statement? report = Reporting(sentence[deed.Anchor].Span);
        ImmutableArray<Mention> actors = Known(_roles.Acting(deed.Agents), report);
        ImmutableArray<Mention> struck = Known(_roles.ActedOn(deed.Recipients), report);
        ImmutableArray<Mention> recipients = Others([.. struck.Select(party => party.Sentence == index ? Towns.WithCountry(party, sentence, setting.Places) : party)], actors);
        if (recipients.IsEmpty && !deed.Beyond.IsEmpty)
            recipients = Others(Known(_roles.ActedOn(deed.Beyond), report), actors);
        if (actors.Any(actor => IsMisread(actor, struck)) || IsMetBySomebody(deed, actors))
            return null;
        if (deed.Rule.Mutual && deed.Type is EventType.Consult or EventType.Support or EventType.Cooperate && deed.Inner is null)
            (actors, recipients) = (actors.IsEmpty && (recipients.Length < 2 || deed.Type == EventType.Consult) ? [] : [.. actors, .. recipients], []);
        deed = VerbalAttacks.Reread(deed, actors, recipients);
        deed = Departures.Reread(deed, recipients);
        deed = ReliefMeasures.Reread(deed, sentence, setting.Contexts);
        actors = Towns.Without(sentence, deed, actors);
        recipients = Scenes.Without(sentence, deed, actors, recipients);
        if (!_conditions.Hold(deed, actors, recipients))
            return null;
        if (report is { CueType: "denies" })
            return null;
        Event coded = Assemble(deed, actors, recipients, report);
        return ReliefMeasures.IsOne(coded) ? null : new EventDraft(coded, deed, sentence);
    }

    /// <summary>
    /// The mentions that say who it is: "I" and "we" are who speaks; a pronoun that stands for nobody known says nothing.
    /// </summary>
    private static ImmutableArray<Mention> Known(ImmutableArray<Mention> mentions, Statement? report)
    {
        if (!mentions.Any(IsUnknownPronoun))
            return mentions;
        var known = ImmutableArray.CreateBuilder<Mention>(mentions.Length);
        foreach (Mention mention in mentions)
        {
            if (!IsUnknownPronoun(mention))
                known.Add(mention);
            else if (report?.Speaker is { } speaker && IsFirstPerson(mention) && !IsUnknownPronoun(speaker))
                known.Add(mention with { Actor = speaker.Actor, Source = $"who speaks in {report.Id}" });
        }
        return known.DrainToImmutable();
    }

    /// <summary>"He accused Mr. Trump": "he" is not Trump, so whom it was resolved to is wrong.</summary>
    private static bool IsMisread(Mention actor, ImmutableArray<Mention> struck) =>
        actor.Kind == MentionKind.Pronoun && struck.Any(other => other.Kind == MentionKind.Name && other.IsOnePerson && other.Actor == actor.Actor);

    /// <summary>"They met the envoy": a meeting of whom nobody knows with one of its sides tells not who met.</summary>
    private static bool IsMetBySomebody(Deed deed, ImmutableArray<Mention> actors) =>
        deed.Rule.Mutual && !deed.IsNominal && actors.IsEmpty && !deed.Agents.IsEmpty;

    private static bool IsUnknownPronoun(Mention mention) =>
        mention is { Kind: MentionKind.Pronoun, Actor: { Code: null, Id: null } }
        && Pronouns.ClassOf(mention.Actor.Name) != PronounClass.None;

    private static bool IsFirstPerson(Mention mention) => Pronouns.ClassOf(mention.Actor.Name) == PronounClass.Speaker;

    private Event Assemble(Deed deed, ImmutableArray<Mention> actors, ImmutableArray<Mention> recipients, Statement? report)
    {
        FoundPlace? place = _places.Of(deed, actors, recipients);
        string? mode = Mode(deed) ?? (IsAtThirdParty(deed, [.. actors, .. recipients], place) ? "third-party" : null);
        ImmutableArray<string> contexts = setting.Contexts.Of(sentence, deed.Anchor, mode);
        string? cameo = deed.Cameo ?? setting.Cameo.Find(deed.Type, mode, deed.Inner?.Type, contexts);
        ResolvedDate? date = _times.Of(deed);
        EventAuxiliaries auxiliaries = deed.Auxiliaries | setting.AgeOf(date);
        var coded = new Event
        {
            Id = "",
            Type = deed.Type,
            Mode = mode,
            Contexts = contexts,
            Quad = EventTypes.Quad(deed.Type),
            Score = setting.Types.Score(deed.Type, mode),
            Cameo = cameo,
            Actors = actors,
            Recipients = recipients,
            Trigger = Spans.OfTrigger(sentence, deed.Trigger),
            Content = Spans.OfContent(sentence, deed),
            Auxiliaries = auxiliaries,
            Date = date?.Date,
            DatePrecision = date?.Precision,
            Place = place?.Span,
            Location = place?.Location,
            ReportedBy = report?.Id,
            Confidence = 0, // EventConfidence judges it when the article is read
            Rule = deed.Rule.Name,
            Anchor = (index, deed.Anchor),
        };
        return coded with { Derivation = new EventDerivation(sentence, index, deed, setting).Of(coded, date, place) };
    }

    private string? Mode(Deed deed)
    {
        string? mode = deed.Mode ?? (deed.Inner is { } inner ? ModeBy(deed.Type, inner) : null);
        return mode is not null && setting.Types.HasMode(deed.Type, mode) ? mode : null;
    }

    /// <summary>What is rejected or requested says the mode: of a demand what it demands, of an offer what it offers.</summary>
    private string? ModeBy(EventType type, Deed inner) => inner is { Type: EventType.Agree, Inner: { } offered }
        ? ModeBy(type, offered)
        : setting.Modes.Find(type, inner.Type, Mode(inner), inner.Cameo);

    /// <summary>A meeting of two states in a third one, which neither visits: CONSULT third-party (manual 2.0, table 3.1).</summary>
    private static bool IsAtThirdParty(Deed deed, ImmutableArray<Mention> parties, FoundPlace? place)
    {
        if (deed.Type != EventType.Consult || place?.Location is not { } location)
            return false;
        string[] codes = [.. parties.Select(party => party.Actor.Code).OfType<string>().Distinct(StringComparer.Ordinal)];
        return codes.Length > 1 && !codes.Contains(location.Country) && !codes.Any(code => code is "IGO" or "NGO" or "UNO" or "EUR");
    }

    /// <summary>The shortest statement whose content holds the words.</summary>
    private Statement? Reporting(TextSpan span)
    {
        Statement? innermost = null;
        int shortest = int.MaxValue;
        foreach (Statement statement in statements)
        {
            foreach (TextSpan content in statement.Content)
            {
                if (content.Contains(span) && content.Length < shortest)
                    (innermost, shortest) = (statement, content.Length);
            }
        }
        return innermost;
    }

    /// <summary>The recipients that are none of the actors, nor the country whose government acts.</summary>
    private static ImmutableArray<Mention> Others(ImmutableArray<Mention> recipients, ImmutableArray<Mention> actors) =>
        recipients.Any(r => actors.Any(a => IsSelf(a, r)))
            ? [.. recipients.Where(r => !actors.Any(a => IsSelf(a, r)))]
            : recipients;

    private static bool IsSelf(Mention actor, Mention recipient) => actor.Actor == recipient.Actor
        || (actor.Actor.Name == recipient.Actor.Name && actor.Actor.Sector == recipient.Actor.Sector && (actor.Actor.Code is null || recipient.Actor.Code is null))
        || (recipient.Actor is { Sector: null, Code: { Length: > 0 } code } && actor.Actor.Code == code
            && actor.Actor.Sector is null or "GOV" or "LEG" or "MIL" or "COP" or "SPY" or "JUD" && code is not ("IGO" or "NGO" or "MNC" or "IMG"));
}
