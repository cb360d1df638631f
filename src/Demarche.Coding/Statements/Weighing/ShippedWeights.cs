using Demarche.Coding.Data;
using Demarche.Coding.Weighing;

namespace Demarche.Coding.Statements.Weighing;

/// <summary>
/// The weights that ship with this assembly, from <c>data/statements</c>; <c>tools/Demarche.WeightEstimation</c> estimates
/// them.
/// </summary>
/// <remarks>Each table is read on first use, once.</remarks>
internal static class ShippedWeights
{
    private static readonly Lazy<Weights> LazyConfidence = Table("confidence", "statement", "source", "content");
    private static readonly Lazy<Weights> LazyContentEnds = Table("content-ends", "end");

    /// <summary>How likely an attribution is one, and its source and its content right.</summary>
    /// <exception cref="DataFormatException">The table is not as its format demands.</exception>
    public static Weights Confidence => LazyConfidence.Value;

    /// <summary>How likely a content ends at a place.</summary>
    /// <exception cref="DataFormatException">The table is not as its format demands.</exception>
    public static Weights ContentEnds => LazyContentEnds.Value;

    private static Lazy<Weights> Table(string name, params string[] regressions) =>
        new(() => Weights.Read(DataFile.Open($"statements/{name}.tsv"), regressions));
}
