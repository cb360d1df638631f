namespace Demarche.Coding.Events.Lexicon;

/// <summary>The regular forms of English words.</summary>
/// <remarks>
/// A lemmatiser that has never seen "shelled" may guess "shel"; the lexicon knows which words it asks for, so it also
/// finds them by their forms.
/// </remarks>
internal static class WordForms
{
    /// <summary>The noun and its plural.</summary>
    public static string[] OfNoun(string noun) => [noun, WithS(noun)];

    /// <summary>The forms of a regular verb beside the verb itself, both spellings where usage differs ("labeled").</summary>
    public static IEnumerable<string> OfVerb(string verb)
    {
        yield return WithS(verb);
        string stem = verb.EndsWith('e') ? verb[..^1] : verb;
        yield return verb.EndsWith('y') && !IsVowel(verb[^2]) ? verb[..^1] + "ied" : stem + "ed";
        yield return (verb.EndsWith("ee", StringComparison.Ordinal) ? verb : stem) + "ing";
        if (verb.Length < 3 || IsVowel(verb[^1]) || !IsVowel(verb[^2]) || verb[^1] is 'w' or 'x' or 'y')
            yield break;
        yield return verb + verb[^1] + "ed";
        yield return verb + verb[^1] + "ing";
    }

    private static string WithS(string word)
    {
        if (word.Length > 2 && word[^1] == 'y' && !IsVowel(word[^2]))
            return word[..^1] + "ies";
        bool hisses = word[^1] is 's' or 'x' or 'z' || word.EndsWith("ch", StringComparison.Ordinal) || word.EndsWith("sh", StringComparison.Ordinal);
        return word + (hisses ? "es" : "s");
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
