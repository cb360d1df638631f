using Demarche.Coding.Data;

namespace Demarche.Coding.Events.Ontology;

/// <summary>The category that an event's CAMEO code converts to, where PLOVER's own differs.</summary>
internal sealed class CueCategories
{
    private static readonly Lazy<CueCategories> Embedded =
        new(() => new CueCategories(DataFile.Open("ontology/cue_categories.tsv")));

    private readonly List<Line> _lines = [];

    /// <summary>Reads the table.</summary>
    /// <exception cref="DataFormatException">A type or auxiliary is none of PLOVER's.</exception>
    public CueCategories(DataFile file)
    {
        foreach (DataRow row in file.Rows("type", "mode", "auxiliary", "cameo", "category", "why"))
        {
            EventAuxiliaries auxiliary = default;
            if (row[2] != "*" && !Enum.TryParse(row[2], ignoreCase: true, out auxiliary))
                throw row.Fault($"'{row[2]}' is no auxiliary");
            _lines.Add(new Line(OntologyCell.Type(row, 0), row[1], auxiliary, row[3], OntologyCell.Type(row, 4)));
        }
    }

    /// <summary>The table that travels with the program.</summary>
    public static CueCategories Default => Embedded.Value;

    /// <summary>The category; the type itself where the table does not name it.</summary>
    public EventType Of(EventType type, string? mode, EventAuxiliaries auxiliaries, string? cameo)
    {
        foreach (Line line in _lines)
        {
            if (line.Type == type && (line.Mode == "*" || line.Mode == mode) && auxiliaries.HasFlag(line.Auxiliary)
                && (line.Cameo == "*" || (cameo ?? "").StartsWith(line.Cameo, StringComparison.Ordinal)))
            {
                return line.Category;
            }
        }
        return type;
    }

    private sealed record Line(EventType Type, string Mode, EventAuxiliaries Auxiliary, string Cameo, EventType Category);
}
