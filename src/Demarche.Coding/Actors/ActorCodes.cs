using System.Collections.Frozen;

namespace Demarche.Coding.Actors;

/// <summary>The codes that PLOVER gives to actors (manual 2.0, chapter 5).</summary>
public static class ActorCodes
{
    private static readonly FrozenSet<string> NonState =
        new[] { "IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Table 5.2: the frequent sectors, then the less frequent ones.</summary>
    private static readonly FrozenSet<string> Sectors = new[]
    {
        "COP", "GOV", "JUD", "LEG", "MIL", "PRM", "PTY", "REB", "SPY", "UAF", "UNK",
        "AGR", "BUS", "CRM", "CVL", "EDU", "ELI", "JRN", "LAB", "MED", "REF", "OPP", "PRE", "REL", "SOC",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the code has the shape of an actor code: three capital letters.</summary>
    public static bool IsCode(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return code.Length == 3 && code.All(char.IsAsciiLetterUpper);
    }

    /// <summary>
    /// Whether the code stands for no one state: "IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC" (table 5.1).
    /// </summary>
    public static bool IsNonState(string? code) => code is not null && NonState.Contains(code);

    /// <summary>Whether the code is a sector of table 5.2.</summary>
    public static bool IsSector(string sector) => Sectors.Contains(sector);
}
