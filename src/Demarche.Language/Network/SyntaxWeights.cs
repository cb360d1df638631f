using Demarche.Language.Parsing;
using static Demarche.Language.Network.SyntaxDimensions;

namespace Demarche.Language.Network;

/// <summary>All weights of the network, by layer.</summary>
internal sealed class SyntaxWeights
{
    public SyntaxWeights(SyntaxDimensions sizes)
    {
        Sizes = sizes;
        Features = new Weights(sizes.Features, Word);
        Vectors = new Weights(sizes.Vectors, Vector);
        VectorProjection = new Weights(Vector, Word);
        for (int layer = 0; layer < Layers; layer++)
        {
            Norms[layer] = new Weights(2, Word);
            Contexts[layer] = new Weights(3 * Word, Word);
            ContextBiases[layer] = new Weights(1, Word);
            Outputs[layer] = new Weights(Word, Word);
            OutputBiases[layer] = new Weights(1, Word);
        }
        FinalNorm = new Weights(2, Word);
        Tagger = new Weights(Word, Kernels.Padded(sizes.Tags));
        TaggerBias = new Weights(1, Kernels.Padded(sizes.Tags));
        EntityInner = new Weights(Word, EntityHidden);
        EntityInnerBias = new Weights(1, EntityHidden);
        Entities = new Weights(EntityHidden, Kernels.Padded(SyntaxDimensions.Entities));
        EntityBias = new Weights(1, Kernels.Padded(SyntaxDimensions.Entities));
        Reducer = new Weights(Word, Bottleneck);
        Slots = new Weights(Bottleneck, TransitionState.Slots * Hidden);
        EmptySlots = new Weights(TransitionState.Slots, Hidden);
        SlotLabels = new Weights(LabelledSlots * sizes.Labels, Hidden);
        HiddenBias = new Weights(1, Hidden);
        Scorer = new Weights(Hidden, Kernels.Padded(sizes.Transitions));
        ScorerBias = new Weights(1, Kernels.Padded(sizes.Transitions));
    }

    public SyntaxDimensions Sizes { get; }

    /// <summary>Embedding of each word feature.</summary>
    public Weights Features { get; }

    /// <summary>Word vectors learned from plain text, and fixed.</summary>
    public Weights Vectors { get; }

    public Weights VectorProjection { get; }

    /// <summary>Gain and bias of the normalisation before each layer.</summary>
    public Weights[] Norms { get; } = new Weights[Layers];

    /// <summary>Word to the left, word, word to the right → hidden.</summary>
    public Weights[] Contexts { get; } = new Weights[Layers];

    public Weights[] ContextBiases { get; } = new Weights[Layers];

    public Weights[] Outputs { get; } = new Weights[Layers];

    public Weights[] OutputBiases { get; } = new Weights[Layers];

    public Weights FinalNorm { get; }

    public Weights Tagger { get; }

    public Weights TaggerBias { get; }

    /// <summary>A word → what tells its place in a named entity.</summary>
    public Weights EntityInner { get; }

    public Weights EntityInnerBias { get; }

    /// <summary>That → the tags of named entities.</summary>
    public Weights Entities { get; }

    public Weights EntityBias { get; }

    public Weights Reducer { get; }

    /// <summary>What a word adds to the hidden layer from each slot.</summary>
    public Weights Slots { get; }

    /// <summary>What an empty slot adds.</summary>
    public Weights EmptySlots { get; }

    /// <summary>What the label of the word in a slot adds.</summary>
    public Weights SlotLabels { get; }

    public Weights HiddenBias { get; }

    public Weights Scorer { get; }

    public Weights ScorerBias { get; }

    /// <summary>All tables in the order of the model file.</summary>
    public IEnumerable<Weights> All()
    {
        yield return Features;
        yield return Vectors;
        foreach (Weights table in Trained())
            yield return table;
    }

    /// <summary>The dense tables that training changes.</summary>
    public IEnumerable<Weights> Trained()
    {
        yield return VectorProjection;
        for (int layer = 0; layer < Layers; layer++)
        {
            yield return Norms[layer];
            yield return Contexts[layer];
            yield return ContextBiases[layer];
            yield return Outputs[layer];
            yield return OutputBiases[layer];
        }
        yield return FinalNorm;
        yield return Tagger;
        yield return TaggerBias;
        yield return EntityInner;
        yield return EntityInnerBias;
        yield return Entities;
        yield return EntityBias;
        yield return Reducer;
        yield return Slots;
        yield return EmptySlots;
        yield return SlotLabels;
        yield return HiddenBias;
        yield return Scorer;
        yield return ScorerBias;
    }
}
