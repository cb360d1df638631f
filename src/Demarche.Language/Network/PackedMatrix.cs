using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Demarche.Language.Network;

/// <summary>A weight matrix laid out for multiplying rows with it: panels of 16 columns, each contiguous.</summary>
/// <remarks>
/// Each output element is summed over the rows of the matrix in ascending order with fused multiply-add, however
/// many rows are multiplied at once, so a word's scores do not depend on the sentence around it.
/// </remarks>
internal sealed unsafe class PackedMatrix
{
    /// <summary>Columns of a panel; widths are padded to a multiple of it.</summary>
    public const int Panel = 16;

    private const int Block = 6;

    private readonly Weights _panels;

    /// <summary>Packs rows <paramref name="firstRow"/> … +<paramref name="rows"/> of the table.</summary>
    public PackedMatrix(Weights source, int firstRow, int rows)
    {
        Rows = rows;
        Width = (source.Width + Panel - 1) / Panel * Panel;
        _panels = new Weights(Width / Panel, rows * Panel);
        for (int row = 0; row < rows; row++)
        {
            float* from = source.Row(firstRow + row);
            for (int column = 0; column < source.Width; column++)
                _panels.Row(column / Panel)[row * Panel + column % Panel] = from[column];
        }
    }

    public PackedMatrix(Weights source)
        : this(source, 0, source.Rows)
    {
    }

    /// <summary>Rows of the matrix: the width of what is multiplied with it.</summary>
    public int Rows { get; }

    /// <summary>Width of the result, a multiple of <see cref="Panel"/>.</summary>
    public int Width { get; }

    /// <summary>target[n×Width] += source[n×Rows] · this; rows of the source are <paramref name="stride"/> floats apart.</summary>
    public void MultiplyAdd(float* source, int n, int stride, float* target)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            WidePanels.MultiplyAdd(_panels, Rows, source, n, stride, target, Width);
            return;
        }
        int whole = n / Block * Block;
        for (int panel = 0; whole > 0 && panel < _panels.Rows; panel++)
        {
            float* to = target + panel * Panel;
            for (int row = 0; row < whole; row += Block)
                SixRows(source + (nint)row * stride, stride, _panels.Row(panel), to + (nint)row * Width);
        }
        for (int row = whole; row < n; row++)
            OneRow(source + (nint)row * stride, target + (nint)row * Width);
    }

    /// <summary>Several panels at once, so that the sums do not wait for each other.</summary>
    private void OneRow(float* a, float* c)
    {
        int panel = 0;
        for (; panel + 4 <= _panels.Rows; panel += 4)
            FourPanels(a, _panels.Row(panel), _panels.Width, c + panel * Panel);
        if (panel + 2 <= _panels.Rows)
        {
            TwoPanels(a, _panels.Row(panel), _panels.Width, c + panel * Panel);
            panel += 2;
        }
        if (panel < _panels.Rows)
            OnePanel(a, _panels.Row(panel), c + panel * Panel);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void SixRows(float* a, int stride, float* weights, float* c)
    {
        float* a1 = a + stride, a2 = a1 + stride, a3 = a2 + stride, a4 = a3 + stride, a5 = a4 + stride;
        float* c1 = c + Width, c2 = c1 + Width, c3 = c2 + Width, c4 = c3 + Width, c5 = c4 + Width;
        Vector256<float> s00 = Vector256.Load(c), s01 = Vector256.Load(c + 8);
        Vector256<float> s10 = Vector256.Load(c1), s11 = Vector256.Load(c1 + 8);
        Vector256<float> s20 = Vector256.Load(c2), s21 = Vector256.Load(c2 + 8);
        Vector256<float> s30 = Vector256.Load(c3), s31 = Vector256.Load(c3 + 8);
        Vector256<float> s40 = Vector256.Load(c4), s41 = Vector256.Load(c4 + 8);
        Vector256<float> s50 = Vector256.Load(c5), s51 = Vector256.Load(c5 + 8);
        for (int i = 0; i < Rows; i++, weights += Panel)
        {
            Vector256<float> w0 = Vector256.Load(weights), w1 = Vector256.Load(weights + 8);
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
    private void FourPanels(float* a, float* weights, int next, float* c)
    {
        Vector256<float> s00 = Vector256.Load(c), s01 = Vector256.Load(c + 8);
        Vector256<float> s10 = Vector256.Load(c + 16), s11 = Vector256.Load(c + 24);
        Vector256<float> s20 = Vector256.Load(c + 32), s21 = Vector256.Load(c + 40);
        Vector256<float> s30 = Vector256.Load(c + 48), s31 = Vector256.Load(c + 56);
        float* w1 = weights + next, w2 = w1 + next, w3 = w2 + next;
        for (int i = 0, at = 0; i < Rows; i++, at += Panel)
        {
            Both(a[i], Vector256.Load(weights + at), Vector256.Load(weights + at + 8), ref s00, ref s01);
            Both(a[i], Vector256.Load(w1 + at), Vector256.Load(w1 + at + 8), ref s10, ref s11);
            Both(a[i], Vector256.Load(w2 + at), Vector256.Load(w2 + at + 8), ref s20, ref s21);
            Both(a[i], Vector256.Load(w3 + at), Vector256.Load(w3 + at + 8), ref s30, ref s31);
        }
        Store(s00, s01, c);
        Store(s10, s11, c + 16);
        Store(s20, s21, c + 32);
        Store(s30, s31, c + 48);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void TwoPanels(float* a, float* weights, int next, float* c)
    {
        Vector256<float> s00 = Vector256.Load(c), s01 = Vector256.Load(c + 8);
        Vector256<float> s10 = Vector256.Load(c + 16), s11 = Vector256.Load(c + 24);
        float* w1 = weights + next;
        for (int i = 0, at = 0; i < Rows; i++, at += Panel)
        {
            Both(a[i], Vector256.Load(weights + at), Vector256.Load(weights + at + 8), ref s00, ref s01);
            Both(a[i], Vector256.Load(w1 + at), Vector256.Load(w1 + at + 8), ref s10, ref s11);
        }
        Store(s00, s01, c);
        Store(s10, s11, c + 16);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void OnePanel(float* a, float* weights, float* c)
    {
        Vector256<float> s0 = Vector256.Load(c), s1 = Vector256.Load(c + 8);
        for (int i = 0; i < Rows; i++, weights += Panel)
            Both(a[i], Vector256.Load(weights), Vector256.Load(weights + 8), ref s0, ref s1);
        Store(s0, s1, c);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Both(
        float value, Vector256<float> w0, Vector256<float> w1, ref Vector256<float> s0, ref Vector256<float> s1)
    {
        var x = Vector256.Create(value);
        s0 = Vector256.MultiplyAddEstimate(x, w0, s0);
        s1 = Vector256.MultiplyAddEstimate(x, w1, s1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector256<float> s0, Vector256<float> s1, float* c)
    {
        s0.Store(c);
        s1.Store(c + 8);
    }
}
