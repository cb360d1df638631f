using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Demarche.Language.Network;

namespace Demarche.Language.Tests.Network;

public sealed unsafe class IntegerMatrixTests
{
    /// <summary>Rows of a part, parts, columns and rows multiplied: odd numbers of rows, panels that do not come in pairs.</summary>
    public static TheoryData<int, int, int, int> Sizes => new()
    {
        { 16, 1, 16, 1 },
        { 64, 1, 48, 7 },
        { 96, 1, 160, 2 },
        { 160, 3, 160, 23 },
        { 160, 1, 374, 5 },
        { 192, 1, 103, 1 },
        { 192, 1, 103, 6 },
        { 64, 1, 192, 35 },
    };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Integer_product_is_the_float_product_within_a_thousandth_of_the_norms(int rows, int parts, int columns, int n)
    {
        using var example = new Example(rows, parts, columns, n);
        using var result = new Weights(n, example.Matrix.Width);
        example.Matrix.Multiply(example.Rows, example.Places, n, result.Data, step: 1);
        for (int row = 0; row < n; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                (double product, double norms) = example.Exact(row, column);
                Assert.InRange(result.Row(row)[column] - product, -1e-3 * norms, 1e-3 * norms);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Vectors_of_any_width_give_the_same_bits(int rows, int parts, int columns, int n)
    {
        using var example = new Example(rows, parts, columns, n);
        using Weights any = new(n, example.Matrix.Width), wide = new(n, example.Matrix.Width), widest = new(n, example.Matrix.Width);
        PairTiles<Pairs128, Vector128<int>>.Multiply(example.Matrix.Product(example.Rows, example.Places, 1, any.Data), n);
        Assert.Contains(any.Values.ToArray(), value => value != 0);
        if (Avx2.IsSupported)
        {
            PairTiles<Pairs256, Vector256<int>>.Multiply(example.Matrix.Product(example.Rows, example.Places, 1, wide.Data), n);
            Assert.Equal(any.Values.ToArray(), wide.Values.ToArray());
        }
        if (Avx512BW.IsSupported)
        {
            PairTiles<Pairs512, Vector512<int>>.Multiply(example.Matrix.Product(example.Rows, example.Places, 1, widest.Data), n);
            Assert.Equal(any.Values.ToArray(), widest.Values.ToArray());
        }
    }

    [Fact]
    public void A_row_gives_the_same_bits_whatever_rows_stand_around_it()
    {
        using var example = new Example(160, 1, 160, 9);
        using Weights together = new(9, 160), alone = new(1, 160);
        example.Matrix.Multiply(example.Rows, example.Places, 9, together.Data);
        for (int row = 0; row < 9; row++)
        {
            example.Matrix.Multiply(example.Rows, example.Places + row, 1, alone.Data);
            Assert.Equal(alone.Values.ToArray(), together.Values.Slice(row * 160, 160).ToArray());
        }
    }

    [Theory]
    [InlineData(1f)]
    [InlineData(-1f)]
    [InlineData(1e-6f)]
    [InlineData(1e6f)]
    public void The_greatest_sum_there_can_be_stays_within_32_bits(float value)
    {
        using Weights source = new(1, 480), column = new(480, 1), result = new(1, 16);
        source.Values.Fill(value);
        column.Values.Fill(value);
        using var rows = new IntegerRows(1, 480);
        rows.Scales[0] = Kernels.Quantize(source.Data, rows.Data, 480);
        new IntegerMatrix(column).Multiply(rows, 1, result.Data);
        Assert.Equal(1, result.Data[0] / (480 * value * value), tolerance: 1e-3f);
    }

    [Fact]
    public void Rows_of_zeros_give_the_bias()
    {
        using Weights source = new(1, 32), table = new(32, 16), bias = new(1, 16), result = new(1, 16);
        table.Values.Fill(3);
        bias.Values.Fill(0.25f);
        using var rows = new IntegerRows(1, 32);
        rows.Scales[0] = Kernels.Quantize(source.Data, rows.Data, 32);
        new IntegerMatrix(table, bias).Multiply(rows, 1, result.Data);
        Assert.All(result.Values.ToArray(), value => Assert.Equal(0.25f, value));
    }

    [Fact]
    public void Floats_are_rounded_to_the_nearest_integer_and_halves_to_the_even_one()
    {
        using var source = new Weights(1, 16);
        using var target = new NativeTable<short>(1, 16);
        ((ReadOnlySpan<float>)[0.5f, 1.5f, -0.5f, -2.5f, 0.49f, -0.51f, 32767f, -32767f]).CopyTo(source.Values);
        Kernels.Round(source.Data, target.Data, 16);
        Assert.Equal([0, 2, 0, -2, 0, -1, 32767, -32767], target.Values[..8].ToArray());
    }

    /// <summary>A matrix and rows of pseudo-random numbers.</summary>
    private sealed class Example : IDisposable
    {
        private readonly Weights _table;
        private readonly Weights _source;
        private readonly NativeTable<int> _all;
        private readonly int _parts;

        public Example(int rows, int parts, int columns, int n)
        {
            var random = new Random(rows + columns + n);
            _parts = parts;
            _table = new Weights(rows * parts, columns);
            _source = new Weights(n + parts - 1, rows);
            _all = new NativeTable<int>(1, _source.Rows);
            foreach (ref float value in _table.Values)
                value = random.NextSingle() - 0.5f;
            foreach (ref float value in _source.Values)
                value = random.NextSingle() * 4 - 2;
            Matrix = new IntegerMatrix(_table, parts: parts);
            Rows = new IntegerRows(_source.Rows, rows);
            using var norm = new Weights(2, rows);
            norm.Values[..rows].Fill(1);
            for (int row = 0; row < _source.Rows; row++)
                _all.Data[row] = row;
            new IntegerNorm(norm, parts).Apply(_source.Data, _source.Rows, Rows, _all.Data);
            for (int row = 0; row < _source.Rows; row++)
                Kernels.Normalize(_source.Row(row), norm.Row(0), norm.Row(1), _source.Row(row), rows);
        }

        public IntegerMatrix Matrix { get; }

        public IntegerRows Rows { get; }

        /// <summary>The middle part of each row.</summary>
        public int* Places => _all.Data + _parts / 2;

        public (double Product, double Norms) Exact(int row, int column)
        {
            double product = 0, left = 0, right = 0;
            for (int i = 0; i < _table.Rows; i++)
            {
                double a = _source.Row(row + i / _source.Width)[i % _source.Width], w = _table.Row(i)[column];
                product += a * w;
                left += a * a;
                right += w * w;
            }
            Assert.Equal(_parts * _source.Width, _table.Rows);
            return (product, Math.Sqrt(left * right));
        }

        public void Dispose()
        {
            _table.Dispose();
            _source.Dispose();
            _all.Dispose();
            Rows.Dispose();
        }
    }
}
