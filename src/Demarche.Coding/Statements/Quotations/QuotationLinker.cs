using System.Collections.Immutable;
using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Coding.Statements.Quotations;

/// <summary>Gives each quotation to the attribution it belongs to, and each attribution its characters.</summary>
/// <remarks>
/// A quotation belongs to the cue beside it ("…," he said), to the content it stands in (mixed speech), or, where it
/// stands alone as a sentence, to the cue before it: the same speaker goes on. A quotation left open at the end of a
/// paragraph takes the next one's with it.
/// </remarks>
internal sealed class QuotationLinker(Document document, ImmutableArray<Quotation> quotations, List<Draft> drafts)
{
    /// <summary>Fills the spans of all drafts.</summary>
    public void Link()
    {
        var owners = new QuotationOwners(quotations, drafts);
        new ContentPlacer(document, owners).Place();
        new AdjacentQuotations(document, owners).Link();
        foreach (Draft draft in drafts)
            TakeRest(draft);
        new FloatingQuotations(document, owners).Link();
        foreach (Draft draft in drafts)
            Order(draft.Spans);
    }

    /// <summary>A verb of speech that the tree gives no content: what follows it in its sentence, or what goes before.</summary>
    private void TakeRest(Draft draft)
    {
        if (draft.Spans.Count > 0 || draft.IsQuoted || draft.SourceHead < 0 || draft.Token < 0 || draft.Entry?.Takes(CueFrames.That) != true)
            return;
        new RestReader(document.Sentences[draft.Sentence]).Read(draft);
    }

    private static void Order(List<TextSpan> spans)
    {
        spans.Sort();
        for (int i = spans.Count - 1; i > 0; i--)
        {
            if (spans[i].Start > spans[i - 1].End)
                continue;
            spans[i - 1] = spans[i - 1].Union(spans[i]);
            spans.RemoveAt(i);
        }
    }
}
