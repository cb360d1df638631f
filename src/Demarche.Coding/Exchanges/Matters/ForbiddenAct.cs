using Demarche.Language.Syntax;

namespace Demarche.Coding.Exchanges.Matters;

/// <summary>Tells whether a word is an act that is said not to be done: "not to fill", "stop paying", "not to start the filling", "that no water be held back".</summary>
internal static class ForbiddenAct
{
    /// <summary>Whether the word is one.</summary>
    public static bool Is(Sentence tree, int word, ExchangeWords words)
    {
        if (IsNegated(tree, word, words))
            return true;
        int head = tree[word].Head;
        if (head < 0 || tree[head].Pos != UniversalPos.VERB)
            return false;
        if (tree[word].Pos == UniversalPos.VERB)
            return words.Is(tree[head], WordRole.Cease) && IsComplement(tree, word);
        return words.Is(tree[head], WordRole.Begin) && IsNegated(tree, head, words) && !tree[word].Is(Relations.Subject);
    }

    private static bool IsComplement(Sentence tree, int word) =>
        tree[word].Is(Relations.OpenComplement) || tree[word].Is(Relations.ClausalComplement) || tree[word].Is(Relations.AdverbialClause)
        || tree[word].Is(Relations.Object);

    /// <summary>Whether a negator stands on the verb, or on what the passive verb is done to.</summary>
    private static bool IsNegated(Sentence tree, int verb, ExchangeWords words)
    {
        if (tree[verb].Pos != UniversalPos.VERB)
            return false;
        foreach (int child in tree.Children(verb))
        {
            if (words.Is(tree[child], WordRole.Negator))
                return true;
            if (tree[child].Is(Relations.PassiveSubject) && tree.Child(child, Relations.Determiner) is >= 0 and int determiner
                && words.Is(tree[determiner], WordRole.Negator))
                return true;
        }
        return false;
    }
}
