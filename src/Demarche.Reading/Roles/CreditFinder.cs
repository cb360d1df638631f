using Demarche.Reading.Provenance;

namespace Demarche.Reading.Roles;

/// <summary>Finds the photo credit at the end of a caption, or that a line is nothing but one.</summary>
/// <remarks>
/// A credit names who took a picture and who owns it, in capitalised words: after a word such as "Photo:", around a
/// slash (Name / AGENCY), or with the name of a picture agency. It stands last: in bold or italics, in brackets, or
/// after a full stop.
/// </remarks>
internal static class CreditFinder
{
    private const int LongestCredit = 100;

    private static readonly string[] Openings =
    [
        "Photo credit:", "Image credit:", "Picture credit:", "Photograph:", "Photographer:", "Photos:", "Photo:", "Images:",
        "Image:", "Picture:", "Pictures:", "Credit:", "Credits:", "Photo by ", "Photograph by ", "Photos by ", "Image by ",
        "Picture by ", "Photo courtesy ", "Courtesy of ", "Courtesy ", "AP Photo", "File photo", "EPA/", "REUTERS/", "©",
    ];

    private static readonly string[] Owners =
    [
        "Getty Images", "AP Photo", "AFP Photo", "via AP", "via Reuters", "via AFP", "via Getty", "Wikimedia Commons",
        "Pool Photo", "Anadolu Images", "File Photo",
    ];

    /// <summary>
    /// Where the credit starts that ends <paramref name="block"/>: 0 where the whole block is one, -1 without one.
    /// </summary>
    /// <param name="block">The words of the block.</param>
    /// <param name="emphasis">Start of the emphasised run that ends the block; -1 without one.</param>
    public static int Find(ReadOnlySpan<char> block, int emphasis)
    {
        if (IsCredit(block))
            return 0;
        if (emphasis > 0 && SentenceEnd.HasFinalStop(block[..emphasis].TrimEnd()) && IsEmphasised(block[emphasis..]))
            return emphasis;
        int bracket = LastBracket(block);
        if (bracket >= 0 && IsCredit(block[bracket..].TrimEnd(".").Trim("()")))
            return bracket;
        return AfterLastStop(block);
    }

    private static bool IsEmphasised(ReadOnlySpan<char> run)
    {
        ReadOnlySpan<char> bare = run.Trim("()[] \n");
        return IsCredit(bare)
            || (bare.Length <= 60 && !SentenceEnd.HasFinalStop(bare)
                && (NameWords.IsName(bare) || (bare.Contains('/') && NameWords.AreAll(bare, mostWords: 8))));
    }

    private static int LastBracket(ReadOnlySpan<char> block)
    {
        ReadOnlySpan<char> bare = block.TrimEnd(".");
        return bare.EndsWith(")") ? block.LastIndexOf('(') : -1;
    }

    /// <summary>The part after the last sentence or line, if it is a credit; the shortest such part wins.</summary>
    private static int AfterLastStop(ReadOnlySpan<char> block)
    {
        int from = Math.Max(0, block.Length - LongestCredit - 2);
        for (int at = block.Length - 2; at > from; at--)
        {
            bool stops = block[at] == '\n' || (block[at] == ' ' && block[at - 1] is '.' or '?' or '!' or '”' or '"' or '|' or ';');
            if (stops && IsCredit(block[(at + 1)..]))
                return at + 1;
        }
        return -1;
    }

    private static bool IsCredit(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> bare = text.Trim(" \n*_");
        if (bare.Length is < 4 or > LongestCredit)
            return false;
        foreach (string opening in Openings)
        {
            if (bare.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
                return NameWords.AreAll(bare[opening.Length..], mostWords: 12);
        }
        if (!NameWords.AreAll(bare, mostWords: 10))
            return false;
        foreach (string owner in Owners)
        {
            if (bare.Contains(owner, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return IsNameAndAgency(bare);
    }

    /// <summary>"Artyom Geodakyan / TASS", "AFP/Jane Roe": a known agency on one side, a name of two words on the other.</summary>
    private static bool IsNameAndAgency(ReadOnlySpan<char> text)
    {
        int slash = text.IndexOfAny('/', '\\');
        if (slash <= 0 || slash == text.Length - 1)
            return false;
        ReadOnlySpan<char> left = text[..slash].Trim(), right = text[(slash + 1)..].Trim();
        return (IsAgency(right) && left.Contains(' ')) || (IsAgency(left) && right.Contains(' '))
            || (IsAgency(left) && IsAgency(right));
    }

    private static bool IsAgency(ReadOnlySpan<char> side)
    {
        int end = side.IndexOfAny("/\\");
        return OutletTable.Default.Named(end < 0 ? side : side[..end]) is not null;
    }
}
