using Demarche.Language.Tokenization;

namespace Demarche.Training.Segmentation;

/// <summary>Learns a <see cref="BoundaryClassifier"/> from examples, one at a time; the result is the average over time.</summary>
internal sealed class AveragedPerceptron
{
    private readonly int _classes;
    private readonly float[] _weights;
    private readonly double[] _sums;
    private readonly BoundaryClassifier _current;
    private long _time;

    public AveragedPerceptron(int classes, int rows)
    {
        _classes = classes;
        _weights = new float[classes * rows];
        _sums = new double[classes * rows];
        _current = new BoundaryClassifier(classes, _weights);
    }

    /// <summary>Learns from one example; returns whether it was right already.</summary>
    public bool Learn(ReadOnlySpan<ulong> features, int gold)
    {
        _time++;
        int guess = _current.Classify(features);
        if (guess == gold)
            return true;
        foreach (ulong feature in features)
        {
            int at = _current.Row(feature) * _classes;
            Change(at + gold, 1);
            Change(at + guess, -1);
        }
        return false;
    }

    /// <summary>The averaged weights.</summary>
    public float[] Average()
    {
        var average = new float[_weights.Length];
        for (int i = 0; i < average.Length; i++)
            average[i] = (float)(_weights[i] - _sums[i] / Math.Max(1, _time));
        return average;
    }

    private void Change(int at, float by)
    {
        _weights[at] += by;
        _sums[at] += by * (double)_time;
    }
}
