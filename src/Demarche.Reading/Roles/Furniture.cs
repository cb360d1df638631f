using Demarche.Language.Articles;
using Demarche.Reading.Tables;

namespace Demarche.Reading.Roles;

/// <summary>The set phrases that outlets put around a report: links to others, appeals, notes, labels.</summary>
/// <remarks>The phrases are those of <c>data/reading/furniture.tsv</c>. The first that matches decides.</remarks>
internal sealed class Furniture
{
    private const int LongestBlock = 500;
    private const int LongestLabelled = 200;
    private const string Gap = " … ";
    private const int LastLetter = 'z' - 'a' + 1;
    private readonly Phrase[][] _byFirstLetter = new Phrase[LastLetter + 1][];

    private Furniture()
    {
        Phrase[] phrases =
        [
            .. TableFile.Rows("furniture.tsv", columns: 3)
                .Select(row => new Phrase(row[0].Split(Gap)[0], row[0].Split(Gap).ElementAtOrDefault(1), Enum.Parse<Place>(row[1]), Enum.Parse<ParagraphRole>(row[2]))),
        ];
        for (int letter = 0; letter < _byFirstLetter.Length; letter++)
            _byFirstLetter[letter] = [.. phrases.Where(phrase => phrase.Place == Place.Within || Letter(phrase.Words) == letter)];
    }

    private enum Place
    {
        /// <summary>At the start, followed by a colon or by nothing.</summary>
        Label,

        /// <summary>At the start.</summary>
        Start,

        /// <summary>At the start, followed by names only.</summary>
        Names,

        /// <summary>All there is, end punctuation aside.</summary>
        Whole,

        /// <summary>Anywhere.</summary>
        Within,
    }

    /// <summary>The phrases of the data file.</summary>
    public static Furniture Default { get; } = new();

    /// <summary>What the block is if a set phrase tells it; null otherwise.</summary>
    /// <param name="block">Its words.</param>
    /// <param name="isLabel">Whether the phrase is all there is, so that what it announces follows.</param>
    public ParagraphRole? Recognise(ReadOnlySpan<char> block, out bool isLabel)
    {
        isLabel = false;
        if (block.Length > LongestBlock)
            return null;
        ReadOnlySpan<char> bare = block.Contains('’') ? block.ToString().Replace('’', '\'') : block;
        bare = bare.TrimStart("([*_ »›>→").TrimEnd(")]*_ ");
        foreach (Phrase phrase in _byFirstLetter[Letter(bare)])
        {
            if (Matches(bare, phrase, out isLabel))
                return phrase.Role;
        }
        return null;
    }

    /// <summary>1 to 26 for the letters, 0 for all other characters.</summary>
    private static int Letter(ReadOnlySpan<char> words) =>
        words.Length > 0 && char.IsAsciiLetter(words[0]) ? (words[0] | ' ') - 'a' + 1 : 0;

    private static bool Matches(ReadOnlySpan<char> block, Phrase phrase, out bool isLabel)
    {
        isLabel = false;
        if (phrase.Place == Place.Within)
            return block.Contains(phrase.Words, StringComparison.OrdinalIgnoreCase);
        if (!block.StartsWith(phrase.Words, StringComparison.OrdinalIgnoreCase))
            return false;
        ReadOnlySpan<char> rest = block[phrase.Words.Length..];
        bool ends = rest.IsEmpty || !char.IsLetterOrDigit(rest[0]);
        ReadOnlySpan<char> after = rest.TrimStart("*_ :.…");
        isLabel = after.IsEmpty;
        return phrase.Place switch
        {
            Place.Label => ends && (isLabel || (rest.TrimStart("*_ ").StartsWith(":") && block.Length <= LongestLabelled)),
            Place.Whole => isLabel,
            Place.Names => ends && NameWords.AreAll(after, mostWords: 40),
            _ => ends && (phrase.Later is null || after.Contains(phrase.Later, StringComparison.OrdinalIgnoreCase)),
        };
    }

    private readonly record struct Phrase(string Words, string? Later, Place Place, ParagraphRole Role);
}
