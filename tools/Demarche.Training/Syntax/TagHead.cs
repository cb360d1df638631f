using Demarche.Language.Network;

namespace Demarche.Training.Syntax;

/// <summary>Learns to tag words from what is known of each: one matrix, then softmax.</summary>
/// <param name="classes">Number of tags; the columns beyond them are padding.</param>
/// <param name="matrix">Word → scores of the tags.</param>
/// <param name="bias">Added to the scores.</param>
/// <param name="slopes">Takes the gradient of the matrix and of the bias.</param>
internal sealed unsafe class TagHead(int classes, Weights matrix, Weights bias, (Weights Matrix, Weights Bias) slopes)
{
    /// <summary>Adds up the gradients of the words whose tag is known.</summary>
    /// <param name="tags">Right tag of each word, -1 where it is unknown.</param>
    /// <param name="output">What is known of each word, a row.</param>
    /// <param name="arena">Gives buffers.</param>
    /// <param name="back">The matrix turned over, and what takes the gradient of the output; null where nothing below learns.</param>
    /// <returns>The loss.</returns>
    public double Learn(int[] tags, float* output, Arena arena, (Weights Turned, nint Slope)? back = null)
    {
        int width = matrix.Width, n = tags.Length;
        float* scores = arena.Take(n, width);
        for (int i = 0; i < n; i++)
            bias.Values.CopyTo(new Span<float>(scores + i * width, width));
        Products.MultiplyAdd(output, n, matrix.Rows, matrix.Rows, matrix.Data, width, scores);
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
        Products.AddTransposed(output, n, matrix.Rows, scores, width, slopes.Matrix.Data, arena);
        if (back is { } way)
            Products.MultiplyAdd(scores, n, width, width, way.Turned.Data, matrix.Rows, (float*)way.Slope);
        return loss;
    }
}
