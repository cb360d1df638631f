using System.Buffers;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Demarche.Coding.Ledgers;
using Demarche.Export.Json;
using Demarche.Storage.Databases;
using Demarche.Storage.Ingesting;
using Demarche.Storage.Queries;

namespace Demarche.Storage.Reading;

/// <summary>Everything in a store as JSON lines, in an order that depends on nothing but the content.</summary>
/// <remarks>
/// First the records by identifier, each the contract's object with <c>story</c>, <c>coding</c> and <c>sources</c> beside it; then
/// the exchanges of the ledger. Two
/// stores that hold the same give the same bytes, whatever database, order of ingest or interruption made them.
/// </remarks>
internal sealed class StoreExport(Session session)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes it all.</summary>
    /// <returns>Lower-case hexadecimal SHA-256 of what was written.</returns>
    public string Write(Action<ReadOnlyMemory<byte>> output)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var line = new ArrayBufferWriter<byte>(1 << 16);
        foreach (StoredRecord stored in new RecordReader(session).All())
        {
            line.ResetWrittenCount();
            Line(stored, line);
            hash.AppendData(line.WrittenSpan);
            output(line.WrittenMemory);
        }
        foreach (LedgerEntry entry in new LedgerQuery(session).Entries(new RecordFilter()))
        {
            line.ResetWrittenCount();
            using (var json = new Utf8JsonWriter(line, Options))
                LedgerJson.Write(json, entry);
            line.Write("\n"u8);
            hash.AppendData(line.WrittenSpan);
            output(line.WrittenMemory);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The contract's line, with our fields before its closing brace.</summary>
    private static void Line(StoredRecord stored, ArrayBufferWriter<byte> line)
    {
        var contract = new ArrayBufferWriter<byte>(stored.Record.Article.Text.Length * 3);
        JsonLines.Write(stored.Record, contract);
        line.Write(contract.WrittenSpan[..^2]);
        line.Write(","u8);
        var beside = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(beside, Options))
        {
            json.WriteStartObject();
            json.WriteString("story", stored.Story);
            json.WriteString("coding", stored.Coding);
            WriteSources(json, stored.Sources);
            json.WriteEndObject();
        }
        line.Write(beside.WrittenSpan[1..]);
        line.Write("\n"u8);
    }

    private static void WriteSources(Utf8JsonWriter json, IEnumerable<ArticleSource> sources)
    {
        json.WriteStartArray("sources");
        foreach (ArticleSource source in sources)
        {
            json.WriteStartObject();
            foreach ((string name, string? value) in new[] { ("published", source.Published), ("publisher", source.Publisher), ("url", source.Url) })
            {
                if (!string.IsNullOrEmpty(value))
                    json.WriteString(name, value);
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
