namespace Demarche.WeightEstimation;

/// <summary>Logistic regression by AdaGrad, with a penalty on squares that weighs on rare facts most.</summary>
/// <remarks>Deterministic: the order of the examples is shuffled with a fixed seed.</remarks>
internal sealed class Regression(FactNames facts, int leastCount, double penalty)
{
    private const double Rate = 0.15;

    /// <summary>A weight for each fact; 0 for those that are too rare.</summary>
    /// <param name="examples">What to learn from.</param>
    /// <param name="target">Which of their wanted values; examples without it are left out.</param>
    /// <param name="epochs">Runs over the examples.</param>
    public double[] Fit(IEnumerable<Example> examples, int target, int epochs)
    {
        Example[] order = [.. examples.Where(example => example.Wanted[target] is not null)];
        var weights = new double[facts.Count];
        var squares = new double[facts.Count];
        var random = new Random(1);
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (Example example in order)
                Step(example, example.Wanted[target]!.Value, weights, squares);
        }
        return weights;
    }

    /// <summary>The probability under the weights.</summary>
    public static double Probability(Example example, double[] weights) => 1 / (1 + Math.Exp(-example.Facts.Sum(fact => weights[fact])));

    private void Step(Example example, double wanted, double[] weights, double[] squares)
    {
        double error = Probability(example, weights) - wanted;
        foreach (int fact in example.Facts)
        {
            int count = facts.Counts[fact];
            if (count < leastCount)
                continue;
            double slope = error + penalty * weights[fact] / count;
            squares[fact] += slope * slope;
            weights[fact] -= Rate * slope / Math.Sqrt(squares[fact] + 1e-6);
        }
    }
}
