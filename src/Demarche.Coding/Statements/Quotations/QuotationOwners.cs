using System.Collections.Immutable;
using Demarche.Language.Text;

namespace Demarche.Coding.Statements.Quotations;

/// <summary>
/// Keeps which attribution each quotation belongs to, while they are being given away: to one each, and to the first that takes
/// it.
/// </summary>
internal sealed class QuotationOwners
{
    private readonly int[] _owner;

    public QuotationOwners(ImmutableArray<Quotation> quotations, List<Draft> drafts)
    {
        All = quotations;
        Drafts = drafts;
        _owner = new int[quotations.Length];
        Array.Fill(_owner, -1);
    }

    /// <summary>The quotations, in order.</summary>
    public ImmutableArray<Quotation> All { get; }

    /// <summary>The attributions, in order.</summary>
    public List<Draft> Drafts { get; }

    /// <summary>Index of the attribution that the quotation belongs to; -1 while it is free.</summary>
    public int Of(int quotation) => _owner[quotation];

    /// <summary>Whether the quotation belongs to nobody yet.</summary>
    public bool IsFree(int quotation) => _owner[quotation] < 0;

    /// <summary>A quotation inside the content of the attribution belongs to it, unless it belongs to another.</summary>
    public void Claim(int quotation, int draft) => _owner[quotation] = IsFree(quotation) ? draft : _owner[quotation];

    /// <summary>Gives the quotation to the attribution and adds it to its content.</summary>
    public void Give(int quotation, int draft)
    {
        _owner[quotation] = draft;
        Drafts[draft].Spans.Add(All[quotation].Span);
    }

    /// <summary>Index of the first quotation that ends after the position; as many as there are when none does.</summary>
    public int FirstEndingAfter(int position) => Quotation.FirstEndingAfter(All, position);

    /// <summary>Whether the content of the attribution holds quoted words.</summary>
    public bool HasQuoted(Draft draft) => draft.Spans.Exists(IsQuoted);

    private bool IsQuoted(TextSpan span)
    {
        int at = FirstEndingAfter(span.Start);
        return at < All.Length && All[at].Span.Overlaps(span);
    }
}
