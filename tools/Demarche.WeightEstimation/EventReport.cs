using System.Globalization;

namespace Demarche.WeightEstimation;

/// <summary>Measures confidences of events on paragraphs that the weights have not seen: ten folds.</summary>
internal static class EventReport
{
    private const int Folds = 10;

    /// <summary>Writes what the confidences mean, how well they rank, and how many events are right when the least likely are left out.</summary>
    public static void Write(EventExamples examples, Regression regression, int epochs, TextWriter output)
    {
        (double Likely, bool Right)[] judged = [.. Enumerable.Range(0, Folds).SelectMany(held =>
        {
            double[] weights = regression.Fit(examples.All.Where(e => Fold(e) != held), 0, epochs);
            return examples.All.Where(e => Fold(e) == held).Select(e => (Regression.Probability(e, weights), e.Wanted[0] == 1));
        })];
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{judged.Length} events, {Share(judged):0.0} in a hundred right; not coded any more {examples.Gone}, paragraphs not found for {examples.Missing}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"held out: a right one is ranked above a wrong one in {Ranked(judged):0.0} of a hundred pairs"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"held out: logarithmic loss {judged.Average(j => -Math.Log(j.Right ? j.Likely : 1 - j.Likely)):0.0000}"));
        foreach (IGrouping<int, (double Likely, bool Right)> tenth in judged.GroupBy(j => Math.Min(9, (int)(j.Likely * 10))).OrderBy(group => group.Key))
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"held out, confidence {tenth.Key / 10.0:0.0} to {(tenth.Key + 1) / 10.0:0.0}: {Share([.. tenth]):0.0} right of {tenth.Count()}"));
        foreach (double least in (double[])[0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9])
        {
            (double Likely, bool Right)[] kept = [.. judged.Where(j => j.Likely >= least)];
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"held out, kept from {least:0.0} on: {kept.Length} events, {Share(kept):0.0} in a hundred right, with {100.0 * kept.Count(j => j.Right) / judged.Count(j => j.Right):0.0} of all that are"));
        }
    }

    private static int Fold(Example example) => int.Parse(example.Article[..4], NumberStyles.HexNumber, CultureInfo.InvariantCulture) % Folds;

    private static double Share((double Likely, bool Right)[] judged) => 100.0 * judged.Count(j => j.Right) / Math.Max(1, judged.Length);

    private static double Ranked((double Likely, bool Right)[] judged)
    {
        double[] right = [.. judged.Where(j => j.Right).Select(j => j.Likely)], wrong = [.. judged.Where(j => !j.Right).Select(j => j.Likely)];
        double above = right.Sum(r => wrong.Sum(w => r > w ? 1 : r == w ? 0.5 : 0));
        return 100 * above / Math.Max(1, right.Length * (double)wrong.Length);
    }
}
