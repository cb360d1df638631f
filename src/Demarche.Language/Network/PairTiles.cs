using System.Runtime.CompilerServices;

namespace Demarche.Language.Network;

/// <summary>Computes an <see cref="IntegerProduct"/> tile by tile: up to four rows by two vectors of columns, or one row by four.</summary>
internal static unsafe class PairTiles<TPairs, TVector>
    where TPairs : struct, IPairArithmetic<TVector>
    where TVector : struct
{
    private const int Panel = IntegerMatrix.Panel;

    /// <summary>All rows and columns.</summary>
    public static void Multiply(in IntegerProduct product, int rows)
    {
        int row = 0;
        int even = product.Width / (2 * TPairs.Lanes) * (2 * TPairs.Lanes);
        for (int column = 0; column < even && rows > 1; column += 2 * TPairs.Lanes)
        {
            for (row = 0; row + 4 <= rows; row += 4)
                FourRows(product, row, column);
            for (; row + 2 <= rows; row += 2)
                TwoRows(product, row, column);
        }
        for (int single = 0; single < rows; single++)
            OneRow(product, single, single < row ? even : 0);
    }

    private static void OneRow(in IntegerProduct product, int row, int column)
    {
        for (; column + 4 * TPairs.Lanes <= product.Width; column += 4 * TPairs.Lanes)
            FourVectors(product, row, column);
        for (; column < product.Width; column += TPairs.Lanes)
            OneVector(product, row, column);
    }

    /// <summary>Few pointers, each with an offset, so that all of them stay in registers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FourRows(in IntegerProduct product, int row, int column)
    {
        nint stride = product.Stride;
        int* a = product.Source + row * stride, b = a + 2 * stride;
        int* w = product.Column(column);
        nint next = (nint)(product.Column(column + TPairs.Lanes) - w), jump = product.Step - product.Pairs;
        TVector s00 = default, s01 = default, s10 = default, s11 = default;
        TVector s20 = default, s21 = default, s30 = default, s31 = default;
        for (int part = product.Parts; part > 0; part--, a += jump, b += jump)
        {
            for (int* end = a + product.Pairs; a < end; a++, b++, w += Panel)
            {
                TVector v0 = TPairs.Load(w), v1 = TPairs.Load(w + next);
                Both(a[0], v0, v1, ref s00, ref s01);
                Both(a[stride], v0, v1, ref s10, ref s11);
                Both(b[0], v0, v1, ref s20, ref s21);
                Both(b[stride], v0, v1, ref s30, ref s31);
            }
        }
        Store(product, row, column, s00, s01);
        Store(product, row + 1, column, s10, s11);
        Store(product, row + 2, column, s20, s21);
        Store(product, row + 3, column, s30, s31);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void TwoRows(in IntegerProduct product, int row, int column)
    {
        int* a0 = product.Source + row * product.Stride, a1 = a0 + product.Stride;
        int* w0 = product.Column(column), w1 = product.Column(column + TPairs.Lanes);
        int pairs = product.Pairs;
        TVector s00 = default, s01 = default, s10 = default, s11 = default;
        for (int part = product.Parts; part > 0; part--)
        {
            for (int i = 0; i < pairs; i++, w0 += Panel, w1 += Panel)
            {
                TVector v0 = TPairs.Load(w0), v1 = TPairs.Load(w1);
                Both(a0[i], v0, v1, ref s00, ref s01);
                Both(a1[i], v0, v1, ref s10, ref s11);
            }
            a0 += product.Step;
            a1 += product.Step;
        }
        Store(product, row, column, s00, s01);
        Store(product, row + 1, column, s10, s11);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FourVectors(in IntegerProduct product, int row, int column)
    {
        int* a = product.Source + row * product.Stride;
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
        int* a = product.Source + row * product.Stride;
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
        product.RowScales[row],
        product.ColumnScales + column,
        product.Onto + row * product.OntoStride + column,
        product.Target + (nint)row * product.Width + column);
}
