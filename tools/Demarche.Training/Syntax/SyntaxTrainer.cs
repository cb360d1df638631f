using System.Globalization;
using Demarche.Language.Lemmas;
using Demarche.Language.Models;
using Demarche.Language.Network;
using Demarche.Language.Syntax;
using Demarche.Training.Lemmas;
using Demarche.Training.Rewriting;
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
    private const float LargestNorm = 5f;
    private const float AverageDecay = 0.999f;

    private readonly SyntaxWeights _weights;
    private readonly SyntaxWeights _average;
    private readonly TransposedWeights _turned;
    private readonly Worker[] _workers;
    private readonly Adam _adam;
    private readonly Example[] _examples;
    private readonly Example[] _labelled;
    private readonly int _seed;
    private readonly bool _goesOn;
    private readonly Inventory _inventory;
    private readonly Document _development;
    private readonly TextWriter _log;
    private int _step;

    /// <param name="training">Gold documents.</param>
    /// <param name="labelled">Sentences that other models labelled; a part of them joins each of the first epochs.</param>
    /// <param name="development">Measured after each epoch.</param>
    /// <param name="vectors">Word vectors, or none.</param>
    /// <param name="seed">Of first weights, order, dropout and exploration.</param>
    /// <param name="log">Takes a line an epoch.</param>
    /// <param name="start">A model of the same training set to go on from, or none.</param>
    public SyntaxTrainer(
        IReadOnlyList<Document> training, IReadOnlyList<Sentence> labelled, Document development, WordVectors? vectors,
        int seed, TextWriter log, SyntaxModel? start = null)
    {
        _log = log;
        _seed = seed;
        _goesOn = start is not null;
        _development = development;
        _inventory = new Inventory(training, labelled, vectors);
        _weights = new SyntaxWeights(_inventory.Sizes);
        _average = new SyntaxWeights(_inventory.Sizes);
        if (start is null)
            Initialization.Fill(_weights, seed);
        else
            Take(start.Weights);
        vectors?.Values.Values.CopyTo(_weights.Vectors.Values);
        vectors?.Values.Values.CopyTo(_average.Vectors.Values);
        _turned = new TransposedWeights(_weights);
        _workers = [new Worker(_weights, _turned), new Worker(_weights, _turned)];
        _adam = new Adam(_weights);
        Sentence[] sentences = [.. training.SelectMany(d => d.Sentences)];
        // Headlines like "Envoy expelled" make the parser doubt every past tense: the last epochs do without them.
        IEnumerable<Sentence> rewritten = Headlines.From(sentences, passives: start is null)
            .Concat(Quotations.From(sentences)).Concat(SplitAuxiliaries.From(sentences)).Concat(Datelines.From(sentences));
        _examples = [.. sentences.Concat(rewritten).Select(_inventory.Number)];
        _labelled = [.. labelled.Select(_inventory.Number)];
        (ulong[] keys, int[] scriptOf, EditScript[] scripts) = LemmaTrainer.Train(training);
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
    public SyntaxModel Train(int epochs, SyntaxSchedule schedule)
    {
        var random = new Random(7 + _seed);
        int planned = schedule.Planned > 0 ? schedule.Planned : epochs;
        int steps = Enumerable.Range(1, planned).Sum(epoch => Batches(_examples.Length + Part(epoch, planned).Length));
        random.Shuffle(_labelled);
        for (int epoch = 1; epoch <= epochs; epoch++)
        {
            Example[] examples = [.. _examples, .. _labelled[Part(epoch, planned).Range]];
            random.Shuffle(examples);
            double loss = 0;
            int words = 0;
            float exploration = epoch == 1 && !_goesOn ? 0 : 0.9f;
            for (int at = 0; at < examples.Length; at += BatchSize)
            {
                Gradient gradient = Batch(examples.AsMemory(at, Math.Min(BatchSize, examples.Length - at)), epoch, exploration);
                loss += gradient.Loss;
                words += gradient.Words;
                Update(gradient, schedule.Rate(_step, steps));
            }
            Evaluation score = Evaluation.Of(Model, _development);
            _log.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"epoch {epoch}: loss {loss / words:F3} a word; development (gold words): {score}"));
            _log.Flush();
        }
        return Model;
    }

    private static int Batches(int examples) => (examples + BatchSize - 1) / BatchSize;

    /// <summary>The labelled sentences of an epoch: equal parts in the first two thirds of the epochs, none after.</summary>
    private (Range Range, int Length) Part(int epoch, int planned)
    {
        int parts = Math.Max(1, planned * 2 / 3);
        if (epoch > parts)
            return (0..0, 0);
        int from = (int)((long)_labelled.Length * (epoch - 1) / parts), to = (int)((long)_labelled.Length * epoch / parts);
        return (from..to, to - from);
    }

    private Gradient Batch(ReadOnlyMemory<Example> batch, int epoch, float exploration)
    {
        int seed = HashCode(epoch + 100 * _seed, _step);
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

    private void Take(SyntaxWeights start)
    {
        foreach (SyntaxWeights mine in new[] { _weights, _average })
        {
            foreach ((Weights target, Weights source) in mine.All().Zip(start.All()))
                source.Values.CopyTo(target.Values);
        }
    }

    private static int HashCode(int epoch, int step) => unchecked(epoch * 1_000_003 + step * 7919) & int.MaxValue;
}
