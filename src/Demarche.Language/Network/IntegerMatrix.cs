using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Demarche.Language.Network;

/// <summary>A weight matrix in 16-bit integers with a scale for each column, laid out for multiplying <see cref="IntegerRows"/> with it.</summary>
/// <remarks>
/// Panels of 16 columns, each contiguous; the weights of two successive rows stand side by side, as instructions
/// that multiply two pairs and add the products want them. Sums are exact, so they are the same for any order,
/// any processor and any number of rows multiplied at once.
/// </remarks>
internal sealed unsafe class IntegerMatrix
{
    /// <summary>Columns of a panel; widths are padded to a multiple of it.</summary>
    public const int Panel = 16;

    /// <summary>The greatest Euclidean norm of a column before rounding; see <see cref="IntegerRows.Norm"/>.</summary>
    public const float ColumnNorm = 65_000;

    private readonly NativeTable<short> _panels;
    private readonly Weights _scales;
    private readonly Weights _bias;
    private readonly int _parts;

    /// <summary>Rounds a table to integers.</summary>
    /// <param name="source">The matrix; a multiple of eight rows a part.</param>
    /// <param name="bias">Added to every row of the product; nothing is when absent.</param>
    /// <param name="parts">How many rows that do not follow each other make up what is multiplied with a column.</param>
    public IntegerMatrix(Weights source, Weights? bias = null, int parts = 1)
    {
        _parts = parts;
        Rows = source.Rows / parts;
        Width = Kernels.Padded(source.Width);
        _panels = new NativeTable<short>(Width / Panel, source.Rows * Panel);
        _scales = new Weights(1, Width);
        _bias = new Weights(1, Width);
        bias?.Values[..source.Width].CopyTo(_bias.Values);
        for (int column = 0; column < source.Width; column++)
            Round(source, column);
    }

    /// <summary>Rows of a part of the matrix: the width of what is multiplied with it.</summary>
    public int Rows { get; }

    /// <summary>Width of the result, a multiple of <see cref="Panel"/>.</summary>
    public int Width { get; }

    /// <summary>target[n×Width] = bias + source · this, of the first rows.</summary>
    /// <param name="source">What is multiplied.</param>
    /// <param name="n">Number of rows.</param>
    /// <param name="target">The result.</param>
    public void Multiply(IntegerRows source, int n, float* target) => Multiply(Product(source, null, 0, target), n);

    /// <summary>target[n×Width] = bias + source · this, of rows here and there.</summary>
    /// <param name="source">What is multiplied.</param>
    /// <param name="places">The row in <paramref name="source"/> that holds the middle part of what is multiplied, for each row of the result.</param>
    /// <param name="n">Number of rows.</param>
    /// <param name="target">The result.</param>
    /// <param name="step">Rows from one part to the next.</param>
    public void Multiply(IntegerRows source, int* places, int n, float* target, int step = 0) =>
        Multiply(Product(source, places, step, target), n);

    /// <summary>target[n×Width] += bias + source · this; see <see cref="Multiply(IntegerRows, int, float*)"/>.</summary>
    public void MultiplyAdd(IntegerRows source, int n, float* target)
    {
        for (int row = 0; row < n; row++)
            Kernels.Add(target + (nint)row * Width, _bias.Data, Width);
        Multiply(Product(source, null, 0, target) with { Onto = target, OntoStride = Width }, n);
    }

    /// <summary>The product as the tiles take it; see <see cref="Multiply(IntegerRows, int*, int, float*, int)"/>. A row has the scale of its middle part.</summary>
    internal IntegerProduct Product(IntegerRows source, int* places, int step, float* target) => new()
    {
        Source = (int*)source.Row(-step * (_parts / 2)),
        Places = places,
        Stride = source.Width / 2,
        Step = (nint)step * (source.Width / 2),
        Parts = _parts,
        Pairs = Rows / 2,
        Panels = (int*)_panels.Data,
        RowScales = source.Scales,
        ColumnScales = _scales.Data,
        Onto = _bias.Data,
        OntoStride = 0,
        Target = target,
        Width = Width,
    };

    private static void Multiply(in IntegerProduct product, int rows)
    {
        if (Avx512BW.IsSupported)
            PairTiles<Pairs512, Vector512<int>>.Multiply(product, rows);
        else if (Avx2.IsSupported)
            PairTiles<Pairs256, Vector256<int>>.Multiply(product, rows);
        else
            PairTiles<Pairs128, Vector128<int>>.Multiply(product, rows);
    }

    private void Round(Weights source, int column)
    {
        double squares = 0, most = 0;
        for (int row = 0; row < source.Rows; row++)
        {
            double value = source.Row(row)[column];
            squares += value * value;
            most = Math.Max(most, Math.Abs(value));
        }
        if (most == 0)
            return;
        double scale = Math.Min(ColumnNorm / Math.Sqrt(squares), short.MaxValue / most);
        _scales.Data[column] = (float)(1 / scale);
        short* panel = _panels.Row(column / Panel) + column % Panel * 2;
        for (int row = 0; row < source.Rows; row++)
            panel[row / 2 * Panel * 2 + row % 2] = (short)Math.Round(source.Row(row)[column] * scale);
    }
}
