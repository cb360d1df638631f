using System.Globalization;

namespace Demarche.WeightEstimation;

/// <summary>Measures the regressions on articles that they have not seen: five folds.</summary>
internal static class HeldOut
{
    private const int Folds = 5;
    private static readonly string[] Names = ["statement", "source", "content"];

    /// <summary>Writes the F1 of attributions at several thresholds, and what the confidences mean.</summary>
    public static void Report(AttributionExamples examples, Regression regression, TextWriter output)
    {
        Dictionary<string, int> fold = examples.All.Select(example => example.Article).Distinct()
            .Index().ToDictionary(article => article.Item, article => article.Index % Folds, StringComparer.Ordinal);
        for (int target = 0; target < Names.Length; target++)
        {
            var judged = new List<(double Likely, double Wanted)>();
            for (int held = 0; held < Folds; held++)
            {
                double[] weights = regression.Fit(examples.All.Where(e => fold[e.Article] != held), target, epochs: 12);
                judged.AddRange(examples.All.Where(e => fold[e.Article] == held && e.Wanted[target] is not null)
                    .Select(e => (Regression.Probability(e, weights), e.Wanted[target]!.Value)));
            }
            if (target == 0)
                Thresholds(judged, examples.Gold, output);
            output.WriteLine($"confidence {Names[target]}: said / true, in fifths: {Calibration(judged)}");
        }
    }

    private static void Thresholds(List<(double Likely, double Wanted)> judged, int gold, TextWriter output)
    {
        foreach (double least in new[] { 0.28, 0.32, 0.36, 0.40, 0.44 })
        {
            var kept = judged.FindAll(j => j.Likely >= least);
            double f1 = 200 * kept.Sum(j => j.Wanted) / (gold + kept.Count);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"held out, kept from {least:0.00} on: relation F1 {f1:0.00}"));
        }
    }

    private static string Calibration(List<(double Likely, double Wanted)> judged) => string.Join(", ", judged
        .GroupBy(j => Math.Min(4, (int)(j.Likely * 5))).OrderBy(group => group.Key)
        .Select(group => string.Create(
            CultureInfo.InvariantCulture, $"{group.Average(j => j.Likely):0.00} / {group.Average(j => j.Wanted):0.00} ({group.Count()})")));
}
