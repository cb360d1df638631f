using Demarche.Language.Syntax;

namespace Demarche.Coding.Statements;

/// <summary>Takes out attributions that another of the same sentence tells better.</summary>
internal static class RedundantDrafts
{
    /// <summary>Of one sentence. Quadratic in the attributions of the sentence, which are few.</summary>
    public static void Remove(Sentence sentence, List<Draft> drafts, int from)
    {
        for (int i = drafts.Count - 1; i >= from; i--)
        {
            for (int k = from; k < drafts.Count; k++)
            {
                if (k == i || !IsToldBy(sentence, drafts[i], drafts[k]))
                    continue;
                drafts.RemoveAt(i);
                break;
            }
        }
    }

    private static bool IsToldBy(Sentence sentence, Draft draft, Draft other)
    {
        if (draft.Token < 0 || other.Token < 0)
            return false;
        // "expressed hope that …": the noun tells it, the verb is part of its cue.
        if (IsNominal(other) && other.Cue.Contains(draft.Token))
            return true;
        // "said in a statement that …": the noun only tells how.
        if (IsNominal(draft) && !IsNominal(other) && sentence[draft.Token].Is(Relations.Oblique) && SameContent(draft, other))
            return true;
        // "documents seen by this paper show …": the participle says which documents.
        return draft.Rule == "verb-passive" && other.Source.Exists(run => run.Contains(draft.Token));
    }

    private static bool IsNominal(Draft draft) => draft.Rule.StartsWith("noun", StringComparison.Ordinal);

    private static bool SameContent(Draft one, Draft other) =>
        one.Content.Count > 0 && other.Content.Count > 0 && one.Content[^1].Last == other.Content[^1].Last;
}
