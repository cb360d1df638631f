using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Coding.Events.Syntax;
using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Coding.Exchanges.Matters;

/// <summary>Tells apart what is demanded or answered at once: "to leave the port and pay the toll" is two matters.</summary>
internal sealed class MatterParts(Document document, DocumentWords positions, ExchangeWords words)
{
    /// <summary>The coordinated clauses with an object of their own; the whole where there are none.</summary>
    /// <param name="matter">Where it is told.</param>
    /// <param name="parties">Whose names are no matter.</param>
    /// <param name="whole">What the whole is about.</param>
    public ImmutableArray<MatterPart> Of(ImmutableArray<TextSpan> matter, ImmutableArray<Mention> parties, MatterWords whole)
    {
        foreach (TextSpan span in matter)
        {
            foreach ((int sentence, int first, int last) in positions.Runs(span))
            {
                for (int i = first; i <= last; i++)
                {
                    Sentence tree = document.Sentences[sentence];
                    if ((tree[i].Head < first || tree[i].Head > last) && Joined(tree, i) is { Length: > 0 } joined)
                        return [.. Split(tree, i, joined).Select(part => new MatterPart(
                            part, MatterWords.Of(document, positions, [part], parties, words)))];
                }
            }
        }
        return [new MatterPart(null, whole)];
    }

    private int[] Joined(Sentence tree, int top)
    {
        if (tree[top].Pos != UniversalPos.VERB)
            return Phrases(tree, top);
        int[] joined = [.. Conjuncts.Of(tree, top).Where(verb => IsAct(tree, verb))];
        return joined.Length > 0 && SaysMore(tree, top, joined[0]) ? joined : [];
    }

    /// <summary>"For the release of the ships, and for an inquiry": phrases with one preposition, wherever a tree hangs them.</summary>
    private static int[] Phrases(Sentence tree, int top)
    {
        if (tree.Child(top, Relations.Case) is not (>= 0 and int preposition))
            return [];
        List<int> found = [];
        for (int word = top + 1; word < tree.Length && tree[word].Pos != UniversalPos.VERB; word++)
        {
            if (tree[word].Is(Relations.Conjunct) && tree.Child(word, Relations.Case) is >= 0 and int its
                && tree[its].Lemma.Equals(tree[preposition].Lemma, StringComparison.OrdinalIgnoreCase) && tree[preposition].Lemma.Equals("for", StringComparison.OrdinalIgnoreCase))
                found.Add(word);
        }
        return [.. found];
    }

    /// <summary>Whether the first act says to what it is done, and does not share that with the next ("close and dismantle the base").</summary>
    private static bool SaysMore(Sentence tree, int verb, int next)
    {
        foreach (int child in tree.Children(verb))
        {
            if (child > verb && child < next && (tree[child].Is(Relations.Object) || tree[child].Is(Relations.Oblique)
                || tree[child].Is(Relations.OpenComplement) || tree[child].Is(Relations.ClausalComplement)))
                return true;
        }
        return false;
    }

    /// <summary>An act with a thing that it is done to, by the same side.</summary>
    private bool IsAct(Sentence tree, int verb)
    {
        if (words.Is(tree[verb], WordRole.Empty) && !words.HasTopic(tree[verb].Lemma))
            return false;
        if (Clauses.OwnSubject(tree, verb) is >= 0 and int subject && tree[subject].Pos != UniversalPos.PRON)
            return false;
        return tree.Child(verb, Relations.Object) >= 0 || tree.Child(verb, Relations.OpenComplement) >= 0;
    }

    /// <summary>Each act from its first word to where the next begins.</summary>
    private static IEnumerable<TextSpan> Split(Sentence tree, int top, int[] joined)
    {
        int[] acts = [top, .. joined];
        for (int i = 0; i < acts.Length; i++)
        {
            TextSpan act = i + 1 < acts.Length ? ClauseSpan.Before(tree, acts[i], acts[i + 1]) : ClauseSpan.Of(tree, acts[i]);
            yield return new TextSpan(tree[First(tree, acts[i])].Span.Start, act.End);
        }
    }

    /// <summary>The first word of an act without the comma and "and" before it.</summary>
    private static int First(Sentence tree, int act)
    {
        int first = tree.Subtree(act)[0];
        while (first < act && tree[first].Pos is UniversalPos.PUNCT or UniversalPos.CCONJ)
            first++;
        return first;
    }
}
