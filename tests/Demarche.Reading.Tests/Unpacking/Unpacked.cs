using System.IO.Compression;
using System.Text;
using Demarche.Language.Articles;
using Demarche.Reading.Unpacking;

namespace Demarche.Reading.Tests.Unpacking;

/// <summary>Containers made for the tests, and what comes of them.</summary>
internal static class Unpacked
{
    public static List<ReadingResult> Of(byte[] content, string? name, UnpackingOptions? options = null) =>
        [.. new ReportUnpacker(options ?? UnpackingOptions.Default).Open(new MemoryStream(content), name).Select(ReportReader.Default.Read)];

    public static List<ReadingResult> Of(string content, string? name, UnpackingOptions? options = null) => Of(Encoding.UTF8.GetBytes(content), name, options);

    public static List<Article> Articles(List<ReadingResult> results) => [.. results.Select(result => result.Article).OfType<Article>()];

    public static string[] Errors(List<ReadingResult> results) => [.. results.Select(result => result.Error?.Code).OfType<string>()];

    public static byte[] Gzip(params byte[][] members)
    {
        using var whole = new MemoryStream();
        foreach (byte[] member in members)
        {
            using var gzip = new GZipStream(whole, CompressionLevel.Fastest, leaveOpen: true);
            gzip.Write(member);
        }
        return whole.ToArray();
    }

    public static byte[] Zstd(byte[] content)
    {
        using var compressor = new ZstdSharp.Compressor(3);
        return compressor.Wrap(content).ToArray();
    }

    public static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var whole = new MemoryStream();
        using (var archive = new ZipArchive(whole, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] content) in entries)
            {
                using Stream entry = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(content);
            }
        }
        return whole.ToArray();
    }

    /// <summary>A WARC record with an answer of a web server.</summary>
    public static byte[] Record(string url, string body, string header = "Content-Type: text/html; charset=utf-8", int lengthOff = 0, string status = "200 OK") =>
        Record(url, Encoding.UTF8.GetBytes(body), header, lengthOff, status);

    public static byte[] Record(string url, byte[] body, string header, int lengthOff = 0, string status = "200 OK")
    {
        byte[] answer = [.. Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\n{header}\r\n\r\n"), .. body];
        string warc = $"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:test:{url}>\r\nWARC-Date: 2022-01-27T00:00:00Z\r\n"
            + $"WARC-Target-URI: {url}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {answer.Length + lengthOff}\r\n\r\n";
        return [.. Encoding.ASCII.GetBytes(warc), .. answer, .. "\r\n\r\n"u8];
    }
}
