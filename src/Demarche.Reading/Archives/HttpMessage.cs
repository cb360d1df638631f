using System.IO.Compression;
using System.Text;
using Demarche.Reading.Unpacking;

namespace Demarche.Reading.Archives;

/// <summary>An answer of a web server as archives keep it: status, header, body.</summary>
internal static class HttpMessage
{
    private const int MostHeaderBytes = 1 << 16;

    /// <summary>Whether a media type is one that reports come in.</summary>
    public static bool IsReport(string contentType)
    {
        ReadOnlySpan<char> type = MediaType(contentType);
        return type is "text/html" or "application/xhtml+xml" or "text/plain" or "text/markdown";
    }

    /// <summary>The report that an answer holds; null for what is none (another status than 200, a picture, a script).</summary>
    public static RawReport? Read(string place, string? url, byte[] block, int maximumBytes)
    {
        int body = EndOfHeader(block);
        if (body < 0)
            return RawReport.Failed(place, ReadingCodes.BrokenRecord, "the answer in the record has no end of its header");
        string[] lines = Encoding.Latin1.GetString(block, 0, body).Split('\n');
        string[] status = lines[0].Split(' ', 3);
        if (status.Length < 2 || status[1].Trim() != "200")
            return null;
        string type = Field(lines, "content-type");
        if (type.Length > 0 && !IsReport(type))
            return null;
        byte[] content = block[body..];
        if (Field(lines, "transfer-encoding").Contains("chunked", StringComparison.OrdinalIgnoreCase))
            content = Unchunk(content);
        (byte[]? Bytes, string? Fault) unpacked = Unpack(content, Field(lines, "content-encoding").Trim().ToLowerInvariant(), maximumBytes);
        return unpacked.Bytes is null
            ? RawReport.Failed(place, ReadingCodes.BrokenRecord, unpacked.Fault ?? "the answer cannot be unpacked")
            : Report(place, url, type.Length > 0 ? type : "text/html", unpacked.Bytes);
    }

    /// <summary>Bytes of a stated media type as a report.</summary>
    public static RawReport Report(string place, string? url, string contentType, byte[] content)
    {
        int at = contentType.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        return new RawReport
        {
            Path = place,
            Content = content,
            FetchedFrom = url,
            Charset = at < 0 ? null : contentType[(at + 8)..].Split(';', ',')[0].Trim(' ', '"', '\''),
            Format = MediaType(contentType) switch
            {
                "text/html" or "application/xhtml+xml" => ReportFormat.Html,
                "text/markdown" => ReportFormat.Markdown,
                _ => ReportFormat.ByName,
            },
        };
    }

    private static ReadOnlySpan<char> MediaType(string contentType)
    {
        int semicolon = contentType.IndexOf(';', StringComparison.Ordinal);
        return (semicolon < 0 ? contentType : contentType[..semicolon]).Trim().ToLowerInvariant();
    }

    private static int EndOfHeader(ReadOnlySpan<byte> block)
    {
        ReadOnlySpan<byte> start = block[..Math.Min(block.Length, MostHeaderBytes)];
        int windows = start.IndexOf("\r\n\r\n"u8), unix = start.IndexOf("\n\n"u8);
        return windows >= 0 && (unix < 0 || windows < unix) ? windows + 4 : unix >= 0 ? unix + 2 : -1;
    }

    private static string Field(string[] lines, string name)
    {
        foreach (string line in lines)
        {
            if (line.Length > name.Length && line[name.Length] == ':' && line.StartsWith(name, StringComparison.OrdinalIgnoreCase))
                return line[(name.Length + 1)..].Trim();
        }
        return "";
    }

    /// <summary>Takes the chunks together; archives often keep a header that says "chunked" on a body that is not.</summary>
    private static byte[] Unchunk(byte[] body)
    {
        using var whole = new MemoryStream(body.Length);
        for (int at = 0; at < body.Length;)
        {
            int line = Array.IndexOf(body, (byte)'\n', at, Math.Min(40, body.Length - at));
            string size = line < 0 ? "" : Encoding.ASCII.GetString(body, at, line - at).Split(';')[0].Trim();
            if (!int.TryParse(size, System.Globalization.NumberStyles.AllowHexSpecifier, System.Globalization.CultureInfo.InvariantCulture, out int length)
                || length < 0)
                return at == 0 ? body : whole.ToArray();
            if (length == 0)
                break;
            int taken = Math.Min(length, body.Length - line - 1);
            whole.Write(body, line + 1, taken);
            at = line + 1 + taken;
            while (at < body.Length && body[at] is (byte)'\r' or (byte)'\n')
                at++;
        }
        return whole.ToArray();
    }

    private static (byte[]? Bytes, string? Fault) Unpack(byte[] content, string encoding, int maximumBytes)
    {
        try
        {
            using var source = new MemoryStream(content);
            using Stream? stream = encoding switch
            {
                "gzip" or "x-gzip" => content is [0x1F, 0x8B, ..] ? new GZipStream(source, CompressionMode.Decompress) : null,
                "br" => new BrotliStream(source, CompressionMode.Decompress),
                "deflate" => content is [0x78, ..] ? new ZLibStream(source, CompressionMode.Decompress) : new DeflateStream(source, CompressionMode.Decompress),
                "zstd" => new ZstdSharp.DecompressionStream(source),
                _ => null,
            };
            if (stream is null)
                return (content, null);
            using var bytes = new MemoryStream();
            byte[] buffer = new byte[1 << 16];
            for (int read; (read = stream.Read(buffer)) > 0;)
            {
                bytes.Write(buffer, 0, read);
                if (bytes.Length > maximumBytes)
                    return (null, $"the answer unpacks to more than {maximumBytes} bytes");
            }
            return (bytes.ToArray(), null);
        }
        catch (Exception fault) when (fault is InvalidDataException or InvalidOperationException or EndOfStreamException or IOException or ZstdSharp.ZstdException)
        {
            // Archives also keep bodies that were unpacked already under a header that says otherwise.
            return content.AsSpan().IndexOf((byte)'<') is >= 0 and < 512 ? (content, null) : (null, "the answer is packed, and the packing is damaged");
        }
    }
}
