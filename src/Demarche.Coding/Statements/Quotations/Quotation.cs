using System.Collections.Immutable;
using Demarche.Language.Text;

namespace Demarche.Coding.Statements.Quotations;

/// <summary>A stretch between quotation marks; the outermost where marks nest.</summary>
/// <param name="Span">With its marks.</param>
/// <param name="Inner">Without them.</param>
/// <param name="Paragraph">Index of its paragraph in the article.</param>
/// <param name="Closed">Whether the closing mark is there; otherwise it runs to the end of its paragraph.</param>
/// <param name="GoesOn">Whether it was left open because the next paragraph opens it again.</param>
internal readonly record struct Quotation(TextSpan Span, TextSpan Inner, int Paragraph, bool Closed, bool GoesOn)
{
    /// <summary>Index of the first that ends after the position; as many as there are when none does.</summary>
    public static int FirstEndingAfter(ImmutableArray<Quotation> quotations, int position)
    {
        int low = 0;
        int high = quotations.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (quotations[middle].Span.End <= position)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
