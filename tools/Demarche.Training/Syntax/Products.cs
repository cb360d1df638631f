using Demarche.Language.Network;

namespace Demarche.Training.Syntax;

/// <summary>The products that the way back needs.</summary>
internal static unsafe class Products
{
    /// <summary>target[leftWidth×rightWidth] += leftᵀ · right, for left[n×leftWidth] and right[n×rightWidth].</summary>
    public static void AddTransposed(
        float* left, int n, int leftWidth, float* right, int rightWidth, float* target, Arena arena)
    {
        float* turned = arena.Take(leftWidth, n);
        Transposed.Copy(left, n, leftWidth, turned, n);
        Kernels.MultiplyAdd(turned, leftWidth, n, n, right, rightWidth, target);
    }
}
