using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Demarche.Language.Network;

/// <summary>Eight pairs at once, with AVX2.</summary>
internal readonly unsafe struct Pairs256 : IPairArithmetic<Vector256<int>>
{
    public static int Lanes => 8;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Load(int* lanes) => Vector256.Load(lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Repeat(int pair) => Vector256.Create(pair);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> AddProducts(Vector256<int> sum, Vector256<int> pair, Vector256<int> weights) =>
        sum + Avx2.MultiplyAddAdjacent(pair.AsInt16(), weights.AsInt16());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector256<int> sum, float scale, float* columnScales, float* onto, float* target)
    {
        Vector256<float> scales = Vector256.Load(columnScales) * Vector256.Create(scale);
        (Vector256.Load(onto) + Vector256.ConvertToSingle(sum) * scales).Store(target);
    }
}
