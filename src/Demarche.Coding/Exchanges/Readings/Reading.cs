using Demarche.Coding.Exchanges.Matters;
using Demarche.Language.Text;

namespace Demarche.Coding.Exchanges.Readings;

/// <summary>A phrase of readings.tsv found in a sentence.</summary>
/// <param name="Kind">What it says of the demand, negation resolved.</param>
/// <param name="ByDemander">Whether only the side that made the demand can mean it.</param>
/// <param name="Span">From its first word to its last.</param>
/// <param name="Sentence">Index of its sentence in the document.</param>
/// <param name="Matter">The words it gives as its matter ("the main question"), where there are any.</param>
internal sealed record Reading(ReadingKind Kind, bool ByDemander, TextSpan Span, int Sentence, MatterName? Matter)
{
    /// <summary>Whether it speaks of a paper or of several demands, and so of all that they ask for.</summary>
    public bool IsOfAll { get; init; }
}
