using Demarche.Coding.Events.Syntax;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Exchanges.Matters;

/// <summary>Finds the acts that are joined to an act, also where a tree hangs them elsewhere: what is joined has the same form.</summary>
/// <remarks>
/// In "wants Chad to close the camp, arrest its leaders and pay" a tree may join "arrest" to "wants", in "until Chad apologised, paid and left" "paid" to the
/// verb before "until"; a second "that …" goes with the first.
/// </remarks>
internal static class Conjuncts
{
    /// <summary>The acts joined to <paramref name="act"/>, in order.</summary>
    public static List<int> Of(Sentence tree, int act)
    {
        List<int> found = [];
        for (int verb = act + 1; verb < tree.Length; verb++)
        {
            if (tree[verb].Is(Relations.Conjunct) && tree[verb].Pos == UniversalPos.VERB && IsJoined(tree, act, verb, found))
                found.Add(verb);
        }
        return found;
    }

    private static bool IsJoined(Sentence tree, int act, int verb, List<int> found)
    {
        int head = tree[verb].Head;
        if (head == act || found.Contains(head))
            return tree[verb].Xpos != "VBD" || tree[act].Xpos == "VBD" || HasThat(tree, verb);
        if (HasThat(tree, verb))
            return HasThat(tree, act) && tree.IsInSubtree(head, act);
        if (head > act && tree.IsInSubtree(head, act) && tree.Child(verb, Relations.Marker) >= 0)
            return !Agree(tree, verb, head) && Agree(tree, verb, act);
        return head >= 0 && head < act && tree.IsInSubtree(act, head) && Clauses.OwnSubject(tree, verb) < 0
            && !Agree(tree, verb, head) && Agree(tree, verb, act);
    }

    private static bool HasThat(Sentence tree, int verb) =>
        tree.Child(verb, Relations.Marker) is >= 0 and int marker && tree[marker].Lemma.Equals("that", StringComparison.OrdinalIgnoreCase);

    private static bool Agree(Sentence tree, int one, int other) => Form(tree, one) == Form(tree, other);

    /// <summary>The bare forms are one, whatever tag they carry.</summary>
    private static string Form(Sentence tree, int verb) =>
        tree[verb].Xpos is "VB" or "VBP" ? "VB" : tree[verb].Xpos;
}
