using Demarche.Coding.Actors.Catalog;
using Demarche.Coding.Actors.Phrases;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Actors.Names;

/// <summary>What a minister or ministry is of: "Minister of Transport", "Secretary for Justice", "Court of Audit" is one title, whatever the list of offices knows.</summary>
internal static class Portfolio
{
    /// <summary>The title with the portfolio that begins at <paramref name="first"/>; null where none does.</summary>
    /// <remarks>A given name ends it ("Minister of Transport Roman Starovoyt").</remarks>
    /// <param name="sentence">The sentence.</param>
    /// <param name="title">The piece before the words.</param>
    /// <param name="first">First word of the capitalised words.</param>
    /// <param name="last">Last word of them.</param>
    /// <param name="catalog">The given names.</param>
    public static Piece? Join(Sentence sentence, Piece title, int first, int last, ActorCatalog catalog)
    {
        bool joined = title.Last == first - 2 && sentence[first - 1].Form is "of" or "for" && HasPortfolio(sentence[title.Last]);
        if (!(joined || GoesOn(sentence, title, first)) || title is not { IsNoun: true, Entry: { } office } || catalog.GivenNames.ContainsKey(sentence[first].Form))
            return null;
        int end = first;
        while (end < last && !catalog.GivenNames.ContainsKey(sentence[end + 1].Form))
            end++;
        return title with { Last = end, Entry = Minister(office) };
    }

    /// <summary>The same where the portfolio is a word that the catalogue has for somebody ("Secretary for Justice"); null where it is none.</summary>
    public static Piece? Join(Sentence sentence, Piece title, Piece next)
    {
        bool word = next.IsNoun && char.IsUpper(sentence[next.First].Form[0]) && next.First == title.Last + 2;
        if (!word || sentence[next.First - 1].Form is not ("of" or "for") || title is not { IsNoun: true, Entry: { } office } || !HasPortfolio(sentence[title.Last]))
            return null;
        return title with { Last = next.Last, Entry = Minister(office) };
    }

    /// <summary>"Minister of Culture and National Heritage": more of the portfolio behind "and".</summary>
    private static bool GoesOn(Sentence sentence, Piece title, int first)
    {
        int and = title.Last + 1;
        bool of = title.First + 2 <= title.Last && sentence[title.First + 1].Form is "of" or "for" && HasPortfolio(sentence[title.First]);
        return of && and < first && sentence[and].Form == "and" && PhraseGaps.IsCapitalised(sentence, and + 1, first);
    }

    private static CatalogEntry Minister(CatalogEntry office) =>
        office.Role == "leader" ? office with { Actor = office.Actor with { Sector = "GOV" }, Role = "minister" } : office;

    private static bool HasPortfolio(in Token title) =>
        char.IsUpper(title.Form[0]) && title.Lemma.ToLowerInvariant() is "minister" or "secretary" or "undersecretary" or "court" or "ministry" or "department" or "commission"
            or "committee" or "council" or "office" or "bureau" or "agency" or "board" or "institute" or "academy";
}
