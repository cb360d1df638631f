using static Demarche.Language.Network.SyntaxDimensions;

namespace Demarche.Language.Network;

/// <summary>The matrices of the network as integers, and what makes integers of the rows they are multiplied with.</summary>
internal sealed class IntegerWeights
{
    public IntegerWeights(SyntaxWeights weights)
    {
        VectorProjection = new IntegerMatrix(weights.VectorProjection);
        for (int layer = 0; layer < Layers; layer++)
        {
            Norms[layer] = new IntegerNorm(weights.Norms[layer], parts: 3);
            Contexts[layer] = new IntegerMatrix(weights.Contexts[layer], weights.ContextBiases[layer], parts: 3);
            Outputs[layer] = new IntegerMatrix(weights.Outputs[layer], weights.OutputBiases[layer]);
        }
        FinalNorm = new IntegerNorm(weights.FinalNorm);
        Tagger = new IntegerMatrix(weights.Tagger, weights.TaggerBias);
        EntityInner = new IntegerMatrix(weights.EntityInner, weights.EntityInnerBias);
        Entities = new IntegerMatrix(weights.Entities, weights.EntityBias);
        Reducer = new IntegerMatrix(weights.Reducer);
        Slots = new IntegerMatrix(weights.Slots);
        Scorer = new IntegerMatrix(weights.Scorer, weights.ScorerBias);
    }

    public IntegerMatrix VectorProjection { get; }

    /// <summary>The normalisation before each layer.</summary>
    public IntegerNorm[] Norms { get; } = new IntegerNorm[Layers];

    /// <summary>The word to the left, the word and the word to the right → hidden.</summary>
    public IntegerMatrix[] Contexts { get; } = new IntegerMatrix[Layers];

    public IntegerMatrix[] Outputs { get; } = new IntegerMatrix[Layers];

    public IntegerNorm FinalNorm { get; }

    public IntegerMatrix Tagger { get; }

    public IntegerMatrix EntityInner { get; }

    public IntegerMatrix Entities { get; }

    public IntegerMatrix Reducer { get; }

    public IntegerMatrix Slots { get; }

    public IntegerMatrix Scorer { get; }
}
