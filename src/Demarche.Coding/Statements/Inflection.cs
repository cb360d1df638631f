namespace Demarche.Coding.Statements;

/// <summary>The written forms of a regular English word.</summary>
/// <remarks>
/// The lexicon is looked up by form, not by the lemmatizer's guess, so that a rare verb is found however the
/// lemmatizer cuts it. Where doubling is in doubt ("labeled", "labelled") both forms are given.
/// </remarks>
internal static class Inflection
{
    /// <summary>The base form, -s, -ed and -ing.</summary>
    public static IEnumerable<string> OfVerb(string lemma)
    {
        yield return lemma;
        yield return WithS(lemma);
        bool yToI = EndsWithConsonantY(lemma);
        bool silentE = lemma.EndsWith('e') && !lemma.EndsWith("ee", StringComparison.Ordinal);
        string stem = silentE ? lemma[..^1] : lemma;
        yield return yToI ? lemma[..^1] + "ied" : lemma.EndsWith('e') ? lemma + "d" : lemma + "ed";
        yield return stem + "ing";
        if (!MayDouble(lemma))
            yield break;
        yield return lemma + lemma[^1] + "ed";
        yield return lemma + lemma[^1] + "ing";
    }

    /// <summary>Singular and plural.</summary>
    public static IEnumerable<string> OfNoun(string lemma) => [lemma, WithS(lemma)];

    private static string WithS(string lemma) =>
        EndsWithConsonantY(lemma) ? lemma[..^1] + "ies"
        : lemma[^1] is 's' or 'x' or 'z' || lemma.EndsWith("ch", StringComparison.Ordinal)
            || lemma.EndsWith("sh", StringComparison.Ordinal) ? lemma + "es"
        : lemma + "s";

    private static bool EndsWithConsonantY(string lemma) =>
        lemma.Length > 1 && lemma[^1] == 'y' && !IsVowel(lemma[^2]);

    private static bool MayDouble(string lemma) =>
        lemma.Length > 2 && !IsVowel(lemma[^1]) && lemma[^1] is not ('w' or 'x' or 'y')
        && IsVowel(lemma[^2]) && (!IsVowel(lemma[^3]) || lemma.EndsWith("quip", StringComparison.Ordinal));

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';
}
