using Demarche.Language.Network;
using static Demarche.Language.Network.SyntaxDimensions;

namespace Demarche.Training.Syntax;

/// <summary>The weight matrices turned over, renewed after each step and shared by the workers.</summary>
internal sealed unsafe class TransposedWeights
{
    private readonly SyntaxWeights _weights;

    public TransposedWeights(SyntaxWeights weights)
    {
        _weights = weights;
        for (int layer = 0; layer < Layers; layer++)
        {
            Outputs[layer] = new Weights(Word, Word);
            Contexts[layer] = [new Weights(Word, Word), new Weights(Word, Word), new Weights(Word, Word)];
        }
        Tagger = new Weights(weights.Tagger.Width, Word);
        Reducer = new Weights(Bottleneck, Word);
        Slots = new Weights(weights.Slots.Width, Bottleneck);
        Scorer = new Weights(weights.Scorer.Width, Hidden);
        Renew();
    }

    public Weights[] Outputs { get; } = new Weights[Layers];

    /// <summary>Left, middle and right part of each layer's context.</summary>
    public Weights[][] Contexts { get; } = new Weights[Layers][];

    public Weights Tagger { get; }

    public Weights Reducer { get; }

    public Weights Slots { get; }

    public Weights Scorer { get; }

    public void Renew()
    {
        for (int layer = 0; layer < Layers; layer++)
        {
            Transposed.Copy(_weights.Outputs[layer], Outputs[layer]);
            for (int part = 0; part < 3; part++)
                Transposed.Copy(_weights.Contexts[layer].Row(part * Word), Word, Word, Contexts[layer][part].Data, Word);
        }
        Transposed.Copy(_weights.Tagger, Tagger);
        Transposed.Copy(_weights.Reducer, Reducer);
        Transposed.Copy(_weights.Slots, Slots);
        Transposed.Copy(_weights.Scorer, Scorer);
    }
}
