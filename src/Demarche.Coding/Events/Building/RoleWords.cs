using Demarche.Language.Syntax;

namespace Demarche.Coding.Events.Building;

/// <summary>Says in words which place a word has in its sentence: "the subject of “rejected”".</summary>
internal static class RoleWords
{
    private const int MostConjuncts = 4;

    /// <summary>The place of the word.</summary>
    public static string Of(Sentence sentence, int word) => Of(sentence, word, MostConjuncts);

    private static string Of(Sentence sentence, int word, int conjuncts)
    {
        ref readonly Token token = ref sentence[word];
        if (token.Head < 0)
            return "the head of its sentence";
        string head = $"“{sentence[token.Head].Form}”";
        if (token.Relation == Relations.Conjunct && conjuncts > 0)
            return $"named with {head}, {Of(sentence, token.Head, conjuncts - 1)}";
        int marker = sentence.Child(word, Relations.Case);
        string preposition = marker >= 0 && marker < word ? $"after “{sentence[marker].Form}” with {head}" : $"beside {head}";
        if (token.Relation == Relations.PassiveSubject)
            return $"the subject of the passive {head}";
        if (token.Is(Relations.Subject))
            return $"the subject of {head}";
        if (token.Is(Relations.Object))
            return $"the object of {head}";
        if (token.Is(Relations.IndirectObject))
            return $"the indirect object of {head}";
        if (token.Relation == Relations.Possessor)
            return $"whose {head} it is";
        if (token.Relation is Relations.Compound or Relations.AdjectivalModifier)
            return $"the word before {head}";
        return token.Relation == Relations.Apposition ? $"another name for {head}" : preposition;
    }
}
