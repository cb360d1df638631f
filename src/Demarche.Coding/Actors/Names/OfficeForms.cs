using Demarche.Coding.Actors.Catalog;

namespace Demarche.Coding.Actors.Names;

/// <summary>Forms of an office that change who is meant: "deputy X", "X-elect", "X-designate", the title "Representative X".</summary>
internal static class OfficeForms
{
    private static readonly HashSet<string> Deputies = new(StringComparer.OrdinalIgnoreCase)
    {
        "deputy", "vice", "assistant", "associate", "junior",
    };

    private static readonly HashSet<string> Comings = new(StringComparer.OrdinalIgnoreCase) { "elect", "designate", "designee", "nominee" };

    /// <summary>
    /// The office with the deputy's word before it or the coming holder's after it; the noun as it is where there is neither.
    /// </summary>
    /// <param name="nouns">Offices and agents.</param>
    /// <param name="atoms">The words of the sentence.</param>
    /// <param name="at">The first word.</param>
    /// <param name="noun">What begins there; null for nothing.</param>
    /// <param name="length">Its words; on return those of the whole.</param>
    public static CatalogEntry? Read(PhraseIndex nouns, List<Atom> atoms, int at, CatalogEntry? noun, ref int length)
    {
        if (length <= 1 && Deputies.Contains(atoms[at].Text) && at + 1 < atoms.Count
            && nouns.Longest(atoms, at + 1, out int titled) is [{ Kind: EntryKind.Office, Role: not "courtesy" } office, ..])
        {
            noun = office with { Actor = office.Actor with { Name = $"deputy {office.Actor.Name}" }, Role = "deputy" };
            length = titled + 1;
        }
        int next = at + length;
        if (noun is { Role: "delegate" } && length == 1 && next < atoms.Count && char.IsUpper(atoms[at].Text[0]) && char.IsUpper(atoms[next].Text[0]))
            noun = noun with { Actor = noun.Actor with { Sector = "LEG" }, Role = "legislator" };
        bool coming = noun is { Kind: EntryKind.Office } && length > 0 && next < atoms.Count
            && Comings.Contains(atoms[next].Text) && (atoms[next].HyphenBefore || atoms[next].Text is "elect" or "designate");
        if (!coming || noun is null)
            return noun;
        length++;
        return noun with { Actor = new Actor($"{noun.Actor.Name}-{atoms[next].Text}"), Role = "coming", Coming = true };
    }
}
