namespace Demarche.Language.Tokenization;

/// <summary>A linear classifier over hashed binary features.</summary>
/// <remarks>The feature's hash picks a row of the table; rows hold one weight a class. Immutable once loaded.</remarks>
internal sealed class BoundaryClassifier
{
    private readonly float[] _weights;
    private readonly int _mask;

    /// <param name="classes">Number of classes, at least 2.</param>
    /// <param name="weights">Rows of <paramref name="classes"/> weights; the number of rows is a power of two.</param>
    public BoundaryClassifier(int classes, float[] weights)
    {
        int rows = weights.Length / classes;
        if (rows * classes != weights.Length || (rows & (rows - 1)) != 0)
            throw new ArgumentException($"{weights.Length} weights are not a power of two of {classes} classes.");
        Classes = classes;
        _weights = weights;
        _mask = rows - 1;
    }

    public int Classes { get; }

    public ReadOnlySpan<float> Weights => _weights;

    /// <summary>The row that a feature's hash picks.</summary>
    public int Row(ulong feature) => (int)(feature >> 17) & _mask;

    /// <summary>The class with the highest sum; the lowest class of equals.</summary>
    public int Classify(ReadOnlySpan<ulong> features)
    {
        Span<float> sums = stackalloc float[Classes];
        sums.Clear();
        foreach (ulong feature in features)
        {
            int at = Row(feature) * Classes;
            for (int c = 0; c < sums.Length; c++)
                sums[c] += _weights[at + c];
        }
        int best = 0;
        for (int c = 1; c < sums.Length; c++)
        {
            if (sums[c] > sums[best])
                best = c;
        }
        return best;
    }
}
