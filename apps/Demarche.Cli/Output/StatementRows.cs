using Demarche.Storage.Queries;

namespace Demarche.Cli.Output;

/// <summary>How <c>demarche statements</c> writes a statement.</summary>
internal static class StatementRows
{
    public static RowOutput<StoredStatement> Output { get; } = new(
    [
        new("When", statement => statement.Date),
        new("Who", statement => statement.Speaker.Length > 0 ? statement.Speaker : "(nobody named)"),
        new("Kind", statement => statement.Kind),
        new("Sources", statement => RowJson.Outlets(statement.Sources)),
        new("Side", statement => statement.Side, InTable: false),
        new("Cue", statement => statement.Cue, InTable: false),
        new("Places", statement => RowJson.Places(statement.Sources), InTable: false),
        new("What", statement => statement.Content),
    ],
    (json, statement) =>
    {
        json.WriteStartObject();
        json.WriteString("kind", statement.Kind);
        json.Optional("speaker", statement.Speaker);
        json.Optional("side", statement.Side);
        json.Optional("cue", statement.Cue);
        json.WriteString("content", statement.Content);
        json.Optional("date", statement.Date);
        json.Sources(statement.Sources);
        json.WriteEndObject();
    });
}
