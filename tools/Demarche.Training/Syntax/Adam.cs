using System.Runtime.Intrinsics;
using Demarche.Language.Network;

namespace Demarche.Training.Syntax;

/// <summary>Adam (Kingma and Ba 2015) over the dense tables, and over the touched rows of the feature table.</summary>
internal sealed unsafe class Adam
{
    private const float Beta1 = 0.9f;
    private const float Beta2 = 0.98f;
    private const float Epsilon = 1e-8f;

    private readonly SyntaxWeights _weights;
    private readonly SyntaxWeights _first;
    private readonly SyntaxWeights _second;
    private int _step;

    public Adam(SyntaxWeights weights)
    {
        _weights = weights;
        SyntaxDimensions sizes = weights.Sizes with { Vectors = 0 };
        _first = new SyntaxWeights(sizes);
        _second = new SyntaxWeights(sizes);
    }

    /// <summary>Takes one step against the gradient, scaled by <paramref name="scale"/> first.</summary>
    public void Step(Gradient gradient, float rate, float scale)
    {
        _step++;
        float corrected = rate * MathF.Sqrt(1 - MathF.Pow(Beta2, _step)) / (1 - MathF.Pow(Beta1, _step));
        using IEnumerator<Weights> first = _first.Trained().GetEnumerator(), second = _second.Trained().GetEnumerator();
        using IEnumerator<Weights> slopes = gradient.Dense.Trained().GetEnumerator();
        foreach (Weights table in _weights.Trained())
        {
            first.MoveNext();
            second.MoveNext();
            slopes.MoveNext();
            Update(table.Data, slopes.Current.Data, first.Current.Data, second.Current.Data, table.Count, (corrected, scale));
        }
        foreach (int row in gradient.TouchedRows)
        {
            Update(
                _weights.Features.Row(row), gradient.Row(row), _first.Features.Row(row), _second.Features.Row(row),
                SyntaxDimensions.Word, (corrected, scale));
        }
    }

    private static void Update(float* weight, float* slope, float* first, float* second, int count, (float Rate, float Scale) by)
    {
        Vector256<float> scale = Vector256.Create(by.Scale), rate = Vector256.Create(by.Rate);
        for (int i = 0; i < count; i += Kernels.Lane)
        {
            Vector256<float> g = Vector256.Load(slope + i) * scale;
            Vector256<float> m = Vector256.Load(first + i) * Beta1 + g * (1 - Beta1);
            Vector256<float> v = Vector256.Load(second + i) * Beta2 + g * g * (1 - Beta2);
            m.Store(first + i);
            v.Store(second + i);
            Vector256<float> step = rate * m / (Vector256.Sqrt(v) + Vector256.Create(Epsilon));
            (Vector256.Load(weight + i) - step).Store(weight + i);
        }
    }
}
