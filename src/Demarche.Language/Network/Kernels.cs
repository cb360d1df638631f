using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Demarche.Language.Network;

/// <summary>The arithmetic of the network over rows of 32-bit floats.</summary>
/// <remarks>
/// Each output element is summed over <c>k</c> in ascending order with fused multiply-add, whatever the vector
/// width, so results do not depend on the machine's. Widths are multiples of <see cref="Lane"/>.
/// </remarks>
internal static unsafe class Kernels
{
    /// <summary>Row widths are multiples of this many floats.</summary>
    public const int Lane = 8;

    /// <summary>Rounds a width up to a multiple of <see cref="Lane"/>.</summary>
    public static int Padded(int width) => (width + Lane - 1) / Lane * Lane;

    /// <summary>c[n×m] += a[n×k] · b[k×m]; rows are contiguous, strides are in floats.</summary>
    public static void MultiplyAdd(float* a, int n, int k, int strideA, float* b, int m, float* c)
    {
        int row = 0;
        for (; row + 4 <= n; row += 4)
            FourRows(a + (nint)row * strideA, strideA, k, b, m, c + (nint)row * m);
        for (; row < n; row++)
            OneRow(a + (nint)row * strideA, k, b, m, c + (nint)row * m);
    }

    /// <summary>target[i] += source[i].</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add(float* target, float* source, int width)
    {
        for (int i = 0; i < width; i += Lane)
            (Vector256.Load(target + i) + Vector256.Load(source + i)).Store(target + i);
    }

    /// <summary>target[i] = max(0, target[i]).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Rectify(float* target, int width)
    {
        for (int i = 0; i < width; i += Lane)
            Vector256.Max(Vector256.Load(target + i), Vector256<float>.Zero).Store(target + i);
    }

    /// <summary>Layer normalisation of one row, with gain and bias; returns the inverse standard deviation.</summary>
    public static float Normalize(float* source, float* gain, float* bias, float* target, int width)
    {
        Vector256<float> sum = Vector256<float>.Zero, squares = Vector256<float>.Zero;
        for (int i = 0; i < width; i += Lane)
        {
            var x = Vector256.Load(source + i);
            sum += x;
            squares += x * x;
        }
        float mean = Vector256.Sum(sum) / width;
        float variance = Math.Max(0, Vector256.Sum(squares) / width - mean * mean);
        float inverse = 1 / MathF.Sqrt(variance + 1e-5f);
        var means = Vector256.Create(mean);
        var scale = Vector256.Create(inverse);
        for (int i = 0; i < width; i += Lane)
        {
            Vector256<float> x = (Vector256.Load(source + i) - means) * scale;
            (x * Vector256.Load(gain + i) + Vector256.Load(bias + i)).Store(target + i);
        }
        return inverse;
    }

    /// <summary>Index of the greatest of the first <paramref name="width"/> values; the first of equals.</summary>
    public static int ArgMax(float* values, int width)
    {
        int best = 0;
        for (int i = 1; i < width; i++)
        {
            if (values[i] > values[best])
                best = i;
        }
        return best;
    }

    private static void FourRows(float* a, int stride, int k, float* b, int m, float* c)
    {
        int column = 0;
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

    private static void OneRow(float* a, int k, float* b, int m, float* c)
    {
        int column = 0;
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
