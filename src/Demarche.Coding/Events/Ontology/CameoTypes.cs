using Demarche.Coding.Data;

namespace Demarche.Coding.Events.Ontology;

/// <summary>PLOVER types and modes of CAMEO codes.</summary>
internal sealed class CameoTypes
{
    private static readonly Lazy<CameoTypes> Embedded = new(() => new CameoTypes(DataFile.Open("ontology/from-cameo.tsv")));

    private readonly Dictionary<string, (EventType? Type, string? Mode)> _rows = new(StringComparer.Ordinal);

    /// <summary>Reads the table.</summary>
    /// <exception cref="DataFormatException">A cell names no type, or a code is given twice.</exception>
    public CameoTypes(DataFile file)
    {
        foreach (DataRow row in file.Rows("cameo", "type", "mode"))
        {
            EventType? type = row.Required(1, "type") == "-" ? null : OntologyCell.Type(row, 1);
            if (!_rows.TryAdd(row.Required(0, "cameo"), (type, row.Optional(2))))
                throw row.Fault($"'{row[0]}' is given twice");
        }
    }

    /// <summary>The table that travels with the program.</summary>
    public static CameoTypes Default => Embedded.Value;

    /// <summary>Whether the text is a code of CAMEO ("190", "1246").</summary>
    public bool IsCode(string text) => text.Length is >= 2 and <= 4 && text.All(char.IsAsciiDigit) && _rows.ContainsKey(text[..2]);

    /// <summary>Type and mode of a code; no type where PLOVER has none for it.</summary>
    public (EventType? Type, string? Mode) Of(string code) =>
        CameoRows.TryFind(_rows, code, out (EventType?, string?) found) ? found : (null, null);
}
