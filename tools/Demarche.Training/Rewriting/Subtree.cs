using Demarche.Language.Syntax;

namespace Demarche.Training.Rewriting;

/// <summary>The words under a word.</summary>
internal static class Subtree
{
    /// <summary>First word and the one after the last, when the subtree is one run of words; none otherwise.</summary>
    public static (int From, int To)? Of(Sentence sentence, int top)
    {
        int from = top, to = top, count = 0;
        var waiting = new Stack<int>([top]);
        while (waiting.TryPop(out int word))
        {
            (from, to, count) = (Math.Min(from, word), Math.Max(to, word), count + 1);
            foreach (int child in sentence.Children(word))
                waiting.Push(child);
        }
        return count == to - from + 1 ? (from, to + 1) : null;
    }
}
