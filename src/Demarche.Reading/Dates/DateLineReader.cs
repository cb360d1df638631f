using System.Collections.Frozen;

namespace Demarche.Reading.Dates;

/// <summary>Recognises lines that say when (and where) a report was published, and nothing else.</summary>
internal static class DateLineReader
{
    private const int LongestLine = 140;

    /// <summary>Words that may stand before the date.</summary>
    private static readonly FrozenSet<string> Labels = Words(
        "published posted date dated updated update last modified first issued released created filed publication on at "
        + "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun");

    /// <summary>Words that may stand after it: the time of day, its zone, and a second date.</summary>
    private static readonly FrozenSet<string> Remainders = Words(
        "at a p m am pm h t z hrs hours gmt utc bst cet cest eet eest msk est edt et cst cdt pst pdt ist jst kst local time "
        + "monday tuesday wednesday thursday friday saturday sunday noon midnight");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> LabelLookup =
        Labels.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> RemainderLookup =
        Remainders.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether <paramref name="word"/> names a day of the week, a month, or is a label of a date.</summary>
    public static bool IsDateWord(ReadOnlySpan<char> word) => LabelLookup.Contains(word) || DateReader.Month(word) > 0;

    /// <summary>
    /// The date that makes up <paramref name="line"/>, with or without a label, a place, a weekday and a time; null
    /// where the line says anything else.
    /// </summary>
    public static PartialDate? TryRead(ReadOnlySpan<char> line)
    {
        if (line.Length is < 6 or > LongestLine)
            return null;
        var words = new WordScanner(line);
        SkipLabels(ref words);
        PartialDate? date = DateReader.TryRead(ref words);
        if (date is null && SkipPlace(ref words))
        {
            SkipLabels(ref words);
            date = DateReader.TryRead(ref words);
        }
        return date is not null && IsRemainder(words) ? date : null;
    }

    /// <summary>Whether the line is a time of day and nothing else, as live reports set between entries.</summary>
    public static bool IsTime(ReadOnlySpan<char> line)
    {
        if (line.Length > 30)
            return false;
        var words = new WordScanner(line);
        if (!words.TryNumber(out int hour, out int figures) || figures > 2 || hour > 24)
            return false;
        if (words.TryMark(":.") && words.TryNumber(out int minute, out figures))
            return figures == 2 && minute < 60 && IsRemainder(words);
        return words.TryWord(out ReadOnlySpan<char> half) && half.Length <= 2 && "apAP".AsSpan().Contains(half[0]) && IsRemainder(words)
            && (half.Length == 1 || char.ToLowerInvariant(half[1]) == 'm');
    }

    private static void SkipLabels(ref WordScanner words)
    {
        while (true)
        {
            int back = words.Position;
            if (words.TryMark(":,|–—·•-(") || (words.TryWord(out ReadOnlySpan<char> word) && LabelLookup.Contains(word)))
            {
                words.TryMark(".");
                continue;
            }
            words.Position = back;
            return;
        }
    }

    /// <summary>"Geneva," and "Addis Ababa, Ethiopia,": up to five capitalised words that end with a comma.</summary>
    private static bool SkipPlace(ref WordScanner words)
    {
        int back = words.Position;
        int end = -1;
        for (int count = 0; count < 5 && words.TryWord(out ReadOnlySpan<char> word) && char.IsUpper(word[0]); count++)
        {
            words.TryMark(".");
            if (words.TryMark(","))
                end = words.Position;
        }
        words.Position = end >= 0 ? end : back;
        return end >= 0;
    }

    private static bool IsRemainder(WordScanner words)
    {
        for (int count = 0; !words.Rest.Trim().IsEmpty; count++)
        {
            if (count > 30)
                return false;
            if (words.TryMark(":.,|–—·•-+/()") || words.TryNumber(out _, out _))
                continue;
            if (!words.TryWord(out ReadOnlySpan<char> word))
                return false;
            if (word.StartsWith("updat", StringComparison.OrdinalIgnoreCase)
                || word.StartsWith("modif", StringComparison.OrdinalIgnoreCase))
                return true;
            if (!RemainderLookup.Contains(word))
                return false;
        }
        return true;
    }

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
