using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Demarche.Language.Network;

/// <summary>The arithmetic of the network over rows of 32-bit floats.</summary>
/// <remarks>Widths are multiples of <see cref="Lane"/>.</remarks>
internal static unsafe class Kernels
{
    /// <summary>Floats taken at once.</summary>
    public const int Lane = 8;

    /// <summary>Rounds a width up to what a row must have: a multiple of <see cref="PackedMatrix.Panel"/>.</summary>
    public static int Padded(int width) => (width + PackedMatrix.Panel - 1) / PackedMatrix.Panel * PackedMatrix.Panel;

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
}
