using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Demarche.Coding.Records;
using Demarche.Language.Articles;

namespace Demarche.Export.Json;

/// <summary>Writes articles and records as JSON, one object a line (docs/formats/record.md).</summary>
/// <remarks>UTF-8, LF, no byte order mark. The same record always gives the same bytes. Safe from any thread.</remarks>
public static class JsonLines
{
    private static readonly JsonWriterOptions Options = new()
    {
        // The lines are data, not part of a web page: letters of every script stay as they are.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = false,
        SkipValidation = false,
    };

    /// <summary>Appends the record as one line, with its line feed.</summary>
    public static void Write(Record record, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(record);
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            ArticleJson.WriteFields(json, record.Article);
            RecordJson.WriteFields(json, record);
            json.WriteEndObject();
        }
        EndLine(output);
    }

    /// <summary>Appends the article, without anything coded, as one line with its line feed.</summary>
    public static void Write(Article article, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(article);
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            ArticleJson.WriteFields(json, article);
            json.WriteEndObject();
        }
        EndLine(output);
    }

    private static void EndLine(IBufferWriter<byte> output)
    {
        output.GetSpan(1)[0] = (byte)'\n';
        output.Advance(1);
    }
}
