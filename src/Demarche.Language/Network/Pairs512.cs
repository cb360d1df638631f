using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Demarche.Language.Network;

/// <summary>Sixteen pairs at once, with AVX-512.</summary>
internal readonly unsafe struct Pairs512 : IPairArithmetic<Vector512<int>>
{
    public static int Lanes => 16;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> Load(int* lanes) => Vector512.Load(lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> Repeat(int pair) => Vector512.Create(pair);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> AddProducts(Vector512<int> sum, Vector512<int> pair, Vector512<int> weights) =>
        sum + Avx512BW.MultiplyAddAdjacent(pair.AsInt16(), weights.AsInt16());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector512<int> sum, float scale, float* columnScales, float* onto, float* target)
    {
        Vector512<float> scales = Vector512.Load(columnScales) * Vector512.Create(scale);
        (Vector512.Load(onto) + Vector512.ConvertToSingle(sum) * scales).Store(target);
    }
}
