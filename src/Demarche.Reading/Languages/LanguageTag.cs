namespace Demarche.Reading.Languages;

/// <summary>Language tags as pages and feeds write them.</summary>
internal static class LanguageTag
{
    private const int Longest = 35;

    /// <summary>"en_us" as "en-US", "English" as "en"; null for what is no tag.</summary>
    public static string? Normalise(string? tag)
    {
        string bare = tag?.Trim().Replace('_', '-') ?? "";
        if (bare.Length is < 2 or > Longest || !bare.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
            return null;
        if (bare.Equals("english", StringComparison.OrdinalIgnoreCase) || bare.Equals("eng", StringComparison.OrdinalIgnoreCase))
            return "en";
        string[] parts = bare.Split('-');
        if (parts[0].Length is < 2 or > 3)
            return null;
        for (int i = 0; i < parts.Length; i++)
        {
            parts[i] = i > 0 && parts[i].Length == 2 ? parts[i].ToUpperInvariant()
                : i > 0 && parts[i].Length == 4 ? char.ToUpperInvariant(parts[i][0]) + parts[i][1..].ToLowerInvariant()
                : parts[i].ToLowerInvariant();
        }
        return string.Join('-', parts);
    }

    /// <summary>Whether two tags name the same language, whatever the region.</summary>
    public static bool Same(string? left, string right) =>
        left is not null && Primary(left).Equals(Primary(right), StringComparison.OrdinalIgnoreCase);

    public static bool IsEnglish(string tag) => Primary(tag).Equals("en", StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> Primary(string tag)
    {
        int hyphen = tag.IndexOf('-', StringComparison.Ordinal);
        return hyphen < 0 ? tag : tag.AsSpan(0, hyphen);
    }
}
