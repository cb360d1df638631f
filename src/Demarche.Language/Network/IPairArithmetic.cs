namespace Demarche.Language.Network;

/// <summary>The steps of a product over vectors whose 32-bit lanes each hold a pair of 16-bit integers, or a sum.</summary>
/// <remarks>Whatever the width of the vectors, the results are the same bits: integer sums are exact, and floats are rounded alike.</remarks>
/// <typeparam name="TVector">The vectors.</typeparam>
internal unsafe interface IPairArithmetic<TVector>
    where TVector : struct
{
    /// <summary>Lanes of a vector.</summary>
    static abstract int Lanes { get; }

    /// <summary>The lanes at an address.</summary>
    static abstract TVector Load(int* lanes);

    /// <summary>The same pair in every lane.</summary>
    static abstract TVector Repeat(int pair);

    /// <summary>In each lane, sum + first · first + second · second of the pairs.</summary>
    static abstract TVector AddProducts(TVector sum, TVector pair, TVector weights);

    /// <summary>In each lane, onto + sum · (scale · column scale), as floats.</summary>
    static abstract void Store(TVector sum, float scale, float* columnScales, float* onto, float* target);
}
