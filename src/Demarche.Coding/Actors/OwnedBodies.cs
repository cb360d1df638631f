namespace Demarche.Coding.Actors;

/// <summary>Bodies with a country or region before them that says whose they are: "Ukrainian Supreme Court", "Texas Senate", "Iraqi Hezbollah", "the Afghan Mujahideen".</summary>
internal static class OwnedBodies
{
    /// <summary>Whether the two are one name.</summary>
    public static bool Has(Piece owner, Piece body)
    {
        if (body.Kind != EntryKind.Organisation || body.Entry is not { } entry || owner.Entry is not { Actor.Code: not null } place)
            return false;
        if (IsItself(owner, body))
            return true;
        bool other = IsRegion(owner) ? IsPublic(entry.Type) : place.Actor.Code != entry.Actor.Code && owner.Kind is EntryKind.Country or EntryKind.Adjective;
        return other && !ActorCodes.IsNonState(entry.Actor.Code) && (IsPublic(entry.Type) || entry.Type == "party" || (IsGroup(entry.Type) && owner.Kind == EntryKind.Adjective && owner.Last + 1 == body.First));
    }

    /// <summary>"The Afghan Mujahideen", "Israeli Knesset": the adjective only says again whose it is.</summary>
    public static bool IsItself(Piece owner, Piece body) =>
        owner is { Kind: EntryKind.Adjective, Entry: { } place } && !IsRegion(owner) && body.Entry is { } entry
        && owner.Last + 1 == body.First && place.Actor.Code == entry.Actor.Code;

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
