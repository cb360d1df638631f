using System.Globalization;
using Demarche.Coding.Data;

namespace Demarche.Coding.Events.Ontology;

/// <summary>How hostile or friendly each CAMEO code is, on the scale that Goldstein (1992) made and ICEWS prints.</summary>
internal sealed class CameoIntensities
{
    private static readonly Lazy<CameoIntensities> Embedded = new(() => new CameoIntensities(DataFile.Open("ontology/intensity.tsv")));

    private readonly Dictionary<string, double> _rows = new(StringComparer.Ordinal);

    /// <summary>Reads the table.</summary>
    /// <exception cref="DataFormatException">A number is missing or beyond the scale, or a code is given twice.</exception>
    public CameoIntensities(DataFile file)
    {
        foreach (DataRow row in file.Rows("cameo", "intensity"))
        {
            if (!double.TryParse(row[1], NumberStyles.Float, CultureInfo.InvariantCulture, out double intensity) || Math.Abs(intensity) > 10)
                throw row.Fault($"'{row[1]}' is no number from -10 to 10");
            if (!_rows.TryAdd(row.Required(0, "cameo"), intensity))
                throw row.Fault($"'{row[0]}' is given twice");
        }
    }

    /// <summary>The table that travels with the program.</summary>
    public static CameoIntensities Default => Embedded.Value;

    /// <summary>The intensity of a code, -10 (conflict) to 10 (cooperation); null for what is no code of CAMEO.</summary>
    public double? Of(string code) => CameoRows.TryFind(_rows, code, out double intensity) ? intensity : null;
}
