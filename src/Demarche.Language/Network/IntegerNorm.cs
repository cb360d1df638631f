namespace Demarche.Language.Network;

/// <summary>Layer normalisation that ends in integers: gain and bias hold the scale, which is the same for all rows.</summary>
internal sealed unsafe class IntegerNorm
{
    private readonly Weights _norm;
    private readonly float _unit;

    /// <summary>Scales a norm so that <paramref name="parts"/> rows together stay within <see cref="IntegerRows.Norm"/>.</summary>
    /// <param name="norm">Gain and bias.</param>
    /// <param name="parts">Rows that one product multiplies with a column.</param>
    public IntegerNorm(Weights norm, int parts = 1)
    {
        float gain = 0, bias = 0;
        for (int i = 0; i < norm.Width; i++)
        {
            gain = Math.Max(gain, Math.Abs(norm.Row(0)[i]));
            bias += norm.Row(1)[i] * norm.Row(1)[i];
        }
        float greatest = gain * MathF.Sqrt(norm.Width) + MathF.Sqrt(bias) + 1e-6f;
        float scale = IntegerRows.Norm / (greatest * MathF.Sqrt(parts));
        _unit = 1 / scale;
        _norm = new Weights(2, norm.Width);
        for (int i = 0; i < norm.Count; i++)
            _norm.Data[i] = norm.Data[i] * scale;
    }

    /// <summary>Normalises <paramref name="n"/> rows of floats into rows of integers at <paramref name="places"/>.</summary>
    public void Apply(float* source, int n, IntegerRows target, int* places)
    {
        int width = _norm.Width;
        float* row = stackalloc float[width];
        for (int i = 0; i < n; i++)
        {
            Kernels.Normalize(source + (nint)i * width, _norm.Row(0), _norm.Row(1), row, width);
            Kernels.Round(row, target.Row(places[i]), width);
            target.Scales[places[i]] = _unit;
        }
    }
}
