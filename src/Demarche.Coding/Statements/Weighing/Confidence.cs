using Demarche.Coding.Actors;
using Demarche.Coding.Weighing;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Statements.Weighing;

/// <summary>Judges how likely attributions are right, and drops those that more likely are none.</summary>
/// <remarks>
/// Three regressions: that there is such an attribution (its content right by half at least), and given that, that its
/// source is right, and that its content is exactly right. What they mean on unseen text: docs/accuracy.md.
/// </remarks>
internal sealed class Confidence(Weights weights)
{
    private const double Least = 0.36;

    /// <summary>Sets the confidence of all drafts and takes out the report's own attributions that are unlikely.</summary>
    /// <remarks>What stood inside one that is taken out becomes the report's own, and is judged as such.</remarks>
    public void Judge(Document document, DocumentMentions mentions, List<Draft> drafts)
    {
        var facts = new Facts();
        Span<double> likely = stackalloc double[3];
        foreach (Draft draft in drafts)
        {
            DraftFeatures.Collect(document, mentions, draft, facts);
            weights.Probabilities(facts, likely);
            draft.Likely = (likely[0], likely[1], likely[2]);
        }
        var dropped = new HashSet<Draft>();
        foreach (Draft draft in drafts.OrderBy(Depth))
        {
            while (draft.Outer is { } outer && dropped.Contains(outer))
                draft.Outer = outer.Outer;
            if (draft.Outer is null && draft.Rule is not ("transcript" or "signature") && (draft.IsQuoted || draft.Likely.Statement < Least))
                dropped.Add(draft);
        }
        drafts.RemoveAll(dropped.Contains);
    }

    private static int Depth(Draft draft) => draft.Outer is null ? 0 : 1 + Depth(draft.Outer);
}
