using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Coding.Events.Syntax;
using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Coding.Exchanges;

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
        if (tree[top].Pos != UniversalPos.VERB || tree.Child(top, Relations.Object) < 0)
            return [];
        return [.. tree.Children(top).ToArray().Where(child => tree[child].Is(Relations.Conjunct)
            && tree[child].Pos == UniversalPos.VERB && tree[child].Xpos != "VBD" && !words.Is(tree[child], WordRole.Empty)
            && tree.Child(child, Relations.Object) >= 0 && Clauses.OwnSubject(tree, child) < 0)];
    }

    private static IEnumerable<TextSpan> Split(Sentence tree, int top, int[] joined)
    {
        TextSpan all = EventContent.Clause(tree, top);
        int end = tree[tree.Subtree(joined[0])[0]].Span.Start;
        return joined.Select(child => EventContent.Clause(tree, child)).Prepend(new TextSpan(all.Start, end));
    }
}
