using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Demarche.Language.Network;

/// <summary>The arithmetic of the network over rows of 32-bit floats.</summary>
/// <remarks>
/// Widths are multiples of <see cref="Lane"/>. All are compiled to their best at once: compiled quickly first, as .NET does, they would
/// take up half the time of a short run.
/// </remarks>
internal static unsafe class Kernels
{
    /// <summary>Floats taken at once.</summary>
    public const int Lane = 8;

    /// <summary>Rounds a width up to what a row must have: a multiple of <see cref="IntegerMatrix.Panel"/>.</summary>
    public static int Padded(int width) => (width + IntegerMatrix.Panel - 1) / IntegerMatrix.Panel * IntegerMatrix.Panel;

    /// <summary>target[i] += source[i].</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(float* target, float* source, int width)
    {
        for (int i = 0; i < width; i += Lane)
            (Vector256.Load(target + i) + Vector256.Load(source + i)).Store(target + i);
    }

    /// <summary>target[i] = the sum of all rows' i-th number, added in the order of the rows.</summary>
    /// <remarks>The width is a multiple of four lanes, so that a sum over many rows stays in registers.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Sum(ReadOnlySpan<nint> rows, float* target, int width)
    {
        for (int i = 0; i < width; i += 4 * Lane)
        {
            Vector256<float> a = default, b = default, c = default, d = default;
            foreach (nint row in rows)
            {
                float* at = (float*)row + i;
                a += Vector256.Load(at);
                b += Vector256.Load(at + Lane);
                c += Vector256.Load(at + 2 * Lane);
                d += Vector256.Load(at + 3 * Lane);
            }
            a.Store(target + i);
            b.Store(target + i + Lane);
            c.Store(target + i + 2 * Lane);
            d.Store(target + i + 3 * Lane);
        }
    }

    /// <summary>target[i] = max(0, target[i]).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Rectify(float* target, int width)
    {
        for (int i = 0; i < width; i += Lane)
            Vector256.Max(Vector256.Load(target + i), Vector256<float>.Zero).Store(target + i);
    }

    /// <summary>Layer normalisation of one row, with gain and bias; returns the inverse standard deviation.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float Normalize(float* source, float* gain, float* bias, float* target, int width)
    {
        Vector256<float> sum = Vector256<float>.Zero, squares = Vector256<float>.Zero;
        for (int i = 0; i < width; i += Lane)
        {
            var x = Vector256.Load(source + i);
            sum += x;
            squares += x * x;
        }
        float mean = Sum(sum) / width;
        float variance = Math.Max(0, Sum(squares) / width - mean * mean);
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

    /// <summary>target[i] = the integer nearest to source[i] (to the even one between two), which fits 16 bits.</summary>
    /// <remarks>Adding 1.5 · 2²³ leaves the integer in the lowest bits of the float, on every processor.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Round(float* source, short* target, int width)
    {
        var shift = Vector256.Create(12_582_912f);
        for (int i = 0; i < width; i += 2 * Lane)
        {
            Vector256<int> low = (Vector256.Load(source + i) + shift).AsInt32();
            Vector256<int> high = (Vector256.Load(source + i + Lane) + shift).AsInt32();
            Vector256.Narrow(low, high).Store(target + i);
        }
    }

    /// <summary>Scales one row to the norm of <see cref="IntegerRows"/>, in place, and rounds it; returns what a unit is worth.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float Quantize(float* source, short* target, int width)
    {
        Vector256<float> even = Vector256<float>.Zero, odd = Vector256<float>.Zero;
        for (int i = 0; i < width; i += 2 * Lane)
        {
            Vector256<float> x = Vector256.Load(source + i), y = Vector256.Load(source + i + Lane);
            even += x * x;
            odd += y * y;
        }
        float norm = MathF.Sqrt(Sum(even + odd));
        float scale = norm > 1e-9f ? IntegerRows.Norm / norm : 0;
        var scales = Vector256.Create(scale);
        for (int i = 0; i < width; i += Lane)
            (Vector256.Load(source + i) * scales).Store(source + i);
        Round(source, target, width);
        return norm / IntegerRows.Norm;
    }

    /// <summary>Index of the greatest of the first <paramref name="width"/> values; the first of equals.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int ArgMax(float* values, int width)
    {
        float most = values[0];
        int i = 0;
        if (width >= Lane)
        {
            var all = Vector256.Load(values);
            for (i = Lane; i + Lane <= width; i += Lane)
                all = Vector256.Max(all, Vector256.Load(values + i));
            for (int lane = 0; lane < Lane; lane++)
                most = Math.Max(most, all[lane]);
        }
        for (; i < width; i++)
            most = Math.Max(most, values[i]);
        return Math.Max(0, new ReadOnlySpan<float>(values, width).IndexOf(most));
    }

    /// <summary>The sum of the lanes, in the same order on every processor.</summary>
    private static float Sum(Vector256<float> lanes)
    {
        Vector128<float> half = lanes.GetLower() + lanes.GetUpper();
        return half[0] + half[2] + (half[1] + half[3]);
    }
}
