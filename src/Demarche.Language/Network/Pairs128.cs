using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Demarche.Language.Network;

/// <summary>Four pairs at once, on any processor.</summary>
internal readonly unsafe struct Pairs128 : IPairArithmetic<Vector128<int>>
{
    public static int Lanes => 4;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> Load(int* lanes) => Vector128.Load(lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> Repeat(int pair) => Vector128.Create(pair);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> AddProducts(Vector128<int> sum, Vector128<int> pair, Vector128<int> weights) =>
        sum + First(pair) * First(weights) + (pair >> 16) * (weights >> 16);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector128<int> sum, float scale, float* columnScales, float* onto, float* target)
    {
        Vector128<float> scales = Vector128.Load(columnScales) * Vector128.Create(scale);
        (Vector128.Load(onto) + Vector128.ConvertToSingle(sum) * scales).Store(target);
    }

    /// <summary>The lower half of each lane with its sign.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> First(Vector128<int> pairs) => (pairs << 16) >> 16;
}
