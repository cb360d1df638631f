using System.Globalization;
using Demarche.Coding.Data;

namespace Demarche.Coding.Events.Ontology;

/// <summary>The types and modes of PLOVER with their scores, and which types require a recipient.</summary>
internal sealed class PloverTypes
{
    private static readonly Lazy<PloverTypes> Embedded = new(() => new PloverTypes(DataFile.Open("ontology/plover.tsv")));

    private readonly Dictionary<(EventType, string), double> _scores = [];
    private readonly HashSet<EventType> _requiring = [];

    /// <summary>Reads the table.</summary>
    /// <exception cref="DataFormatException">A cell is not what its column wants.</exception>
    public PloverTypes(DataFile file)
    {
        foreach (DataRow row in file.Rows("type", "mode", "quad", "recipient", "score"))
        {
            EventType type = OntologyCell.Type(row, 0);
            if (!double.TryParse(row[4], NumberStyles.Float, CultureInfo.InvariantCulture, out double score))
                throw row.Fault($"'{row[4]}' is no score");
            if (!_scores.TryAdd((type, row[1]), score))
                throw row.Fault("this type and mode stand here already");
            if (row[3] == "required")
                _requiring.Add(type);
        }
    }

    /// <summary>The table that travels with the program.</summary>
    public static PloverTypes Default => Embedded.Value;

    /// <summary>Whether PLOVER has the mode for the type.</summary>
    public bool HasMode(EventType type, string mode) => _scores.ContainsKey((type, mode));

    /// <summary>Whether the type makes no event without a recipient (or, of mutual acts, a second actor).</summary>
    public bool RequiresRecipient(EventType type) => _requiring.Contains(type);

    /// <summary>The PLOVER score, -10 to 10.</summary>
    public double Score(EventType type, string? mode) => _scores[(type, mode ?? "")];
}
