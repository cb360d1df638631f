namespace Demarche.Reading.Languages;

/// <summary>The scripts that tell a language, or a family of languages, by themselves.</summary>
internal static class Scripts
{
    public const string Latin = "Latin";

    public const string Cyrillic = "Cyrillic";

    public const string Arabic = "Arabic";

    /// <summary>Ranges of letters, the script, and its language where there is one of overwhelming use.</summary>
    private static readonly (int First, int Last, string Script, string? Language)[] Ranges =
    [
        (0x0041, 0x024F, Latin, null), (0x0370, 0x03FF, "Greek", "el"), (0x0400, 0x052F, Cyrillic, null), (0x0531, 0x058F, "Armenian", "hy"),
        (0x0590, 0x05FF, "Hebrew", "he"), (0x0600, 0x077F, Arabic, null), (0x0900, 0x097F, "Devanagari", "hi"), (0x0980, 0x09FF, "Bengali", "bn"),
        (0x0A00, 0x0A7F, "Gurmukhi", "pa"), (0x0A80, 0x0AFF, "Gujarati", "gu"), (0x0B80, 0x0BFF, "Tamil", "ta"), (0x0C00, 0x0C7F, "Telugu", "te"),
        (0x0C80, 0x0CFF, "Kannada", "kn"), (0x0D00, 0x0D7F, "Malayalam", "ml"), (0x0D80, 0x0DFF, "Sinhala", "si"), (0x0E00, 0x0E7F, "Thai", "th"),
        (0x0E80, 0x0EFF, "Lao", "lo"), (0x1000, 0x109F, "Myanmar", "my"), (0x10A0, 0x10FF, "Georgian", "ka"), (0x1200, 0x137F, "Ethiopic", "am"),
        (0x1780, 0x17FF, "Khmer", "km"), (0x1E00, 0x1EFF, Latin, null), (0x3040, 0x30FF, "Kana", "ja"), (0x4E00, 0x9FFF, "Han", "zh"),
        (0xAC00, 0xD7AF, "Hangul", "ko"), (0xFB50, 0xFDFF, Arabic, null),
    ];

    /// <summary>Number of scripts that are told apart.</summary>
    public static int Count => Ranges.Length;

    /// <summary>Index of the range of a letter; -1 for what is in none.</summary>
    public static int IndexOf(char letter)
    {
        if (letter is >= 'a' and <= 'z' or >= 'A' and <= 'Z')
            return 0;
        for (int i = 0; i < Ranges.Length; i++)
        {
            if (letter >= Ranges[i].First && letter <= Ranges[i].Last)
                return i;
        }
        return -1;
    }

    public static string NameOf(int index) => Ranges[index].Script;

    public static string? LanguageOf(int index) => Ranges[index].Language;
}
