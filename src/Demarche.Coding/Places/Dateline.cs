using Demarche.Language.Syntax;

namespace Demarche.Coding.Places;

/// <summary>Where a report was filed: "TEHRAN, Nov. 5, 1979 - …". Its "here" means that place.</summary>
/// <remarks>Nothing else is placed there: reports from a capital tell of the whole country, and of others.</remarks>
internal static class Dateline
{
    private const int LongestName = 3;
    private const int LongestLine = 14;
    private const int MostSentences = 5;

    /// <summary>The place of the dateline; null when the report has none, or the gazetteer does not know it.</summary>
    public static Location? Find(IReadOnlyList<Sentence> sentences)
    {
        foreach (Sentence sentence in sentences.Take(MostSentences))
        {
            if (Capitals(sentence) is > 0 and int length && HasDash(sentence, length))
                return Named(sentence, length);
        }
        return null;
    }

    /// <summary>Whether the first words of a sentence, so many, are a capital that says where it was told: "PARIS: The minister left".</summary>
    public static bool Is(Sentence sentence, int words) =>
        sentence.Tokens.Take(words).All(token => token.Form.All(char.IsUpper)) && Gazetteer.Default.Named(Name(sentence, words)).Any(place => place.Kind == LocationKind.Capital);

    private static int Capitals(Sentence sentence)
    {
        int length = 0;
        while (length < Math.Min(sentence.Length, LongestName) && sentence[length].Form is { Length: > 2 } word && word.All(char.IsUpper))
            length++;
        return length;
    }

    private static bool HasDash(Sentence sentence, int from)
    {
        for (int at = from; at < Math.Min(sentence.Length, LongestLine); at++)
        {
            if (sentence[at].Form is "–" or "—" or "-" or "--")
                return true;
            if (sentence[at].Pos == UniversalPos.VERB)
                return false;
        }
        return false;
    }

    private static Location? Named(Sentence sentence, int length)
    {
        for (int words = length; words > 0; words--)
        {
            if (Gazetteer.Default.Named(Name(sentence, words)).MaxBy(place => (place.Kind == LocationKind.Capital, place.Thousands)) is { } place)
                return place;
        }
        return null;
    }

    private static string Name(Sentence sentence, int words) => string.Join(' ', sentence.Tokens.Take(words).Select(token => token.Form));
}
