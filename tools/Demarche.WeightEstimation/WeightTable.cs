using System.Globalization;

namespace Demarche.WeightEstimation;

/// <summary>Writes weights into a table under <c>data</c>, whose comment header stays.</summary>
internal static class WeightTable
{
    /// <summary>Rounds the weights to what the file holds; those below <paramref name="least"/> become 0.</summary>
    public static void Round(double[] weights, double least)
    {
        foreach (ref double weight in weights.AsSpan())
            weight = Math.Abs(weight) < least ? 0 : Math.Round(weight, 2);
    }

    /// <summary>Replaces the rows of the file. A fact without any weight is left out.</summary>
    public static void Write(string path, IEnumerable<string> facts, params (string Column, double[] Weights)[] regressions)
    {
        string[] header = [.. File.ReadLines(path).TakeWhile(line => line.StartsWith('#'))];
        IEnumerable<string> rows = facts
            .Select((fact, i) => (Fact: fact, Cells: regressions.Select(regression => regression.Weights[i]).ToArray()))
            .Where(row => row.Cells.Any(cell => cell != 0))
            .OrderBy(row => row.Fact, StringComparer.Ordinal)
            .Select(row => $"{row.Fact}\t{string.Join('\t', row.Cells.Select(Cell))}");
        string names = $"fact\t{string.Join('\t', regressions.Select(regression => regression.Column))}";
        File.WriteAllText(path, string.Join('\n', [.. header, names, .. rows, ""]));
    }

    private static string Cell(double weight) => weight == 0 ? "" : weight.ToString("0.00", CultureInfo.InvariantCulture);
}
