using Demarche.Language.Network;
using Demarche.Language.Parsing;
using static Demarche.Language.Network.SyntaxDimensions;

namespace Demarche.Training.Syntax;

/// <summary>Runs sentences through the network and back; adds the gradients up. One for each thread.</summary>
internal sealed unsafe class Worker
{
    private const float InputDropout = 0.12f;
    private const float InnerDropout = 0.05f;
    private const float OutputDropout = 0.2f;
    private const float WordDropout = 0.1f;

    private readonly SyntaxWeights _weights;
    private readonly TransposedWeights _turned;
    private readonly Arena _arena = new();
    private readonly ParserTrace _trace;
    private readonly TagHead _tags;
    private Random _random = new(0);

    public Worker(SyntaxWeights weights, TransposedWeights turned)
    {
        _weights = weights;
        _turned = turned;
        _trace = new ParserTrace(weights, turned);
        Gradient = new Gradient(weights.Sizes, weights.Sizes.Features);
        _tags = new TagHead(weights.Sizes.Tags, weights.Tagger, weights.TaggerBias, (Gradient.Dense.Tagger, Gradient.Dense.TaggerBias));
    }

    public Gradient Gradient { get; }

    /// <summary>Learns from one sentence. The seed decides dropout and exploration.</summary>
    public void Learn(Example example, int seed, float exploration)
    {
        _random = new Random(seed);
        _arena.Reset();
        int n = example.Length;
        int padded = n + 2 * Reach;
        float* words = _arena.Take(n, Word);
        float* vectors = _arena.Take(n, Vector);
        bool[] unknown = Embed(example, words, vectors);
        float* inputMask = Mask(n, InputDropout);
        Multiply(words, inputMask, n * Word);

        var states = stackalloc float*[Layers];
        var normals = stackalloc float*[Layers + 1];
        var inverses = stackalloc float*[Layers + 1];
        var inners = stackalloc float*[Layers];
        var masks = stackalloc float*[Layers];
        for (int layer = 0; layer < Layers; layer++)
        {
            normals[layer] = _arena.Take(padded, Word);
            inverses[layer] = _arena.Take(n, 1);
            inners[layer] = _arena.Take(n, Word);
            states[layer] = _arena.Take(n, Word);
            new Span<float>(words, n * Word).CopyTo(new Span<float>(states[layer], n * Word));
            masks[layer] = Mask(n, InnerDropout);
            Forward(layer, n, words, normals[layer], inverses[layer], inners[layer], masks[layer]);
        }
        normals[Layers] = _arena.Take(n, Word);
        inverses[Layers] = _arena.Take(n, 1);
        Normalize(words, n, _weights.FinalNorm, normals[Layers], inverses[Layers]);
        float* outputMask = Mask(n, OutputDropout);
        float* output = _arena.Take(n, Word);
        new Span<float>(normals[Layers], n * Word).CopyTo(new Span<float>(output, n * Word));
        Multiply(output, outputMask, n * Word);

        float* slope = _arena.Take(n, Word);
        Gradient.Loss += _tags.Learn(example.Tags, output, _arena, (_turned.Tagger, (nint)slope));
        Gradient.Loss += _trace.Learn(example, output, slope, Gradient, _arena, _random, exploration);
        Gradient.Words += n;

        Multiply(slope, outputMask, n * Word);
        float* back = _arena.Take(n, Word);
        NormalizeBack(slope, words, n, _weights.FinalNorm, inverses[Layers], Gradient.Dense.FinalNorm, back);
        for (int layer = Layers - 1; layer >= 0; layer--)
            Backward(layer, n, back, states[layer], normals[layer], inverses[layer], inners[layer], masks[layer]);
        Multiply(back, inputMask, n * Word);
        EmbedBack(example, unknown, vectors, back);
    }

    private bool[] Embed(Example example, float* words, float* vectors)
    {
        var unknown = new bool[example.Length];
        for (int i = 0; i < example.Length; i++)
        {
            unknown[i] = example.Features[i][0] < 0 || _random.NextSingle() < WordDropout;
            float* word = words + i * Word;
            for (int k = 0; k < example.Features[i].Length; k++)
            {
                int row = k == 0 && unknown[i] ? example.UnknownRow : example.Features[i][k];
                if (row >= 0)
                    Kernels.Add(word, _weights.Features.Row(row), Word);
            }
            if (example.Vectors[i] >= 0 && _random.NextSingle() >= WordDropout)
            {
                new Span<float>(_weights.Vectors.Row(example.Vectors[i]), Vector)
                    .CopyTo(new Span<float>(vectors + i * Vector, Vector));
            }
        }
        Products.MultiplyAdd(vectors, example.Length, Vector, Vector, _weights.VectorProjection.Data, Word, words);
        return unknown;
    }

