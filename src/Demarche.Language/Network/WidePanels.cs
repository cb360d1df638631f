using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Demarche.Language.Network;

/// <summary>The products of <see cref="PackedMatrix"/> on processors with vectors of 512 bits; the same sums in the same order.</summary>
internal static unsafe class WidePanels
{
    private const int Panel = PackedMatrix.Panel;

    /// <summary>target[n×width] += source[n×rows] · panels.</summary>
    public static void MultiplyAdd(Weights panels, int rows, float* source, int n, int stride, float* target, int width)
    {
        int pairs = panels.Rows / 2 * 2;
        for (int panel = 0; panel < pairs && n >= 3; panel += 2)
        {
            float* to = target + panel * Panel;
            int row = 0;
            for (; row + 6 <= n; row += 6)
                SixRows(source + (nint)row * stride, stride, panels.Row(panel), rows, to + (nint)row * width, width);
            if (row + 3 <= n)
                ThreeRows(source + (nint)row * stride, stride, panels.Row(panel), rows, to + (nint)row * width, width);
        }
        int done = n / 3 * 3;
        for (int row = 0; row < n; row++)
            OneRow(source + (nint)row * stride, panels, row < done ? pairs : 0, rows, target + (nint)row * width);
    }

    private static void OneRow(float* a, Weights panels, int panel, int rows, float* c)
    {
        for (; panel + 4 <= panels.Rows; panel += 4)
            FourPanels(a, panels.Row(panel), rows, c + panel * Panel);
        switch (panels.Rows - panel)
        {
            case 3:
                ThreePanels(a, panels.Row(panel), rows, c + panel * Panel);
                break;
            case 2:
                TwoPanels(a, panels.Row(panel), rows, c + panel * Panel);
                break;
            case 1:
                OnePanel(a, panels.Row(panel), rows, c + panel * Panel);
                break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SixRows(float* a, int stride, float* weights, int rows, float* c, int width)
    {
        float* a1 = a + stride, a2 = a1 + stride, a3 = a2 + stride, a4 = a3 + stride, a5 = a4 + stride;
        float* c1 = c + width, c2 = c1 + width, c3 = c2 + width, c4 = c3 + width, c5 = c4 + width;
        Vector512<float> s00 = Vector512.Load(c), s01 = Vector512.Load(c + Panel);
        Vector512<float> s10 = Vector512.Load(c1), s11 = Vector512.Load(c1 + Panel);
        Vector512<float> s20 = Vector512.Load(c2), s21 = Vector512.Load(c2 + Panel);
        Vector512<float> s30 = Vector512.Load(c3), s31 = Vector512.Load(c3 + Panel);
        Vector512<float> s40 = Vector512.Load(c4), s41 = Vector512.Load(c4 + Panel);
        Vector512<float> s50 = Vector512.Load(c5), s51 = Vector512.Load(c5 + Panel);
        float* next = weights + (nint)rows * Panel;
        for (int i = 0; i < rows; i++, weights += Panel, next += Panel)
        {
            Vector512<float> w0 = Vector512.Load(weights), w1 = Vector512.Load(next);
            Both(a[i], w0, w1, ref s00, ref s01);
            Both(a1[i], w0, w1, ref s10, ref s11);
            Both(a2[i], w0, w1, ref s20, ref s21);
            Both(a3[i], w0, w1, ref s30, ref s31);
            Both(a4[i], w0, w1, ref s40, ref s41);
            Both(a5[i], w0, w1, ref s50, ref s51);
        }
        Store(s00, s01, c);
        Store(s10, s11, c1);
        Store(s20, s21, c2);
        Store(s30, s31, c3);
        Store(s40, s41, c4);
        Store(s50, s51, c5);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ThreeRows(float* a, int stride, float* weights, int rows, float* c, int width)
    {
        float* a1 = a + stride, a2 = a1 + stride, c1 = c + width, c2 = c1 + width;
        Vector512<float> s00 = Vector512.Load(c), s01 = Vector512.Load(c + Panel);
        Vector512<float> s10 = Vector512.Load(c1), s11 = Vector512.Load(c1 + Panel);
        Vector512<float> s20 = Vector512.Load(c2), s21 = Vector512.Load(c2 + Panel);
        float* next = weights + (nint)rows * Panel;
        for (int i = 0; i < rows; i++, weights += Panel, next += Panel)
        {
            Vector512<float> w0 = Vector512.Load(weights), w1 = Vector512.Load(next);
            Both(a[i], w0, w1, ref s00, ref s01);
            Both(a1[i], w0, w1, ref s10, ref s11);
            Both(a2[i], w0, w1, ref s20, ref s21);
        }
        Store(s00, s01, c);
        Store(s10, s11, c1);
        Store(s20, s21, c2);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FourPanels(float* a, float* weights, int rows, float* c)
    {
        Vector512<float> s0 = Vector512.Load(c), s1 = Vector512.Load(c + Panel);
        Vector512<float> s2 = Vector512.Load(c + 2 * Panel), s3 = Vector512.Load(c + 3 * Panel);
        nint next = (nint)rows * Panel;
        for (int i = 0; i < rows; i++, weights += Panel)
        {
            Both(a[i], Vector512.Load(weights), Vector512.Load(weights + next), ref s0, ref s1);
            Both(a[i], Vector512.Load(weights + 2 * next), Vector512.Load(weights + 3 * next), ref s2, ref s3);
        }
        Store(s0, s1, c);
        Store(s2, s3, c + 2 * Panel);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ThreePanels(float* a, float* weights, int rows, float* c)
    {
        Vector512<float> s0 = Vector512.Load(c), s1 = Vector512.Load(c + Panel), s2 = Vector512.Load(c + 2 * Panel);
        nint next = (nint)rows * Panel;
        for (int i = 0; i < rows; i++, weights += Panel)
        {
            Both(a[i], Vector512.Load(weights), Vector512.Load(weights + next), ref s0, ref s1);
            s2 = Vector512.MultiplyAddEstimate(Vector512.Create(a[i]), Vector512.Load(weights + 2 * next), s2);
        }
        Store(s0, s1, c);
        s2.Store(c + 2 * Panel);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void TwoPanels(float* a, float* weights, int rows, float* c)
    {
        Vector512<float> s0 = Vector512.Load(c), s1 = Vector512.Load(c + Panel);
        nint next = (nint)rows * Panel;
        for (int i = 0; i < rows; i++, weights += Panel)
            Both(a[i], Vector512.Load(weights), Vector512.Load(weights + next), ref s0, ref s1);
        Store(s0, s1, c);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void OnePanel(float* a, float* weights, int rows, float* c)
    {
        var sum = Vector512.Load(c);
        for (int i = 0; i < rows; i++, weights += Panel)
            sum = Vector512.MultiplyAddEstimate(Vector512.Create(a[i]), Vector512.Load(weights), sum);
        sum.Store(c);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Both(
        float value, Vector512<float> w0, Vector512<float> w1, ref Vector512<float> s0, ref Vector512<float> s1)
    {
        var x = Vector512.Create(value);
        s0 = Vector512.MultiplyAddEstimate(x, w0, s0);
        s1 = Vector512.MultiplyAddEstimate(x, w1, s1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector512<float> s0, Vector512<float> s1, float* c)
    {
        s0.Store(c);
        s1.Store(c + Panel);
    }
}
