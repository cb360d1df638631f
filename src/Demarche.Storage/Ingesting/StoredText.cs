namespace Demarche.Storage.Ingesting;

/// <summary>Words for columns that hold no NUL and no half characters, which PostgreSQL refuses.</summary>
internal static class StoredText
{
    private const char Replacement = '\uFFFD';

    public static string? Of(string? text)
    {
        if (text is null || IsPlain(text))
            return text;
        char[] letters = text.ToCharArray();
        for (int i = 0; i < letters.Length; i++)
        {
            if (char.IsHighSurrogate(letters[i]) && i + 1 < letters.Length && char.IsLowSurrogate(letters[i + 1]))
                i++;
            else if (letters[i] == '\0' || char.IsSurrogate(letters[i]))
                letters[i] = Replacement;
        }
        return new string(letters);
    }

    private static bool IsPlain(string text) => !text.AsSpan().Contains('\0') && text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0;
}