    private void EmbedBack(Example example, bool[] unknown, float* vectors, float* slope)
    {
        for (int i = 0; i < example.Length; i++)
        {
            for (int k = 0; k < example.Features[i].Length; k++)
            {
                int row = k == 0 && unknown[i] ? example.UnknownRow : example.Features[i][k];
                if (row >= 0)
                    Kernels.Add(Gradient.Row(row), slope + i * Word, Word);
            }
        }
        AddProduct(vectors, example.Length, Vector, slope, Word, Gradient.Dense.VectorProjection.Data);
    }

    private void Forward(int layer, int n, float* words, float* normal, float* inverse, float* inner, float* mask)
    {
        float* first = normal + Reach * Word;
        Normalize(words, n, _weights.Norms[layer], first, inverse);
        float* context = _weights.Contexts[layer].Data;
        int step = (1 << layer) * Word;
        for (int i = 0; i < n; i++)
            _weights.ContextBiases[layer].Values.CopyTo(new Span<float>(inner + i * Word, Word));
        Products.MultiplyAdd(first - step, n, Word, Word, context, Word, inner);
        Products.MultiplyAdd(first, n, Word, Word, context + Word * Word, Word, inner);
        Products.MultiplyAdd(first + step, n, Word, Word, context + 2 * Word * Word, Word, inner);
        Kernels.Rectify(inner, n * Word);
        Multiply(inner, mask, n * Word);
        for (int i = 0; i < n; i++)
            Kernels.Add(words + i * Word, _weights.OutputBiases[layer].Data, Word);
        Products.MultiplyAdd(inner, n, Word, Word, _weights.Outputs[layer].Data, Word, words);
    }

    /// <summary>Changes <paramref name="slope"/> from the gradient after the layer to that before it.</summary>
    private void Backward(
        int layer, int n, float* slope, float* state, float* normal, float* inverse, float* inner, float* mask)
    {
        SyntaxWeights gradient = Gradient.Dense;
        for (int i = 0; i < n; i++)
            Kernels.Add(gradient.OutputBiases[layer].Data, slope + i * Word, Word);
        AddProduct(inner, n, Word, slope, Word, gradient.Outputs[layer].Data);
        float* innerSlope = _arena.Take(n, Word);
        Products.MultiplyAdd(slope, n, Word, Word, _turned.Outputs[layer].Data, Word, innerSlope);
        for (int i = 0; i < n * Word; i++)
            innerSlope[i] = inner[i] > 0 ? innerSlope[i] * mask[i] : 0;
        for (int i = 0; i < n; i++)
            Kernels.Add(gradient.ContextBiases[layer].Data, innerSlope + i * Word, Word);
        float* normalSlope = _arena.Take(n + 2 * Reach, Word) + Reach * Word;
        float* first = normal + Reach * Word;
        for (int part = 0; part < 3; part++)
        {
            int shift = (part - 1) * (1 << layer) * Word;
            AddProduct(first + shift, n, Word, innerSlope, Word, gradient.Contexts[layer].Row(part * Word));
            Products.MultiplyAdd(innerSlope, n, Word, Word, _turned.Contexts[layer][part].Data, Word, normalSlope + shift);
        }
        NormalizeBack(normalSlope, state, n, _weights.Norms[layer], inverse, gradient.Norms[layer], slope);
    }

    private void AddProduct(float* left, int n, int leftWidth, float* right, int rightWidth, float* target) =>
        Products.AddTransposed(left, n, leftWidth, right, rightWidth, target, _arena);

    private float* Mask(int n, float dropout)
    {
        float* mask = _arena.Take(n, Word);
        for (int i = 0; i < n * Word; i++)
            mask[i] = _random.NextSingle() < dropout ? 0 : 1 / (1 - dropout);
        return mask;
    }

    private static void Multiply(float* target, float* mask, int count)
    {
        for (int i = 0; i < count; i++)
            target[i] *= mask[i];
    }

    private static void Normalize(float* source, int n, Weights norm, float* target, float* inverse)
    {
        for (int i = 0; i < n; i++)
            inverse[i] = Kernels.Normalize(source + i * Word, norm.Row(0), norm.Row(1), target + i * Word, Word);
    }

    /// <summary>Adds to <paramref name="target"/> the gradient before a layer normalisation.</summary>
    private static void NormalizeBack(
        float* slope, float* source, int n, Weights norm, float* inverse, Weights gradient, float* target)
    {
        for (int i = 0; i < n; i++)
        {
            float* x = source + i * Word, d = slope + i * Word, to = target + i * Word;
            float mean = 0, sum = 0, dot = 0;
            for (int k = 0; k < Word; k++)
                mean += x[k];
            mean /= Word;
            for (int k = 0; k < Word; k++)
            {
                float normal = (x[k] - mean) * inverse[i];
                gradient.Row(0)[k] += d[k] * normal;
                gradient.Row(1)[k] += d[k];
                float scaled = d[k] * norm.Row(0)[k];
                sum += scaled;
                dot += scaled * normal;
            }
            for (int k = 0; k < Word; k++)
            {
                float normal = (x[k] - mean) * inverse[i];
                to[k] += inverse[i] * (d[k] * norm.Row(0)[k] - (sum + normal * dot) / Word);
            }
        }
    }
}
