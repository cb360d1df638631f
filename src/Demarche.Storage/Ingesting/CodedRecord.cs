using System.Buffers;
using System.Security.Cryptography;
using Demarche.Coding.Ledgers;
using Demarche.Coding.Records;
using Demarche.Export.Json;
using Demarche.Language.Articles;
using Demarche.Storage.Records;
using Demarche.Storage.Stories;

namespace Demarche.Storage.Ingesting;

/// <summary>A record with all that the store will write of it, made beside the database's thread.</summary>
/// <remarks>The path is kept apart and is no part of the record: the same report under another name is the same article.</remarks>
public sealed class CodedRecord
{
    private CodedRecord(Record record, string? path)
    {
        Record = record;
        Path = path;
        Source = ArticleSource.Of(record.Article);
        Hash = HashOf(record);
        Text = RecordCodec.EncodeText(record.Article.Text);
        Bytes = RecordCodec.Encode(record);
        Likeness = StoryRows.SignatureOf(record.Article);
    }

    /// <summary>The record, without a path.</summary>
    public Record Record { get; }

    internal Article Article => Record.Article;

    internal string? Path { get; }

    internal ArticleSource Source { get; }

    /// <summary>Lower-case hexadecimal SHA-256 of the record's line in the contract's JSON.</summary>
    internal string Hash { get; }

    internal byte[] Text { get; }

    internal byte[] Bytes { get; }

    internal StorySignature Likeness { get; }

    /// <summary>Makes ready what <see cref="StoreIngest.Add"/> takes. Pure; may run on any thread.</summary>
    public static CodedRecord Of(Record record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return new CodedRecord(record with { Article = record.Article with { Path = null } }, record.Article.Path);
    }

    internal static string HashOf(Record record)
    {
        var line = new ArrayBufferWriter<byte>(record.Article.Text.Length * 3);
        JsonLines.Write(record, line);
        return Convert.ToHexStringLower(SHA256.HashData(line.WrittenSpan));
    }
}
