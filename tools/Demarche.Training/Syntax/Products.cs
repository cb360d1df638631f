using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Demarche.Language.Network;

namespace Demarche.Training.Syntax;

/// <summary>Matrix products over rows that lie one after the other, as training needs them both ways.</summary>
internal static unsafe class Products
{
    /// <summary>target[leftWidth×rightWidth] += leftᵀ · right, for left[n×leftWidth] and right[n×rightWidth].</summary>
    public static void AddTransposed(
        float* left, int n, int leftWidth, float* right, int rightWidth, float* target, Arena arena)
    {
        float* turned = arena.Take(leftWidth, n);
        Transposed.Copy(left, n, leftWidth, turned, n);
        MultiplyAdd(turned, leftWidth, n, n, right, rightWidth, target);
    }

    /// <summary>c[n×m] += a[n×k] · b[k×m]; rows are contiguous, strides are in floats.</summary>
    public static void MultiplyAdd(float* a, int n, int k, int strideA, float* b, int m, float* c)
    {
        int wide = Vector512.IsHardwareAccelerated ? m / WideProducts.Columns * WideProducts.Columns : 0;
        for (int column = 0; column < wide; column += WideProducts.Columns)
            Wide(a, n, k, strideA, b + column, m, c + column);
        if (wide == m)
            return;
        int row = 0;
        for (; row + 4 <= n; row += 4)
            FourRows(a + (nint)row * strideA, strideA, k, b, m, c + (nint)row * m, wide);
        for (; row < n; row++)
            OneRow(a + (nint)row * strideA, k, b, m, c + (nint)row * m, wide);
    }

    private static void Wide(float* a, int n, int k, int strideA, float* b, int m, float* c)
    {
        int row = 0;
        for (; row + WideProducts.Rows <= n; row += WideProducts.Rows)
            WideProducts.SixRows(a + (nint)row * strideA, strideA, k, b, m, c + (nint)row * m);
        for (; row < n; row++)
            WideProducts.OneRow(a + (nint)row * strideA, k, b, m, c + (nint)row * m);
    }

    private static void FourRows(float* a, int stride, int k, float* b, int m, float* c, int column)
    {
        for (; column + 16 <= m; column += 16)
        {
            float* c0 = c + column, c1 = c0 + m, c2 = c1 + m, c3 = c2 + m;
            Vector256<float> s00 = Vector256.Load(c0), s01 = Vector256.Load(c0 + 8);
            Vector256<float> s10 = Vector256.Load(c1), s11 = Vector256.Load(c1 + 8);
            Vector256<float> s20 = Vector256.Load(c2), s21 = Vector256.Load(c2 + 8);
            Vector256<float> s30 = Vector256.Load(c3), s31 = Vector256.Load(c3 + 8);
            float* at = b + column;
            float* a0 = a, a1 = a + stride, a2 = a1 + stride, a3 = a2 + stride;
            for (int i = 0; i < k; i++, at += m)
            {
                Vector256<float> b0 = Vector256.Load(at), b1 = Vector256.Load(at + 8);
                var x = Vector256.Create(a0[i]);
                s00 = Fused(x, b0, s00);
                s01 = Fused(x, b1, s01);
                x = Vector256.Create(a1[i]);
                s10 = Fused(x, b0, s10);
                s11 = Fused(x, b1, s11);
                x = Vector256.Create(a2[i]);
                s20 = Fused(x, b0, s20);
                s21 = Fused(x, b1, s21);
                x = Vector256.Create(a3[i]);
                s30 = Fused(x, b0, s30);
                s31 = Fused(x, b1, s31);
            }
            s00.Store(c0);
            s01.Store(c0 + 8);
            s10.Store(c1);
            s11.Store(c1 + 8);
            s20.Store(c2);
            s21.Store(c2 + 8);
            s30.Store(c3);
            s31.Store(c3 + 8);
        }
        if (column < m)
        {
            for (int row = 0; row < 4; row++)
                LastColumns(a + row * stride, k, b, m, c + row * m, column);
        }
    }

    private static void OneRow(float* a, int k, float* b, int m, float* c, int column)
    {
        for (; column + 32 <= m; column += 32)
        {
            float* to = c + column;
            Vector256<float> s0 = Vector256.Load(to), s1 = Vector256.Load(to + 8);
            Vector256<float> s2 = Vector256.Load(to + 16), s3 = Vector256.Load(to + 24);
            float* at = b + column;
            for (int i = 0; i < k; i++, at += m)
            {
                var x = Vector256.Create(a[i]);
                s0 = Fused(x, Vector256.Load(at), s0);
                s1 = Fused(x, Vector256.Load(at + 8), s1);
                s2 = Fused(x, Vector256.Load(at + 16), s2);
                s3 = Fused(x, Vector256.Load(at + 24), s3);
            }
            s0.Store(to);
            s1.Store(to + 8);
            s2.Store(to + 16);
            s3.Store(to + 24);
        }
        if (column < m)
            LastColumns(a, k, b, m, c, column);
    }

    private static void LastColumns(float* a, int k, float* b, int m, float* c, int column)
    {
        for (; column < m; column += 8)
        {
            Vector256<float> sum = Vector256.Load(c + column);
            float* at = b + column;
            for (int i = 0; i < k; i++, at += m)
                sum = Fused(Vector256.Create(a[i]), Vector256.Load(at), sum);
            sum.Store(c + column);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Fused(Vector256<float> x, Vector256<float> y, Vector256<float> sum) =>
        Vector256.MultiplyAddEstimate(x, y, sum);
}
