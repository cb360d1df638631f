using System.Globalization;
using Demarche.Language.Models;
using Demarche.Language.Network;
using Demarche.Language.Syntax;
using Demarche.Training.Syntax;
using static Demarche.Language.Network.SyntaxDimensions;

namespace Demarche.Training.Names;

/// <summary>Learns the tags of named entities on what a trained network makes of the words, which stays as it is.</summary>
/// <remarks>Deterministic, as <see cref="SyntaxTrainer"/> is: two fixed halves of each batch, added in order.</remarks>
internal sealed unsafe class NameTrainer
{
    private const int BatchSize = 64;
    private const float FirstRate = 0.004f;

    private readonly SyntaxModel _model;
    private readonly Adam _adam;
    private readonly Weights _turned;
    private readonly NameWorker[] _workers;

    /// <param name="model">Its table of named entities is filled.</param>
    public NameTrainer(SyntaxModel model)
    {
        _model = model;
        _adam = new Adam(model.Weights);
        Initialization.FillNames(model.Weights);
        SyntaxNetwork network = model.CreateNetwork();
        _turned = new Weights(model.Weights.Entities.Width, EntityHidden);
        Transposed.Copy(model.Weights.Entities, _turned);
        _workers = [new NameWorker(model.Weights, network, _turned), new NameWorker(model.Weights, network, _turned)];
    }

    /// <summary>Runs over the sentences <paramref name="epochs"/> times, and tells the F1 on the development sentences after each.</summary>
    public void Train(Sentence[] sentences, Document development, int epochs, TextWriter log)
    {
        var random = new Random(11);
        int steps = epochs * ((sentences.Length + BatchSize - 1) / BatchSize), step = 0;
        for (int epoch = 1; epoch <= epochs; epoch++)
        {
            random.Shuffle(sentences);
            for (int at = 0; at < sentences.Length; at += BatchSize)
                Update(sentences.AsMemory(at, Math.Min(BatchSize, sentences.Length - at)), step, FirstRate * (1 - (float)step++ / steps));
            log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"names epoch {epoch}: development (gold words): F1 {NameScore.Of(_model, development):F2}"));
        }
    }

    private void Update(ReadOnlyMemory<Sentence> batch, int step, float rate)
    {
        Parallel.For(0, _workers.Length, worker =>
        {
            int from = batch.Length * worker / _workers.Length, to = batch.Length * (worker + 1) / _workers.Length;
            _workers[worker].Learn(batch.Span[from..to], step * _workers.Length + worker);
        });
        Gradient gradient = _workers[0].Gradient;
        gradient.Add(_workers[1].Gradient);
        _adam.Step(gradient, rate, 1f / Math.Max(1, gradient.Words));
        Transposed.Copy(_model.Weights.Entities, _turned);
    }
}
