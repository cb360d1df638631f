using System.Collections.Immutable;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Exchanges.Readings;

/// <summary>Whether some words of a sentence are said not to hold.</summary>
/// <remarks>
/// Counts the negators on the words themselves and on what governs them: the verb they are object or subject of, the
/// verb that one depends on as an open complement ("failed to receive"), and a verb of saying or thinking over the
/// clause ("one cannot say that …"). Two negators cancel out.
/// </remarks>
internal static class Negation
{
    /// <summary>Whether the words at <paramref name="indexes"/> are negated.</summary>
    public static bool Covers(Sentence sentence, ImmutableArray<int> indexes, ExchangeWords words)
    {
        int count = 0;
        int top = indexes[0];
        foreach (int index in indexes)
        {
            count += Negators(sentence, index, indexes, words);
            if (Depth(sentence, index) < Depth(sentence, top))
                top = index;
        }
        for (int at = top; Climbs(sentence, at, words); at = sentence[at].Head)
        {
            int head = sentence[at].Head;
            if (indexes.Contains(head))
                continue;
            count += Negators(sentence, head, indexes, words);
            if (!sentence[at].Is(Relations.ClausalComplement) && words.Is(sentence[head], WordRole.Failure))
                count++;
        }
        return count % 2 == 1;
    }

    private static bool Climbs(Sentence sentence, int at, ExchangeWords words)
    {
        ref readonly Token token = ref sentence[at];
        if (token.Head < 0)
            return false;
        ref readonly Token head = ref sentence[token.Head];
        if (token.Is(Relations.ClausalComplement))
            return words.Is(head, WordRole.Opinion);
        if (token.Is(Relations.NominalModifier))
            return words.Is(head, WordRole.Failure | WordRole.Negator);
        return token.Is(Relations.Object) || token.Is(Relations.Subject) || token.Is(Relations.OpenComplement)
            || token.Is(Relations.ClausalSubject);
    }

    private static int Negators(Sentence sentence, int index, ImmutableArray<int> indexes, ExchangeWords words)
    {
        int count = 0;
        foreach (int child in sentence.Children(index))
        {
            if (indexes.Contains(child) || !words.Is(sentence[child], WordRole.Negator))
                continue;
            bool notOnly = child + 1 < sentence.Length
                && sentence[child + 1].Lemma.Equals("only", StringComparison.OrdinalIgnoreCase);
            if (!notOnly && sentence[child].Relation != "discourse")
                count++;
        }
        return count;
    }

    private static int Depth(Sentence sentence, int index)
    {
        int depth = 0;
        for (int at = sentence[index].Head; at >= 0; at = sentence[at].Head)
            depth++;
        return depth;
    }
}
