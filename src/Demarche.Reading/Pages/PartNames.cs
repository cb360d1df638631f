using Demarche.Reading.Tables;

namespace Demarche.Reading.Pages;

/// <summary>Tells the parts of a page by the names that its makers gave them (<c>data/reading/page-parts.tsv</c>).</summary>
internal sealed class PartNames
{
    private const int LongestNames = 400;
    private readonly Dictionary<string, PartVerdict> _verdicts = new(StringComparer.Ordinal);

    private PartNames()
    {
        foreach (string[] row in TableFile.Rows("page-parts.tsv", columns: 2))
            _verdicts[row[0]] = Enum.Parse<PartVerdict>(row[1]);
    }

    /// <summary>The names of the data file.</summary>
    public static PartNames Default { get; } = new();

    /// <summary>The gravest verdict of any word or pair of words in <paramref name="names"/>.</summary>
    /// <param name="names">A class attribute or an identifier.</param>
    public PartVerdict Judge(string? names)
    {
        PartVerdict gravest = PartVerdict.Unknown;
        if (string.IsNullOrEmpty(names) || names.Length > LongestNames)
            return gravest;
        Span<char> words = stackalloc char[names.Length * 2];
        int length = Spread(names, words);
        ReadOnlySpan<char> spread = words[..length];
        Dictionary<string, PartVerdict>.AlternateLookup<ReadOnlySpan<char>> lookup = _verdicts.GetAlternateLookup<ReadOnlySpan<char>>();
        int before = -1;
        for (int start = 0; start < spread.Length;)
        {
            int end = start;
            while (end < spread.Length && spread[end] is not (' ' or '|'))
                end++;
            if (lookup.TryGetValue(spread[start..end], out PartVerdict one) && one > gravest)
                gravest = one;
            if (before >= 0 && lookup.TryGetValue(spread[before..end], out PartVerdict two) && two > gravest)
                gravest = two;
            before = end < spread.Length && spread[end] == ' ' ? start : -1;
            start = end + 1;
        }
        return gravest;
    }

    /// <summary>Words in lower case, one space between the words of a name, "|" between names.</summary>
    private static int Spread(string names, Span<char> words)
    {
        int length = 0;
        for (int at = 0; at < names.Length; at++)
        {
            char c = names[at];
            if (char.IsAsciiLetterUpper(c) && at > 0 && char.IsAsciiLetterLower(names[at - 1]) && length > 0 && words[length - 1] != ' ')
                words[length++] = ' ';
            if (char.IsAsciiLetter(c))
                words[length++] = char.ToLowerInvariant(c);
            else if (length > 0 && words[length - 1] is not (' ' or '|'))
                words[length++] = char.IsWhiteSpace(c) ? '|' : ' ';
            else if (length > 0 && char.IsWhiteSpace(c))
                words[length - 1] = '|';
        }
        return length;
    }
}
