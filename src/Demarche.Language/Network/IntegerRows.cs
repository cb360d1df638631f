namespace Demarche.Language.Network;

/// <summary>Rows of 16-bit integers, each with the scale that makes numbers of them: what is multiplied with an <see cref="IntegerMatrix"/>.</summary>
internal sealed unsafe class IntegerRows(int rows, int width) : NativeTable<short>(rows, width)
{
    /// <summary>
    /// The greatest Euclidean norm of what one product multiplies with a column, before rounding. With
    /// <see cref="IntegerMatrix.ColumnNorm"/> it keeps every sum of products within 32 bits (Cauchy and Schwarz).
    /// </summary>
    public const float Norm = 32_000;

    private readonly NativeTable<float> _scales = new(1, rows);

    /// <summary>What one unit of each row is worth.</summary>
    public float* Scales => _scales.Data;

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _scales.Dispose();
        base.Dispose(disposing);
    }
}
