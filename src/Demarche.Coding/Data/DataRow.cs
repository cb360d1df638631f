namespace Demarche.Coding.Data;

/// <summary>A row of a TSV data file, which knows where it stands.</summary>
/// <param name="File">Path under <c>data/</c>, with '/'.</param>
/// <param name="Line">Line in the file, from 1.</param>
/// <param name="Fields">As many as the file has columns, in their order; an empty cell is the empty string.</param>
internal readonly record struct DataRow(string File, int Line, string[] Fields)
{
    /// <summary>The cell of the column, from 0.</summary>
    public string this[int column] => Fields[column];

    /// <summary>The cell, which may not be empty.</summary>
    /// <exception cref="DataFormatException">It is empty.</exception>
    public string Required(int column, string name) =>
        Fields[column].Length > 0 ? Fields[column] : throw Fault($"column '{name}' is empty");

    /// <summary>The cell, or null where it is empty.</summary>
    public string? Optional(int column) => Fields[column].Length > 0 ? Fields[column] : null;

    /// <summary>The values of a cell that lists several with '|' between them; none where it is empty.</summary>
    public string[] List(int column) =>
        Fields[column].Length == 0 ? [] : Fields[column].Split('|', StringSplitOptions.TrimEntries);

    /// <summary>An exception that names this file and line.</summary>
    public DataFormatException Fault(string reason) => new(File, Line, reason);
}
