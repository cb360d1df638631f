using Demarche.Language.Network;
using static Demarche.Language.Network.SyntaxDimensions;

namespace Demarche.Training.Syntax;

/// <summary>Learns to tag words from what the encoder gives: one matrix, then softmax.</summary>
/// <param name="classes">Number of tags; the columns beyond them are padding.</param>
/// <param name="matrix">Word → scores of the tags.</param>
/// <param name="bias">Added to the scores.</param>
/// <param name="turned">The matrix turned over.</param>
/// <param name="slopes">Takes the gradient of the matrix and of the bias.</param>
internal sealed unsafe class TagHead(int classes, Weights matrix, Weights bias, Weights turned, (Weights Matrix, Weights Bias) slopes)
{
    /// <summary>Adds up the gradients of the words whose tag is known.</summary>
    /// <param name="tags">Right tag of each word, -1 where it is unknown.</param>
    /// <param name="output">What the encoder gives for each word.</param>
    /// <param name="slope">Takes its gradient.</param>
    /// <param name="arena">Gives buffers.</param>
    /// <returns>The loss.</returns>
    public double Learn(int[] tags, float* output, float* slope, Arena arena)
    {
        int width = matrix.Width, n = tags.Length;
        float* scores = arena.Take(n, width);
        for (int i = 0; i < n; i++)
            bias.Values.CopyTo(new Span<float>(scores + i * width, width));
        Products.MultiplyAdd(output, n, Word, Word, matrix.Data, width, scores);
        double loss = 0;
        for (int i = 0; i < n; i++)
        {
            var row = new Span<float>(scores + i * width, width);
            row[classes..].Fill(float.NegativeInfinity);
            if (tags[i] < 0)
            {
                row.Clear();
                continue;
            }
            Softmax.Apply(row);
            loss -= Math.Log(Math.Max(1e-9, row[tags[i]]));
            row[tags[i]] -= 1;
            Kernels.Add(slopes.Bias.Data, scores + i * width, width);
        }
        Products.AddTransposed(output, n, Word, scores, width, slopes.Matrix.Data, arena);
        Products.MultiplyAdd(scores, n, width, width, turned.Data, Word, slope);
        return loss;
    }
}
