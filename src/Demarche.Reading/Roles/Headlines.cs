using Demarche.Reading.Provenance;

namespace Demarche.Reading.Roles;

/// <summary>Tells headlines and headings between paragraphs from running text, where the format does not.</summary>
internal static class Headlines
{
    private const int LongestHeadline = 200;
    private const int LongestSubheading = 80;
    private const double ShareOfTitleCase = 0.85;

    /// <summary>
    /// Whether the first words of a report look like a headline: one line without a full stop at its end, or with one
    /// where nearly every longer word is capitalised, and no dateline.
    /// </summary>
    public static bool IsHeadline(ReadOnlySpan<char> words)
    {
        if (words.Length > LongestHeadline || words.Contains('\n') || SentenceEnd.StartsInLowerCase(words))
            return false;
        if (words[^1] is ',' or ':' || WireDateline.TryRead(words) is not null)
            return false;
        return !IsSentence(words) || IsTitleCase(words);
    }

    /// <summary>Whether words between paragraphs look like a heading: short, capitalised, no stop or comma at the end.</summary>
    public static bool IsSubheading(ReadOnlySpan<char> words) =>
        words.Length <= LongestSubheading
        && !words.Contains('\n')
        && !SentenceEnd.HasStop(words)
        && words[^1] is not (',' or '-' or '—' or '–')
        && (char.IsUpper(words[0]) || char.IsDigit(words[0]))
        && words.Count(' ') < 12;

    private static bool IsSentence(ReadOnlySpan<char> words) => SentenceEnd.HasFinalStop(words) && !IsQuestion(words);

    private static bool IsQuestion(ReadOnlySpan<char> words) => words[^1] == '?';

    private static bool IsTitleCase(ReadOnlySpan<char> words)
    {
        int longer = 0, capitalised = 0;
        foreach (Range range in words.Split(' '))
        {
            ReadOnlySpan<char> word = words[range].TrimStart("\"'“‘(");
            if (word.Length < 4)
                continue;
            longer++;
            if (!char.IsLower(word[0]))
                capitalised++;
        }
        return longer >= 3 && capitalised >= longer * ShareOfTitleCase;
    }
}
