using Demarche.Coding.Actors.Catalog;
using Demarche.Coding.Actors.Names;

namespace Demarche.Coding.Actors.Phrases;

/// <summary>Who a phrase with an office or agent stands for: the owner's country, the noun's sector.</summary>
internal static class PhraseActor
{
    /// <summary>The actor; its name is empty where the words of the report are to be the name.</summary>
    public static Actor Of(PhraseParts parts, CatalogEntry noun, bool former, DateOnly? date, out string source)
    {
        bool relation = noun.Type is "relation" or "counterpart";
        if (relation && parts.Name is null)
            return Relation(parts, noun, date, out source);
        Actor? owner = relation ? NationOf(parts, noun, date) : OwnerOf(parts.Holders, noun, date);
        string? sector = SectorOf(parts, noun, owner);
        sector = former ? Former(sector) : sector;
        source = noun.Note.Length > 0 ? $"{noun.Kind} '{noun.Actor.Name}' ({noun.Note})" : $"{noun.Kind} '{noun.Actor.Name}'";
        if (owner is not null)
            source = $"{source} of {owner.Id ?? owner.Name}";
        if (parts.Name is null && ItsOwnBody(parts, noun, date) is { } body)
            return body;
        if (parts.Name?.Entry is not { } known)
            return new Actor("", owner?.Code ?? noun.Actor.Code, sector);
        if (known.Person is { } person)
            return OfPerson(person, owner, former, sector, date, ref source);
        source = $"{known.Actor.Id}, {source}";
        return EntryChoice.ActorOf(known, date);
    }

    /// <summary>Who ruled, judged or fought is of the elite still; a former manager is a businessman, a former refugee no politician.</summary>
    private static string Former(string? sector) =>
        sector is "BUS" or "CVL" or "REF" or "EDU" or "LAB" or "AGR" or "MED" or "JRN" or "REL" ? sector : "ELI";

    /// <summary>"The Hamas movement", "the NATO alliance": the noun only says what the name before it is.</summary>
    private static Actor? ItsOwnBody(PhraseParts parts, CatalogEntry noun, DateOnly? date) =>
        parts.Owners.Count > 0 && parts.Owners[^1] is { Kind: EntryKind.Organisation, Entry: { } body }
        && !noun.Plural && noun.Refers.Contains(body.Type)
            ? EntryChoice.ActorOf(body, date)
            : null;

    /// <summary>
    /// "Moscow's neighbor", "the Russian ally": somebody else than the owner, nobody knows who. The adjective of "his Russian counterpart"
    /// and "his Russian ally" says whose they are themselves.
    /// </summary>
    private static Actor Relation(PhraseParts parts, CatalogEntry noun, DateOnly? date, out string source)
    {
        Actor? nation = NationOf(parts, noun, date);
        source = nation is null ? "relation to another actor" : $"relation to another actor, of {nation.Id ?? nation.Name}";
        return new Actor("", nation?.Code, noun.Type == "counterpart" && nation?.Code is not null ? "GOV" : null);
    }

    private static Actor? NationOf(PhraseParts parts, CatalogEntry noun, DateOnly? date)
    {
        if (parts.Owners is not [.., { Entry: { } entry } nation] || !(noun.Type == "counterpart" || parts.Possessed))
            return null;
        bool says = nation.Kind == EntryKind.Adjective || (nation.Kind == EntryKind.Country && nation.Last + 1 == parts.Nouns[0].First);
        return says ? EntryChoice.ActorOf(entry, date) : null;
    }

    /// <summary>The catalogue's person, unless the report says that it is somebody else of that name.</summary>
    private static Actor OfPerson(
        Person person, Actor? owner, bool former, string? sector, DateOnly? date, ref string source)
    {
        Actor actor = person.ActorAt(date);
        if (owner?.Code is { } code && code != actor.Code)
        {
            if (!person.Terms.Any(term => term.Code == code))
                return new Actor("", code, sector);
            actor = actor with { Code = code };
        }
        source = $"{person.Id}, {source}";
        return actor with { Sector = former ? "ELI" : sector ?? actor.Sector };
    }

    /// <summary>
    /// The last owner with a code; for an ambassador the state and not the body accredited to ("Russia's UN
    /// envoy").
    /// </summary>
    private static Actor? OwnerOf(IReadOnlyList<Piece> owners, CatalogEntry noun, DateOnly? date)
    {
        Actor? found = null;
        for (int i = owners.Count - 1; i >= 0; i--)
        {
            Actor? owner = owners[i].Entry is { } entry ? EntryChoice.ActorOf(entry, date) : null;
            if (i > 0 && owner is not null && OwnedBodies.IsOfCountry(owners[i - 1], owners[i]))
                owner = new Actor(owner.Name, owners[i - 1].Entry?.Actor.Code, owner.Sector);
            if (owner?.Code is null)
                found ??= owner;
            else if (found?.Code is null)
                found = owner;
            else if (noun.Role == "ambassador" && ActorCodes.IsNonState(found.Code))
                found = owner;
        }
        return found;
    }

    private static string? SectorOf(PhraseParts parts, CatalogEntry noun, Actor? owner)
    {
        if (noun.Coming)
            return null;
        if (noun.Role == "courtesy")
            return parts.Nouns.Count > 1 ? parts.Nouns[^2].Entry?.Actor.Sector : null;
        bool speaksForBody = noun.Role is "spokesperson" or "leader" or "secretary-general" or "director-general"
            or "commissioner" or "ambassador" or "executive" or "security-adviser" or "delegate";
        string? body = parts.Nouns.Count > 1 ? parts.Nouns[^2].Entry?.Actor.Sector : owner?.Sector;
        if (noun.Role is "head-of-state" or "vice-president" && IsOfNoState(parts, body, owner))
            return body;
        if (noun.Kind == EntryKind.Agent && noun.Actor.Name is "committee" or "subcommittee" or "commission" or "council" or "office" && owner?.Sector is "LEG" or "JUD" or "PTY")
            return owner?.Sector;
        if (speaksForBody && body is not null and not "PRE")
            return body;
        if (speaksForBody && ActorCodes.IsNonState(owner?.Code) && owner?.Code != "EUR")
            return owner?.Sector;
        string? group = noun.Actor.Sector is "MIL" or "UAF" or "PRM" or "REB" ? GroupOf(parts) : null;
        string? sector = group ?? noun.Actor.Sector ?? body;
        return sector ?? (noun.Role is "leader" or "delegate" && owner is not null ? "GOV" : null);
    }

    /// <summary>The sector of the armed group that the phrase names ("Hamas Gaza brigade commander"); null where it names none.</summary>
    private static string? GroupOf(PhraseParts parts)
    {
        foreach (Piece owner in parts.Holders)
        {
            string? sector = owner.Entry?.Actor.Sector;
            if (sector is "REB" or "PRM" or "CRM")
                return sector;
        }
        return null;
    }

    /// <summary>"The company's president", "IPU President Foo Bar": presidents of bodies, known or not, are no heads of state.</summary>
    private static bool IsOfNoState(PhraseParts parts, string? body, Actor? owner) =>
        body is "BUS" or "EDU" or "LAB" or "SOC" or "MED" or "JRN" or "PTY"
        || (body is null && owner?.Code is null && parts.Owners is [.., { Kind: EntryKind.Unknown }]);
}
