using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Demarche.Language.Network;

/// <summary>Computes an <see cref="IntegerProduct"/> tile by tile: four rows by two vectors of columns, or one row by four.</summary>
internal static unsafe class PairTiles<TPairs, TVector>
    where TPairs : struct, IPairArithmetic<TVector>
    where TVector : struct
{
    private const int Panel = IntegerMatrix.Panel;

    /// <summary>Rows packed at once: with the weights of a panel, they stay in the processor's nearest memory.</summary>
    private const int Block = 16;

    /// <summary>Pairs of a row that stand together when packed, before those of the next of four rows.</summary>
    private const int Run = 4;

    /// <summary>All rows and columns.</summary>
    public static void Multiply(in IntegerProduct product, int rows)
    {
        int even = rows > 1 ? product.Width / (2 * TPairs.Lanes) * (2 * TPairs.Lanes) : 0;
        if (even > 0)
            MultiplyBlocks(product, rows, even);
        for (int row = 0; row < rows && even < product.Width; row++)
            OneRow(product, row, even);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void MultiplyBlocks(in IntegerProduct product, int rows, int width)
    {
        int pairs = product.Parts * product.Pairs;
        int* packed = stackalloc int[pairs * Math.Min(Block, (rows + 3) & ~3)];
        for (int block = 0; block < rows; block += Block)
        {
            int end = Math.Min(rows, block + Block);
            for (int row = block; row < end; row += 4)
                Pack(product, row, end, packed + (row - block) * pairs);
            for (int column = 0; column < width; column += 2 * TPairs.Lanes)
            {
                int* w = product.Column(column);
                nint next = 2 * TPairs.Lanes <= Panel ? TPairs.Lanes : (nint)(product.Column(column + TPairs.Lanes) - w);
                TwoVectors(product, block, end, column, packed, w, next);
            }
        }
    }

    /// <summary>Copies four rows so that one pointer runs through them: some pairs of the first, as many of the second and so on.</summary>
    /// <remarks>Past <paramref name="end"/>, the first row stands in the others' place.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Pack(in IntegerProduct product, int row, int end, int* packed)
    {
        nint pairs = product.Pairs, step = product.Step;
        for (int i = 0; i < 4; i++)
        {
            int* source = product.Row(row + i < end ? row + i : row), target = packed + i * Run;
            for (int part = product.Parts; part > 0; part--, source += step)
            {
                for (nint pair = 0; pair < pairs; pair += Run, target += 4 * Run)
                    Vector128.Load(source + pair).Store(target);
            }
        }
    }

    private static void OneRow(in IntegerProduct product, int row, int column)
    {
        for (; column + 4 * TPairs.Lanes <= product.Width; column += 4 * TPairs.Lanes)
            FourVectors(product, row, column);
        for (; column < product.Width; column += TPairs.Lanes)
            OneVector(product, row, column);
    }

    /// <summary>Packed rows by two vectors, four rows at a time; of the last, which may be fewer, only those are stored.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void TwoVectors(in IntegerProduct product, int row, int end, int column, int* packed, int* weights, nint next)
    {
        float* columns = product.ColumnScales + column, onto = product.Onto + row * product.OntoStride + column;
        float* target = product.Target + (nint)row * product.Width + column;
        nint length = 4 * product.Parts * product.Pairs;
        for (; row < end; row += 4)
        {
            int* w = weights;
            TVector s00 = default, s01 = default, s10 = default, s11 = default;
            TVector s20 = default, s21 = default, s30 = default, s31 = default;
            for (int* after = packed + length; packed < after; packed += 4 * Run, w += Run * Panel)
            {
                Step(packed, w, next, ref s00, ref s01, ref s10, ref s11, ref s20, ref s21, ref s30, ref s31);
                Step(packed + 1, w + Panel, next, ref s00, ref s01, ref s10, ref s11, ref s20, ref s21, ref s30, ref s31);
                Step(packed + 2, w + 2 * Panel, next, ref s00, ref s01, ref s10, ref s11, ref s20, ref s21, ref s30, ref s31);
                Step(packed + 3, w + 3 * Panel, next, ref s00, ref s01, ref s10, ref s11, ref s20, ref s21, ref s30, ref s31);
            }
            StoreTwo(s00, s01, product.RowScales[product.Place(row)], columns, onto, target);
            if (row + 1 < end)
                StoreTwo(s10, s11, product.RowScales[product.Place(row + 1)], columns, onto += product.OntoStride, target += product.Width);
            if (row + 2 < end)
                StoreTwo(s20, s21, product.RowScales[product.Place(row + 2)], columns, onto += product.OntoStride, target += product.Width);
            if (row + 3 < end)
                StoreTwo(s30, s31, product.RowScales[product.Place(row + 3)], columns, onto += product.OntoStride, target += product.Width);
            onto += product.OntoStride;
            target += product.Width;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreTwo(TVector first, TVector second, float scale, float* columnScales, float* onto, float* target)
    {
        TPairs.Store(first, scale, columnScales, onto, target);
        TPairs.Store(second, scale, columnScales + TPairs.Lanes, onto + TPairs.Lanes, target + TPairs.Lanes);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FourVectors(in IntegerProduct product, int row, int column)
    {
        int* a = product.Row(row);
        int* w0 = product.Column(column), w1 = product.Column(column + TPairs.Lanes);
        int* w2 = product.Column(column + 2 * TPairs.Lanes), w3 = product.Column(column + 3 * TPairs.Lanes);
        int pairs = product.Pairs;
        TVector s0 = default, s1 = default, s2 = default, s3 = default;
        nint at = 0;
        for (int part = product.Parts; part > 0; part--, a += product.Step)
        {
            for (int i = 0; i < pairs; i++, at += Panel)
            {
                Both(a[i], TPairs.Load(w0 + at), TPairs.Load(w1 + at), ref s0, ref s1);
                Both(a[i], TPairs.Load(w2 + at), TPairs.Load(w3 + at), ref s2, ref s3);
            }
        }
        Store(product, row, column, s0, s1);
        Store(product, row, column + 2 * TPairs.Lanes, s2, s3);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void OneVector(in IntegerProduct product, int row, int column)
    {
        int* a = product.Row(row);
        int* w = product.Column(column);
        int pairs = product.Pairs;
        TVector sum = default;
        for (int part = product.Parts; part > 0; part--, a += product.Step)
        {
            for (int i = 0; i < pairs; i++, w += Panel)
                sum = TPairs.AddProducts(sum, TPairs.Repeat(a[i]), TPairs.Load(w));
        }
        Store(product, row, column, sum);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Step(
        int* packed, int* w, nint next, ref TVector s00, ref TVector s01, ref TVector s10, ref TVector s11, ref TVector s20, ref TVector s21, ref TVector s30, ref TVector s31)
    {
        TVector v0 = TPairs.Load(w), v1 = TPairs.Load(w + next);
        Both(packed[0], v0, v1, ref s00, ref s01);
        Both(packed[Run], v0, v1, ref s10, ref s11);
        Both(packed[2 * Run], v0, v1, ref s20, ref s21);
        Both(packed[3 * Run], v0, v1, ref s30, ref s31);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Both(int pair, TVector w0, TVector w1, ref TVector s0, ref TVector s1)
    {
        TVector x = TPairs.Repeat(pair);
        s0 = TPairs.AddProducts(s0, x, w0);
        s1 = TPairs.AddProducts(s1, x, w1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(in IntegerProduct product, int row, int column, TVector s0, TVector s1)
    {
        Store(product, row, column, s0);
        Store(product, row, column + TPairs.Lanes, s1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(in IntegerProduct product, int row, int column, TVector sum) => TPairs.Store(
        sum,
        product.RowScales[product.Place(row)],
        product.ColumnScales + column,
        product.Onto + row * product.OntoStride + column,
        product.Target + (nint)row * product.Width + column);
}
