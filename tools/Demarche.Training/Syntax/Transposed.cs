using Demarche.Language.Network;

namespace Demarche.Training.Syntax;

/// <summary>Matrices turned over, for the way back through the network.</summary>
internal static unsafe class Transposed
{
    /// <summary>Writes source[rows×width] turned over into target[width×rows]. Both widths are multiples of 8 or small.</summary>
    public static void Copy(float* source, int rows, int width, float* target, int targetStride)
    {
        const int Block = 16;
        for (int r = 0; r < rows; r += Block)
        {
            int lastRow = Math.Min(rows, r + Block);
            for (int c = 0; c < width; c += Block)
            {
                int lastColumn = Math.Min(width, c + Block);
                for (int i = r; i < lastRow; i++)
                {
                    for (int j = c; j < lastColumn; j++)
                        target[(nint)j * targetStride + i] = source[(nint)i * width + j];
                }
            }
        }
    }

    /// <summary>The whole table turned over.</summary>
    public static void Copy(Weights source, Weights target) =>
        Copy(source.Data, source.Rows, source.Width, target.Data, target.Width);
}
