using Demarche.Language.Syntax;

namespace Demarche.Training.Rewriting;

/// <summary>Moves an adverbial between auxiliary and verb: "has raised it for months" → "has for months raised it".</summary>
internal static class SplitAuxiliaries
{
    private const int Longest = 5;

    /// <summary>The sentences that hold such an adverbial, with the first of them moved.</summary>
    public static IEnumerable<Sentence> From(IEnumerable<Sentence> sentences) => sentences.Select(Split).OfType<Sentence>();

    private static Sentence? Split(Sentence sentence)
    {
        for (int verb = 1; verb < sentence.Length; verb++)
        {
            Token auxiliary = sentence[verb - 1];
            if (sentence[verb].Pos != UniversalPos.VERB || auxiliary.Head != verb || !auxiliary.Is("aux"))
                continue;
            foreach (int child in sentence.Children(verb))
            {
                if (child > verb && IsAdverbial(sentence, child) && Subtree.Of(sentence, child) is { } part
                    && part.From > verb && part.To - part.From is > 1 and <= Longest)
                {
                    return new Draft(sentence).Take(0, verb).Take(part.From, part.To).Take(verb, part.From)
                        .Take(part.To, sentence.Length).Finish();
                }
            }
        }
        return null;
    }

    private static bool IsAdverbial(Sentence sentence, int word)
    {
        if (!sentence[word].Is("obl") || sentence[word].Relation == "obl:agent")
            return false;
        int marker = sentence.Child(word, "case");
        return marker < 0
            ? sentence[word].Relation == "obl:unmarked"
            : sentence[marker].Form is "for" or "in" or "on" or "at" or "since" or "during" or "after" or "over" or "under" or "by";
    }
}
