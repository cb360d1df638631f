using Demarche.Coding.Data;

namespace Demarche.Coding.Events.Ontology;

/// <summary>The modes of REQUEST, REJECT and THREATEN that follow from what is requested, rejected or threatened.</summary>
internal sealed class ContentModes
{
    private static readonly Lazy<ContentModes> Embedded =
        new(() => new ContentModes(DataFile.Open("ontology/content_modes.tsv")));

    private readonly List<(EventType Type, EventType? Content, string ContentMode, string Mode)> _rows = [];

    /// <summary>Reads the table.</summary>
    /// <exception cref="DataFormatException">A cell names no type.</exception>
    public ContentModes(DataFile file)
    {
        foreach (DataRow row in file.Rows("type", "content", "content mode", "mode"))
            _rows.Add((OntologyCell.Type(row, 0), OntologyCell.Optional(row, 1), row[2], row.Required(3, "mode")));
    }

    /// <summary>The table that travels with the program.</summary>
    public static ContentModes Default => Embedded.Value;

    /// <summary>The mode; null when no row fits.</summary>
    /// <param name="type">Type of the event.</param>
    /// <param name="content">Type of the act in its content.</param>
    /// <param name="contentMode">Mode of that act; null when it has none.</param>
    /// <param name="contentCameo">CAMEO code of that act, where its words fix it; a row may name it instead of the mode.</param>
    public string? Find(EventType type, EventType content, string? contentMode, string? contentCameo)
    {
        foreach ((EventType Type, EventType? Content, string ContentMode, string Mode) row in _rows)
        {
            bool fits = row.Type == type && (row.Content is null || row.Content == content)
                && (row.ContentMode.Length == 0 || row.ContentMode == contentMode || row.ContentMode == contentCameo);
            if (fits)
                return row.Mode;
        }
        return null;
    }
}
