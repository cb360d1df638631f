using System.Collections.Frozen;
using System.Globalization;
using Demarche.Coding.Data;

namespace Demarche.Coding.Weighing;

/// <summary>Weights of logistic regressions over named facts. Read from a table of <c>data/statements</c>.</summary>
/// <remarks>Immutable; any number of threads.</remarks>
internal sealed class Weights
{
    private readonly FrozenDictionary<string, double[]>.AlternateLookup<ReadOnlySpan<char>> _byName;

    public Weights(IReadOnlyDictionary<string, double[]> byName) =>
        _byName = byName.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Reads a table: a column of names, then a column of weights for each regression; an empty cell is 0.</summary>
    /// <exception cref="DataFormatException">A cell is no number.</exception>
    public static Weights Read(DataFile file, params string[] regressions)
    {
        var byName = new Dictionary<string, double[]>(StringComparer.Ordinal);
        foreach (DataRow row in file.Rows(["fact", .. regressions]))
        {
            var weights = new double[regressions.Length];
            for (int i = 0; i < weights.Length; i++)
                weights[i] = Number(row, i + 1);
            byName[row.Required(0, "fact")] = weights;
        }
        return new Weights(byName);
    }

    /// <summary>The probability that the first regression gives when these facts hold.</summary>
    public double Probability(Facts facts)
    {
        double result = 0;
        Probabilities(facts, new Span<double>(ref result));
        return result;
    }

    /// <summary>The probabilities that the regressions give when these facts hold.</summary>
    /// <param name="facts">What holds.</param>
    /// <param name="results">Takes a probability for each of the first regressions, as many as it is long.</param>
    public void Probabilities(Facts facts, Span<double> results)
    {
        results.Clear();
        for (int i = 0; i < facts.Count; i++)
        {
            if (!_byName.TryGetValue(facts[i], out double[]? weights))
                continue;
            for (int k = 0; k < results.Length; k++)
                results[k] += weights[k];
        }
        foreach (ref double result in results)
            result = 1 / (1 + Math.Exp(-result));
    }

    private static double Number(DataRow row, int column)
    {
        if (row[column].Length == 0)
            return 0;
        return double.TryParse(row[column], NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
            ? value : throw row.Fault($"'{row[column]}' is not a number");
    }
}
