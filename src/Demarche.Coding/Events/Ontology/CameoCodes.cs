using System.Collections.Immutable;
using Demarche.Coding.Data;

namespace Demarche.Coding.Events.Ontology;

/// <summary>CAMEO codes by type, mode, content and context.</summary>
internal sealed class CameoCodes
{
    private static readonly Lazy<CameoCodes> Embedded = new(() => new CameoCodes(DataFile.Open("ontology/cameo.tsv")));

    private readonly Dictionary<EventType, List<Row>> _rows = [];

    /// <summary>Reads the table.</summary>
    /// <exception cref="DataFormatException">A cell names no type, or a code is missing.</exception>
    public CameoCodes(DataFile file)
    {
        foreach (DataRow row in file.Rows("type", "mode", "content", "context", "cameo"))
        {
            EventType type = OntologyCell.Type(row, 0);
            if (!_rows.TryGetValue(type, out List<Row>? rows))
                _rows.Add(type, rows = []);
            rows.Add(new Row(row[1], OntologyCell.Optional(row, 2), row[3], row.Required(4, "cameo")));
        }
    }

    /// <summary>The table that travels with the program.</summary>
    public static CameoCodes Default => Embedded.Value;

    /// <summary>The code of the row that says most and contradicts nothing, the earlier of equals; null when none fits.</summary>
    public string? Find(EventType type, string? mode, EventType? content, ImmutableArray<string> contexts)
    {
        (string? best, int most) = (null, -1);
        foreach (Row row in _rows.GetValueOrDefault(type) ?? [])
        {
            bool fits = (row.Mode.Length == 0 || row.Mode == mode) && (row.Content is null || row.Content == content)
                && (row.Context.Length == 0 || contexts.Contains(row.Context));
            int says = (row.Mode.Length > 0 ? 4 : 0) + (row.Content is null ? 0 : 2) + (row.Context.Length > 0 ? 1 : 0);
            if (fits && says > most)
                (best, most) = (row.Cameo, says);
        }
        return best;
    }

    private sealed record Row(string Mode, EventType? Content, string Context, string Cameo);
}
