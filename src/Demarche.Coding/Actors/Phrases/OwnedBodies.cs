using Demarche.Coding.Actors.Catalog;
using Demarche.Coding.Actors.Names;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Actors.Phrases;

/// <summary>Bodies with a country or region before them that says whose they are: "Ukrainian Supreme Court", "Texas Senate", "Iraqi Hezbollah", "the Afghan Mujahideen".</summary>
internal static class OwnedBodies
{
    /// <summary>Whether the two are one name.</summary>
    public static bool Has(Sentence sentence, Piece owner, Piece body)
    {
        if (body.Kind != EntryKind.Organisation || body.Entry is not { } entry || owner.Entry is not { Actor.Code: not null } place)
            return false;
        if (IsItself(owner, body))
            return true;
        bool other = IsRegion(owner) ? IsPublic(entry.Type) || IsGroup(entry.Type) : place.Actor.Code != entry.Actor.Code && owner.Kind is EntryKind.Country or EntryKind.Adjective;
        return other && !ActorCodes.IsNonState(entry.Actor.Code) && (IsPublic(entry.Type) || entry.Type == "party" || (IsGroup(entry.Type) && owner.Last + 1 == body.First && (owner.Kind == EntryKind.Adjective || IsKind(sentence, body))));
    }

    /// <summary>"Philippine Senate" inside a longer phrase: the body is the country's before it.</summary>
    public static bool IsOfCountry(Piece owner, Piece body) =>
        owner.Kind is EntryKind.Country or EntryKind.Adjective && body is { Kind: EntryKind.Organisation, Entry: { } entry } && IsPublic(entry.Type)
        && owner.Entry?.Actor.Code is { } code && code != entry.Actor.Code && !ActorCodes.IsNonState(entry.Actor.Code);

    /// <summary>"The Afghan Mujahideen", "Israeli Knesset": the adjective only says again whose it is.</summary>
    public static bool IsItself(Piece owner, Piece body) =>
        owner is { Kind: EntryKind.Adjective, Entry: { } place } && !IsRegion(owner) && body.Entry is { } entry
        && owner.Last + 1 == body.First && place.Actor.Code == entry.Actor.Code;

    /// <summary>"National Liberation Army": a name of several words that only says what kind of group it is.</summary>
    public static bool IsKind(Sentence sentence, Piece group) => group.First < group.Last && BodyNames.IsBody(sentence[group.Last]);

    /// <summary>The sector; a group that governs one country fights in others.</summary>
    public static string? SectorOf(CatalogEntry body) => IsGroup(body.Type) && body.Actor.Sector == "GOV" ? "REB" : body.Actor.Sector;

    /// <summary>A state of a federation, a province or a town: its bodies are not the country's.</summary>
    private static bool IsRegion(Piece owner) =>
        owner.Kind == EntryKind.Place || owner.Entry is { Type: Peoples.Type } || owner.Entry?.Actor.Id?.StartsWith("territory:", StringComparison.Ordinal) == true;

    private static bool IsGroup(string type) => type is "group" or "movement";

    private static bool IsPublic(string type) =>
        type is "parliament" or "court" or "ministry" or "department" or "military" or "council" or "bank"
            or "police" or "government" or "agency" or "committee" or "command" or "assembly";
}
