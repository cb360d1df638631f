using Demarche.Language.Network;
using Demarche.Language.Syntax;
using Demarche.Training.Syntax;
using static Demarche.Language.Network.SyntaxDimensions;

namespace Demarche.Training.Names;

/// <summary>Runs sentences through the network as the program does, and learns to tag their names. One for each thread.</summary>
internal sealed unsafe class NameWorker
{
    private const float Dropout = 0.1f;

    private readonly SyntaxWeights _weights;
    private readonly SyntaxNetwork _network;
    private readonly Weights _turned;
    private readonly SyntaxWorkspace _space;
    private readonly TagHead _names;
    private readonly Arena _arena = new();

    /// <param name="weights">The network's weights.</param>
    /// <param name="network">The network, as the program runs it.</param>
    /// <param name="turned">The matrix from the inner layer to the tags, turned over; kept so by the trainer.</param>
    public NameWorker(SyntaxWeights weights, SyntaxNetwork network, Weights turned)
    {
        _weights = weights;
        _network = network;
        _turned = turned;
        _space = new SyntaxWorkspace(network.Sizes);
        Gradient = new Gradient(weights.Sizes, weights.Sizes.Features);
        _names = new TagHead(Entities, weights.Entities, weights.EntityBias, (Gradient.Dense.Entities, Gradient.Dense.EntityBias));
    }

    public Gradient Gradient { get; }

    /// <summary>Adds up the gradients of the sentences, from nothing. The seed decides dropout.</summary>
    public void Learn(ReadOnlySpan<Sentence> sentences, int seed)
    {
        Gradient.Clear();
        var random = new Random(seed);
        foreach (Sentence sentence in sentences)
        {
            _arena.Reset();
            Learn(sentence, random);
            Gradient.Words += sentence.Length;
        }
    }

    private void Learn(Sentence sentence, Random random)
    {
        int n = sentence.Length;
        float* words = Encoded(sentence), inner = _arena.Take(n, EntityHidden), slope = _arena.Take(n, EntityHidden);
        for (int i = 0; i < n; i++)
            _weights.EntityInnerBias.Values.CopyTo(new Span<float>(inner + i * EntityHidden, EntityHidden));
        Products.MultiplyAdd(words, n, Word, Word, _weights.EntityInner.Data, EntityHidden, inner);
        for (int i = 0; i < n * EntityHidden; i++)
            inner[i] = random.NextSingle() < Dropout ? 0 : Math.Max(0, inner[i]) / (1 - Dropout);
        int[] tags = [.. sentence.Tokens.Select(token => (int)token.Entity - 1)];
        Gradient.Loss += _names.Learn(tags, inner, _arena, (_turned, (nint)slope));
        for (int i = 0; i < n * EntityHidden; i++)
            slope[i] = inner[i] > 0 ? slope[i] / (1 - Dropout) : 0;
        for (int i = 0; i < n; i++)
            Kernels.Add(Gradient.Dense.EntityInnerBias.Data, slope + i * EntityHidden, EntityHidden);
        Products.AddTransposed(words, n, Word, slope, EntityHidden, Gradient.Dense.EntityInner.Data, _arena);
    }

    private float* Encoded(Sentence sentence)
    {
        string text = string.Concat(sentence.Tokens.Select(token => token.Form));
        var forms = new (int, int)[sentence.Length];
        for (int i = 0, at = 0; i < forms.Length; at = forms[i++].Item2)
            forms[i] = (at, at + sentence[i].Form.Length);
        _network.Prepare(text, forms, [forms.Length], _space);
        float* words = _arena.Take(sentence.Length, Word);
        for (int i = 0; i < sentence.Length; i++)
        {
            int place = _space.Places[i];
            short* row = _space.Normal.Row(place);
            for (int k = 0; k < Word; k++)
                words[i * Word + k] = row[k] * _space.Normal.Scales[place];
        }
        return words;
    }
}
