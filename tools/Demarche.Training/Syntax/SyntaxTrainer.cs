using System.Globalization;
using Demarche.Language.Lemmas;
using Demarche.Language.Models;
using Demarche.Language.Network;
using Demarche.Language.Syntax;
using Demarche.Training.Lemmas;
using Demarche.Training.Vectors;

namespace Demarche.Training.Syntax;

/// <summary>Learns the tagger and parser together, by Adam on batches with a dynamic oracle.</summary>
/// <remarks>
/// Deterministic: each batch is cut into two fixed halves whose gradients are added in order, and every sentence's
/// dropout has its own seed, so the weights do not depend on how threads are scheduled.
/// </remarks>
internal sealed class SyntaxTrainer
{
    private const int BatchSize = 16;
    private const float FirstRate = 0.0015f;
    private const int WarmUp = 200;
    private const int Passes = 3;
    private const float LargestNorm = 5f;
    private const float AverageDecay = 0.999f;

    private readonly SyntaxWeights _weights;
    private readonly SyntaxWeights _average;
    private readonly TransposedWeights _turned;
    private readonly Worker[] _workers;
    private readonly Adam _adam;
    private readonly Example[] _examples;
    private readonly Example[] _labelled;
    private readonly Inventory _inventory;
    private readonly Document _development;
    private readonly TextWriter _log;
    private int _step;

    /// <param name="gold">Gold documents.</param>
    /// <param name="rewritten">Gold sentences rewritten; they count as gold.</param>
    /// <param name="labelled">Sentences that the teacher labelled; a part of them joins each of the first epochs.</param>
    /// <param name="development">Measured after each epoch.</param>
    /// <param name="vectors">Word vectors, or none.</param>
    /// <param name="log">Takes a line an epoch.</param>
    public SyntaxTrainer(
        IReadOnlyList<Document> gold, IReadOnlyList<Sentence> rewritten, IReadOnlyList<Sentence> labelled,
        Document development, WordVectors? vectors, TextWriter log)
    {
        _log = log;
        _development = development;
        _inventory = new Inventory(gold, labelled, vectors);
        _weights = new SyntaxWeights(_inventory.Sizes);
        _average = new SyntaxWeights(_inventory.Sizes);
        Initialization.Fill(_weights);
        vectors?.Values.Values.CopyTo(_weights.Vectors.Values);
        vectors?.Values.Values.CopyTo(_average.Vectors.Values);
        _turned = new TransposedWeights(_weights);
        _workers = [new Worker(_weights, _turned), new Worker(_weights, _turned)];
        _adam = new Adam(_weights);
        _examples = [.. gold.SelectMany(document => document.Sentences).Concat(rewritten).Select(_inventory.Number)];
        _labelled = [.. labelled.Select(_inventory.Number)];
        (ulong[] keys, int[] scriptOf, EditScript[] scripts) = LemmaTrainer.Train(gold);
        Model = new SyntaxModel
        {
            Tags = _inventory.Tags,
            Labels = _inventory.Labels,
            FeatureKeys = _inventory.FeatureKeys,
            VectorKeys = vectors?.Keys ?? [],
            Weights = _average,
            EndingKeys = keys,
            EndingScripts = scriptOf,
            Scripts = scripts,
        };
        _log.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{_examples.Length} sentences and {_labelled.Length} labelled ones, {_inventory.Sizes}, {keys.Length} endings, {scripts.Length} scripts"));
    }

    /// <summary>The model with the averaged weights; complete after <see cref="Train"/>.</summary>
    public SyntaxModel Model { get; }

    /// <summary>Runs over the treebanks <paramref name="epochs"/> times.</summary>
    public SyntaxModel Train(int epochs)
    {
        var random = new Random(7);
        int steps = Enumerable.Range(1, epochs).Sum(epoch => Batches(_examples.Length + LabelledIn(epoch, epochs).Length));
        random.Shuffle(_labelled);
        for (int epoch = 1; epoch <= epochs; epoch++)
        {
            Example[] examples = [.. _examples, .. LabelledIn(epoch, epochs)];
            random.Shuffle(examples);
            double loss = 0;
            int words = 0;
            float exploration = epoch == 1 ? 0 : 0.9f;
            for (int at = 0; at < examples.Length; at += BatchSize)
            {
                Gradient gradient = Batch(examples.AsMemory(at, Math.Min(BatchSize, examples.Length - at)), epoch, exploration);
                loss += gradient.Loss;
                words += gradient.Words;
                Update(gradient, LearningRate(_step, steps));
            }
            Evaluation score = Evaluation.Of(Model, _development);
            _log.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"epoch {epoch}: loss {loss / words:F3} a word; development (gold words): {score}"));
            _log.Flush();
        }
        return Model;
    }

    private static int Batches(int examples) => (examples + BatchSize - 1) / BatchSize;

    /// <summary>The labelled sentences of an epoch: they are gone through three times in the first two thirds of the epochs, in equal parts.</summary>
    private Example[] LabelledIn(int epoch, int epochs)
    {
        int parts = Math.Max(1, epochs * 2 / 3);
        if (epoch > parts)
            return [];
        long all = (long)_labelled.Length * Passes;
        int from = (int)(all * (epoch - 1) / parts), to = (int)(all * epoch / parts);
        return [.. Enumerable.Range(from, to - from).Select(at => _labelled[at % _labelled.Length])];
    }

    private Gradient Batch(ReadOnlyMemory<Example> batch, int epoch, float exploration)
    {
        int seed = HashCode(epoch, _step);
        Parallel.For(0, _workers.Length, new ParallelOptions { MaxDegreeOfParallelism = _workers.Length }, worker =>
        {
            _workers[worker].Gradient.Clear();
            int half = batch.Length * worker / _workers.Length, end = batch.Length * (worker + 1) / _workers.Length;
            for (int i = half; i < end; i++)
                _workers[worker].Learn(batch.Span[i], seed + i, exploration);
        });
        for (int worker = 1; worker < _workers.Length; worker++)
            _workers[0].Gradient.Add(_workers[worker].Gradient);
        return _workers[0].Gradient;
    }

    private void Update(Gradient gradient, float rate)
    {
        float scale = 1f / gradient.Words;
        float norm = MathF.Sqrt((float)Initialization.SquaredNorm(gradient.Dense)) * scale;
        if (norm > LargestNorm)
            scale *= LargestNorm / norm;
        _adam.Step(gradient, rate, scale);
        _turned.Renew();
        _step++;
        float decay = Math.Min(AverageDecay, (1f + _step) / (10f + _step));
        foreach ((Weights average, Weights current) in _average.Trained().Zip(_weights.Trained()))
            Initialization.MoveTowards(average, current, 0, current.Count, 1 - decay);
        if (_step % 20 == 0)
            Initialization.MoveTowards(_average.Features, _weights.Features, 0, _weights.Features.Count, 1 - MathF.Pow(decay, 20));
    }

    /// <summary>Rises for a short while, then falls linearly to a hundredth.</summary>
    private static float LearningRate(int step, int steps) =>
        FirstRate * Math.Min(1f, (step + 1f) / WarmUp) * Math.Max(0.01f, 1f - (float)step / steps);

    private static int HashCode(int epoch, int step) => unchecked(epoch * 1_000_003 + step * 7919) & int.MaxValue;
}
