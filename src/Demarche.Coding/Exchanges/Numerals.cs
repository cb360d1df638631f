using System.Globalization;

namespace Demarche.Coding.Exchanges;

/// <summary>Reads small numbers in digits and in English words.</summary>
internal static class Numerals
{
    private static readonly string[] Words =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>The number, 1 to 999 in digits or 0 to 12 in words; null for others.</summary>
    public static int? Of(string word)
    {
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int digits) && digits is > 0 and < 1000)
            return digits;
        int index = Array.IndexOf(Words, word.ToLowerInvariant());
        return index >= 0 ? index : null;
    }
}
