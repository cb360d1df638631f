using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Demarche.Training.Syntax;

/// <summary>The tiles of <see cref="Products"/> for processors with vectors of 512 bits; the same sums in the same order.</summary>
internal static unsafe class WideProducts
{
    /// <summary>Columns of a tile.</summary>
    public const int Columns = 32;

    /// <summary>Rows of the large tile.</summary>
    public const int Rows = 6;

    /// <summary>c[6×32] += a[6×k] · b[k×32]; rows of a, b and c are strideA, m and m floats apart.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void SixRows(float* a, int stride, int k, float* b, int m, float* c)
    {
        float* a1 = a + stride, a2 = a1 + stride, a3 = a2 + stride, a4 = a3 + stride, a5 = a4 + stride;
        float* c1 = c + m, c2 = c1 + m, c3 = c2 + m, c4 = c3 + m, c5 = c4 + m;
        Vector512<float> s00 = Vector512.Load(c), s01 = Vector512.Load(c + 16);
        Vector512<float> s10 = Vector512.Load(c1), s11 = Vector512.Load(c1 + 16);
        Vector512<float> s20 = Vector512.Load(c2), s21 = Vector512.Load(c2 + 16);
        Vector512<float> s30 = Vector512.Load(c3), s31 = Vector512.Load(c3 + 16);
        Vector512<float> s40 = Vector512.Load(c4), s41 = Vector512.Load(c4 + 16);
        Vector512<float> s50 = Vector512.Load(c5), s51 = Vector512.Load(c5 + 16);
        for (int i = 0; i < k; i++, b += m)
        {
            Vector512<float> b0 = Vector512.Load(b), b1 = Vector512.Load(b + 16);
            Both(a[i], b0, b1, ref s00, ref s01);
            Both(a1[i], b0, b1, ref s10, ref s11);
            Both(a2[i], b0, b1, ref s20, ref s21);
            Both(a3[i], b0, b1, ref s30, ref s31);
            Both(a4[i], b0, b1, ref s40, ref s41);
            Both(a5[i], b0, b1, ref s50, ref s51);
        }
        Store(s00, s01, c);
        Store(s10, s11, c1);
        Store(s20, s21, c2);
        Store(s30, s31, c3);
        Store(s40, s41, c4);
        Store(s50, s51, c5);
    }

    /// <summary>c[1×32] += a[1×k] · b[k×32].</summary>
    public static void OneRow(float* a, int k, float* b, int m, float* c)
    {
        Vector512<float> s0 = Vector512.Load(c), s1 = Vector512.Load(c + 16);
        for (int i = 0; i < k; i++, b += m)
            Both(a[i], Vector512.Load(b), Vector512.Load(b + 16), ref s0, ref s1);
        Store(s0, s1, c);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Both(
        float value, Vector512<float> b0, Vector512<float> b1, ref Vector512<float> s0, ref Vector512<float> s1)
    {
        var x = Vector512.Create(value);
        s0 = Vector512.MultiplyAddEstimate(x, b0, s0);
        s1 = Vector512.MultiplyAddEstimate(x, b1, s1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector512<float> s0, Vector512<float> s1, float* c)
    {
        s0.Store(c);
        s1.Store(c + 16);
    }
}
