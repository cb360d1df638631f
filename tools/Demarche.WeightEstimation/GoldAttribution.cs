using System.Globalization;
using Demarche.Language.Text;

namespace Demarche.WeightEstimation;

/// <summary>An attribution as an annotator marked it.</summary>
internal sealed record GoldAttribution(CharacterSet Source, CharacterSet Cue, CharacterSet Content)
{
    /// <summary>Reads the attributions with a content from PolNeAR's standoff file for <paramref name="text"/>.</summary>
    public static List<GoldAttribution> Read(string path, string text)
    {
        int[] starts = CodeUnits(text);
        string[][] rows = [.. File.ReadLines(path).Select(line => line.Split('\t'))];
        Dictionary<string, TextSpan[]> spans = rows.Where(row => row[0][0] == 'T')
            .ToDictionary(row => row[0], row => Spans(row[1], starts), StringComparer.Ordinal);
        var found = new List<GoldAttribution>();
        foreach (string[] row in rows.Where(row => row[0][0] == 'E'))
        {
            string[][] roles = [.. row[1].Split(' ').Select(role => role.Split(':'))];
            CharacterSet Covered(string name) =>
                new(text, roles.Where(role => role[0].TrimEnd("0123456789".ToCharArray()) == name).SelectMany(role => spans[role[1]]));
            var attribution = new GoldAttribution(Covered("Source"), Covered("Cue"), Covered("Content"));
            if (!attribution.Content.IsEmpty)
                found.Add(attribution);
        }
        return found;
    }

    /// <summary>"Source 110 112;120 125".</summary>
    private static TextSpan[] Spans(string column, int[] starts) =>
    [
        .. column[(column.IndexOf(' ', StringComparison.Ordinal) + 1)..].Split(';').Select(part => part.Split(' '))
            .Select(ends => new TextSpan(starts[Number(ends[0])], starts[Number(ends[1])])),
    ];

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    /// <summary>Where each code point begins, and the end of the text.</summary>
    private static int[] CodeUnits(string text) =>
        [.. Enumerable.Range(0, text.Length).Where(at => at == 0 || !char.IsSurrogatePair(text[at - 1], text[at])), text.Length];
}
