using Demarche.Language.Syntax;

namespace Demarche.Coding.Statements;

/// <summary>Finite verbs, by their Penn tags: "says", "said", "would". A stretch of words without one is no clause.</summary>
internal static class FiniteVerb
{
    /// <summary>Whether the word is a verb with a tense ("said") or a modal ("would").</summary>
    public static bool Is(in Token token) => HasTense(token) || token.Xpos == "MD";

    /// <summary>Whether the word is a verb with a tense; modals are none.</summary>
    public static bool HasTense(in Token token) => token.Xpos is "VBD" or "VBZ" or "VBP";

    /// <summary>
    /// Whether one of the words from <paramref name="first"/> to <paramref name="last"/>, both inclusive, is finite.
    /// </summary>
    public static bool IsAmong(Sentence sentence, int first, int last)
    {
        for (int at = first; at <= last; at++)
        {
            if (Is(sentence[at]))
                return true;
        }
        return false;
    }
}
