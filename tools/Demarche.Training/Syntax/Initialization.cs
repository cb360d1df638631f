using System.Runtime.Intrinsics;
using Demarche.Language.Network;

namespace Demarche.Training.Syntax;

/// <summary>First values of the weights, and sums over them.</summary>
internal static unsafe class Initialization
{
    /// <summary>Glorot-uniform matrices, small embeddings, gains of one, biases of zero; always the same.</summary>
    public static void Fill(SyntaxWeights weights)
    {
        var random = new Random(42);
        Uniform(weights.Features, 0.1f, random);
        Glorot(weights.VectorProjection, 1, random);
        for (int layer = 0; layer < SyntaxDimensions.Layers; layer++)
        {
            Glorot(weights.Contexts[layer], 1, random);
            Glorot(weights.Outputs[layer], 0.5f, random);
            new Span<float>(weights.Norms[layer].Row(0), SyntaxDimensions.Word).Fill(1);
        }
        new Span<float>(weights.FinalNorm.Row(0), SyntaxDimensions.Word).Fill(1);
        Columns(weights.Tagger, weights.Sizes.Tags, random);
        Glorot(weights.Reducer, 1, random);
        Uniform(weights.Slots, 0.08f, random);
        Uniform(weights.EmptySlots, 0.02f, random);
        Uniform(weights.SlotLabels, 0.05f, random);
        Columns(weights.Scorer, weights.Sizes.Transitions, random);
    }

    /// <summary>The same for the tables of named entities.</summary>
    public static void FillNames(SyntaxWeights weights)
    {
        var random = new Random(43);
        Glorot(weights.EntityInner, 1, random);
        Columns(weights.Entities, SyntaxDimensions.Entities, random);
        weights.EntityInnerBias.Values.Clear();
        weights.EntityBias.Values.Clear();
    }

    public static double SquaredNorm(SyntaxWeights weights)
    {
        double sum = 0;
        foreach (Weights table in weights.Trained())
        {
            Vector256<float> squares = Vector256<float>.Zero;
            for (int i = 0; i < table.Count; i += Kernels.Lane)
            {
                var value = Vector256.Load(table.Data + i);
                squares += value * value;
            }
            sum += Vector256.Sum(squares);
        }
        return sum;
    }

    /// <summary>Moves the average a part of the way towards the current values.</summary>
    public static void MoveTowards(Weights average, Weights current, int start, int count, float part)
    {
        for (int i = start; i < start + count; i += Kernels.Lane)
        {
            var value = Vector256.Load(average.Data + i);
            (value + (Vector256.Load(current.Data + i) - value) * part).Store(average.Data + i);
        }
    }

    private static void Glorot(Weights table, float gain, Random random) =>
        Uniform(table, gain * MathF.Sqrt(6f / (table.Rows + table.Width)), random);

    private static void Uniform(Weights table, float limit, Random random)
    {
        foreach (ref float value in table.Values)
            value = (random.NextSingle() * 2 - 1) * limit;
    }

    /// <summary>Fills the columns in use; the padding stays zero.</summary>
    private static void Columns(Weights table, int used, Random random)
    {
        float limit = MathF.Sqrt(6f / (table.Rows + used));
        for (int row = 0; row < table.Rows; row++)
        {
            for (int column = 0; column < used; column++)
                table.Row(row)[column] = (random.NextSingle() * 2 - 1) * limit;
        }
    }
}
