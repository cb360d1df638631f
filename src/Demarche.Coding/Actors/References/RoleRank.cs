namespace Demarche.Coding.Actors.References;

/// <summary>How roles compare: who is meant by a bare surname, and which title goes with which office.</summary>
internal static class RoleRank
{
    /// <summary>From here on a surname alone names nobody outside the catalogue's context.</summary>
    public const int Minor = 5;

    /// <summary>0 for heads of state, more for lesser offices.</summary>
    public static int Of(string role) => role switch
    {
        "head-of-state" or "monarch" or "supreme-leader" => 0,
        "head-of-government" or "secretary-general" => 1,
        "foreign-minister" or "commissioner" or "director-general" => 2,
        "defence-minister" or "spokesperson" or "vice-president" or "security-adviser" or "opposition-leader" => 3,
        "leader" or "rebel-leader" or "party-leader" or "religious-leader" or "heir" or "finance-minister" => 4,
        "interior-minister" or "military-officer" or "intelligence-chief" => 4,
        _ => Minor,
    };

    /// <summary>
    /// Whether a government or body has one holder of the role, so that any of its titles means the same person.
    /// </summary>
    public static bool IsUnique(string role) => role
        is "head-of-state" or "monarch" or "supreme-leader" or "head-of-government" or "foreign-minister"
        or "defence-minister" or "interior-minister" or "finance-minister" or "vice-president" or "secretary-general"
        or "director-general" or "spokesperson" or "opposition-leader" or "security-adviser";

    /// <summary>
    /// Whether a title may stand for the office: "president" for a head of state, "leader" for most.
    /// </summary>
    public static bool Agree(string title, string office) =>
        title == office
        || title switch
        {
            "leader" => office is "head-of-state" or "head-of-government" or "supreme-leader" or "rebel-leader"
                or "party-leader" or "opposition-leader" or "religious-leader",
            "minister" => office.EndsWith("-minister", StringComparison.Ordinal),
            "ambassador" => office is "security-adviser" or "deputy-foreign-minister",
            "head-of-state" => office is "supreme-leader",
            "supreme-leader" => office is "head-of-state",
            "commissioner" => office is "foreign-minister",
            _ => false,
        };

    /// <summary>Whether the state may have the office: "the secretary of state" is no Russian, "the prime minister" no American.</summary>
    public static bool MayBeOf(string? title, string state) => title switch
    {
        "secretary of state" => state is "USA" or "GBR" or "VAT",
        "defense secretary" or "secretary of defense" or "attorney general" => state is "USA" or "GBR" or "PHL",
        "chancellor" => state is "DEU" or "AUT" or "GBR" or "CHE",
        _ when title?.EndsWith("minister", StringComparison.Ordinal) == true || title?.EndsWith("premier", StringComparison.Ordinal) == true => state != "USA",
        _ => true,
    };
}
