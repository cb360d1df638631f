using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Demarche.Storage.Databases;

/// <summary>The words of a text as the search index knows them: runs of letters and digits, in lower case, without accents.</summary>
/// <remarks>Made here and not by the databases, so that both find the same.</remarks>
internal static class SearchWords
{
    /// <summary>Words of an article that are indexed; PostgreSQL counts positions up to 16,383.</summary>
    public const int Most = 16_000;

    private const int Longest = 64;

    /// <summary>The first <see cref="Most"/> words of the text, in order.</summary>
    public static List<string> Of(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (Rune rune in Plain(text).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
                word.Append(Rune.ToLowerInvariant(rune).ToString());
            else if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark)
                End(word, words);
            if (words.Count == Most)
                return words;
        }
        End(word, words);
        return words;
    }

    /// <summary>Reads what somebody searches for: words, "words in a row" and beginnings of words with a star.</summary>
    public static ImmutableArray<SearchTerm> Terms(string query)
    {
        var terms = ImmutableArray.CreateBuilder<SearchTerm>();
        string[] parts = query.Split('"');
        for (int i = 0; i < parts.Length; i++)
        {
            // Every second part stands between quotation marks.
            IEnumerable<string> pieces = i % 2 == 1 ? [parts[i]] : parts[i].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            foreach (string piece in pieces)
            {
                ImmutableArray<string> words = [.. Of(piece)];
                if (!words.IsEmpty)
                    terms.Add(new SearchTerm(words, piece.TrimEnd().EndsWith('*')));
            }
        }
        return terms.ToImmutable();
    }

    /// <summary>Splits accents off, where the text is well-formed and has any.</summary>
    private static string Plain(string text)
    {
        if (System.Text.Ascii.IsValid(text))
            return text;
        try
        {
            return text.Normalize(NormalizationForm.FormD);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }

    private static void End(StringBuilder word, List<string> words)
    {
        if (word.Length is > 0 and <= Longest)
            words.Add(word.ToString());
        word.Clear();
    }
}
