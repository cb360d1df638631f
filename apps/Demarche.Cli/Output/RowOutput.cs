using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Demarche.Cli.Running;
using Spectre.Console;

namespace Demarche.Cli.Output;

/// <summary>Writes rows as a table, as JSON lines or as CSV (RFC 4180).</summary>
/// <remarks>Nothing that a report says reaches a table or CSV with characters that command a terminal; JSON escapes them.</remarks>
/// <param name="columns">Of tables and CSV, in order.</param>
/// <param name="json">Writes a row as one JSON object.</param>
internal sealed class RowOutput<T>(IReadOnlyList<RowColumn<T>> columns, Action<Utf8JsonWriter, T> json)
{
    private static readonly JsonWriterOptions JsonOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    public void Write(IEnumerable<T> rows, string? format, Surroundings surroundings)
    {
        switch (format)
        {
            case RowFormat.JsonLines:
                WriteJson(rows, surroundings.Output);
                break;
            case RowFormat.Csv:
                WriteCsv(rows, surroundings.OutputText);
                break;
            default:
                surroundings.OutputText.Write(Table(rows, TableStyle.For(surroundings)));
                break;
        }
    }

    private string Table(IEnumerable<T> rows, TableStyle style)
    {
        RowColumn<T>[] shown = [.. columns.Where(column => column.InTable)];
        var table = new FittedTable([.. shown.Select(column => column.Name)]);
        bool any = false;
        foreach (T row in rows)
        {
            table.Add([.. shown.Select(column => (column.Cell(row) ?? "", (Style?)null))]);
            any = true;
        }
        return any ? ConsoleText.Render([table.Fit(style.Width)], style) : "Nothing found.\n";
    }

    private void WriteJson(IEnumerable<T> rows, Stream output)
    {
        var line = new ArrayBufferWriter<byte>();
        foreach (T row in rows)
        {
            line.ResetWrittenCount();
            using (var writer = new Utf8JsonWriter(line, JsonOptions))
                json(writer, row);
            line.Write("\n"u8);
            output.Write(line.WrittenSpan);
        }
    }

    private void WriteCsv(IEnumerable<T> rows, TextWriter output)
    {
        output.Write(string.Join(',', columns.Select(column => Field(column.Name))) + "\r\n");
        foreach (T row in rows)
            output.Write(string.Join(',', columns.Select(column => Field(SafeText.Of(column.Cell(row) ?? "")))) + "\r\n");
    }

    private static string Field(string text) =>
        text.AsSpan().ContainsAny(Quoted) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
