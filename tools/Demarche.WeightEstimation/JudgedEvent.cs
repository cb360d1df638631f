using System.Globalization;

namespace Demarche.WeightEstimation;

/// <summary>What a reader said of an event that an earlier version of the program coded from a paragraph alone.</summary>
/// <param name="Paragraph">The paragraph; see <see cref="ParagraphHash"/>.</param>
/// <param name="Type">The event's type.</param>
/// <param name="Trigger">Where in the paragraph its first word begins, in UTF-16 code units.</param>
/// <param name="Right">Whether a political scientist would take it as a data point.</param>
internal sealed record JudgedEvent(string Paragraph, string Type, int Trigger, bool Right)
{
    /// <summary>The fault of an event that is right, but told by another one too.</summary>
    private const string ToldTwice = "D";

    /// <summary>Reads a table with the columns paragraph, source, type, trigger, right, fault. What was told twice says nothing of either and is left out.</summary>
    public static ILookup<string, JudgedEvent> Read(string path) => File.ReadLines(path)
        .Where(line => !line.StartsWith('#') && !line.StartsWith("paragraph\t", StringComparison.Ordinal))
        .Select(line => line.Split('\t'))
        .Where(cells => cells[5] != ToldTwice)
        .Select(cells => new JudgedEvent(cells[0], cells[2], int.Parse(cells[3], CultureInfo.InvariantCulture), cells[4] == "1"))
        .ToLookup(judged => judged.Paragraph, StringComparer.Ordinal);
}
