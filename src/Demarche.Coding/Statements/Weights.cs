using System.Collections.Frozen;
using System.Globalization;
using Demarche.Coding.Data;

namespace Demarche.Coding.Statements;

/// <summary>Weights of logistic regressions over named facts. Read from a table of <c>data/statements</c>.</summary>
/// <remarks>Immutable; any number of threads.</remarks>
internal sealed class Weights
{
    private readonly FrozenDictionary<string, double[]> _byName;

    private Weights(FrozenDictionary<string, double[]> byName) => _byName = byName;

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
        return new Weights(byName.ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <summary>The probability that the regression gives when these facts hold.</summary>
    public double Probability(List<string> facts, int regression)
    {
        double sum = 0;
        foreach (string fact in facts)
        {
            if (_byName.TryGetValue(fact, out double[]? weights))
                sum += weights[regression];
        }
        return 1 / (1 + Math.Exp(-sum));
    }

    private static double Number(DataRow row, int column)
    {
        if (row[column].Length == 0)
            return 0;
        return double.TryParse(row[column], NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
            ? value : throw row.Fault($"'{row[column]}' is not a number");
    }
}
