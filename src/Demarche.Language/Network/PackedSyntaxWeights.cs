using static Demarche.Language.Network.SyntaxDimensions;

namespace Demarche.Language.Network;

/// <summary>The matrices of the network, packed for use.</summary>
internal sealed class PackedSyntaxWeights
{
    public PackedSyntaxWeights(SyntaxWeights weights)
    {
        VectorProjection = new PackedMatrix(weights.VectorProjection);
        for (int layer = 0; layer < Layers; layer++)
        {
            Weights context = weights.Contexts[layer];
            Contexts[layer] = [.. Enumerable.Range(0, 3).Select(part => new PackedMatrix(context, part * Word, Word))];
            Outputs[layer] = new PackedMatrix(weights.Outputs[layer]);
        }
        Tagger = new PackedMatrix(weights.Tagger);
        Reducer = new PackedMatrix(weights.Reducer);
        Slots = new PackedMatrix(weights.Slots);
        Scorer = new PackedMatrix(weights.Scorer);
    }

    public PackedMatrix VectorProjection { get; }

    /// <summary>Left, middle and right part of each layer's context.</summary>
    public PackedMatrix[][] Contexts { get; } = new PackedMatrix[Layers][];

    public PackedMatrix[] Outputs { get; } = new PackedMatrix[Layers];

    public PackedMatrix Tagger { get; }

    public PackedMatrix Reducer { get; }

    public PackedMatrix Slots { get; }

    public PackedMatrix Scorer { get; }
}
