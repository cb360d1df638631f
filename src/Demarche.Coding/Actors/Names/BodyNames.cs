using System.Collections.Frozen;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Actors.Names;

/// <summary>Where the names of bodies begin and end: "National Transportation Safety Board", "Union of Concerned Scientists".</summary>
internal static class BodyNames
{
    private static readonly FrozenSet<string> Bodies = new[]
    {
        "court", "ministry", "department", "commission", "committee", "council", "office", "bureau", "agency", "board", "institute", "institution", "academy",
        "union", "association", "federation", "confederation", "society", "foundation", "organization", "organisation", "center", "centre", "front", "movement",
        "party", "army", "university", "church", "chamber", "authority", "administration", "service", "congress", "league", "alliance", "fund", "bank",
        "coalition", "network", "group", "forum", "company", "corporation", "conference", "assembly", "parliament", "guard", "brigade", "brigades",
        "force", "forces", "navy", "corps", "prefecture", "legion", "command", "airport", "base", "station", "police",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> Sectors = new (string Sector, string Words)[]
    {
        ("JUD", "court"),
        ("COP", "police"),
        ("MIL", "army navy guard corps command force forces brigade"),
        ("PTY", "party"),
        ("LEG", "parliament assembly congress"),
        ("EDU", "university academy"),
        ("REL", "church"),
        ("BUS", "company corporation bank"),
        ("GOV", "ministry department commission agency board bureau office authority administration service council committee"),
    }.SelectMany(row => row.Words.Split(' '), (row, word) => (word, row.Sector)).ToFrozenDictionary(pair => pair.word, pair => pair.Sector, StringComparer.OrdinalIgnoreCase);

    /// <summary>The sector of a country's body that is called so ("National Narcotics Board"); null where the word tells none.</summary>
    public static string? SectorOf(Sentence sentence, int first, int last)
    {
        for (int word = first; word < last; word++)
        {
            if (sentence[word].Form is "Labour" or "Labor" or "Trade" or "Trades" or "Workers")
                return "LAB";
        }
        return Sectors.GetValueOrDefault(sentence[last].Form);
    }

    /// <summary>Whether the word is what bodies are called by.</summary>
    public static bool IsBody(in Token word) => Bodies.Contains(word.Form);

    /// <summary>The first word of a body's name of which the parser took the adjectives for none of it; <paramref name="first"/> where nothing is before it.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="first">First word of the run of proper nouns.</param>
    /// <param name="last">Last word of the run.</param>
    /// <param name="free">First word that belongs to no piece before.</param>
    public static int Start(Sentence sentence, int first, int last, int free)
    {
        if (!IsBody(sentence[last]))
            return first;
        while (first > free && IsTitleAdjective(sentence[first - 1]))
            first--;
        return first;
    }

    /// <summary>The last word of what a body is of or for; <paramref name="last"/> where no such words follow.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="last">Last word of the run of proper nouns.</param>
    /// <param name="limit">First word that belongs to a piece behind.</param>
    public static int End(Sentence sentence, int last, int limit)
    {
        int at = IsBody(sentence[last]) ? Behind(sentence, last) : -1;
        if (at < 0 || at >= limit)
            return last;
        while (at < limit && char.IsUpper(sentence[at].Form[0]) && sentence[at].Pos is UniversalPos.PROPN or UniversalPos.ADJ or UniversalPos.NOUN)
            last = at++;
        return last;
    }

    /// <summary>The word behind "of", "of the", "for"; -1 where none of them follows.</summary>
    public static int Behind(Sentence sentence, int word)
    {
        int at = word + 2;
        if (at >= sentence.Length || sentence[word + 1].Form is not ("of" or "for"))
            return -1;
        return sentence[at].Form == "the" ? at + 1 < sentence.Length ? at + 1 : -1 : at;
    }

    /// <summary>"Ford" of "Ford Motor Company": what a company is called for short, its first word; null for other names.</summary>
    public static string? ShortOf(string name)
    {
        string[] words = name.Split(' ');
        return words.Length > 1 && words[^1].TrimEnd('.') is "Company" or "Corporation" or "Corp" or "Inc" or "Co" or "Ltd" or "Group" ? words[0] : null;
    }

    private static bool IsTitleAdjective(in Token word) =>
        word.Pos == UniversalPos.ADJ && word.Xpos is "NNP" or "NNPS" && word.Form.Length > 2 && char.IsUpper(word.Form[0]);
}
