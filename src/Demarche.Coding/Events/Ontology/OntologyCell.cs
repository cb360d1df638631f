using Demarche.Coding.Data;

namespace Demarche.Coding.Events.Ontology;

/// <summary>Reads the cells of ontology tables.</summary>
internal static class OntologyCell
{
    /// <summary>The type that a cell names.</summary>
    /// <exception cref="DataFormatException">It names none.</exception>
    public static EventType Type(DataRow row, int column) =>
        Optional(row, column) ?? throw row.Fault("a type is missing");

    /// <summary>The type that a cell names; null when it is empty.</summary>
    /// <exception cref="DataFormatException">It names none.</exception>
    public static EventType? Optional(DataRow row, int column)
    {
        if (row[column].Length == 0)
            return null;
        return Enum.TryParse(row[column], ignoreCase: true, out EventType type)
            ? type
            : throw row.Fault($"'{row[column]}' is no PLOVER type");
    }
}
