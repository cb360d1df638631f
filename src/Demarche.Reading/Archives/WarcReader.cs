using System.Globalization;
using System.Text;
using Demarche.Reading.Unpacking;

namespace Demarche.Reading.Archives;

/// <summary>Reads WARC (ISO 28500) record by record: the pages and texts in it, streamed.</summary>
/// <remarks>
/// Records of type response, resource and conversion that hold a page, a text or Markdown are given; all others are passed over. Where
/// a record is broken or its length is wrong, the reader looks for the next "WARC/1." and goes on.
/// </remarks>
internal sealed class WarcReader
{
    private const int LongestLine = 1 << 16;
    private const int MostHeaders = 200;
    private const int RememberedIds = 256;
    private static readonly byte[] Mark = Encoding.ASCII.GetBytes("WARC/");

    private readonly ByteScanner _input;
    private readonly string? _name;
    private readonly int _maximumBytes;
    private readonly Queue<string> _lastIds = new();
    private int _number;

    private WarcReader(Stream stream, string? name, int maximumBytes)
    {
        _input = new ByteScanner(stream);
        _name = name;
        _maximumBytes = maximumBytes;
    }

    /// <summary>Whether bytes open as a WARC file does.</summary>
    public static bool IsWarc(ReadOnlySpan<byte> start) => start.StartsWith(Mark);

    /// <summary>The reports of a WARC file, in order.</summary>
    public static IEnumerable<RawReport> Read(Stream stream, string? name, int maximumBytes)
    {
        var reader = new WarcReader(stream, name, maximumBytes);
        while (reader._input.SkipBlankLines())
        {
            reader._number++;
            if (reader.Next() is { } report)
                yield return report;
        }
    }

    private string Place => $"{_name}#{_number}";

    private RawReport? Next()
    {
        Dictionary<string, string>? headers = Headers();
        if (headers is null)
        {
            _input.SkipTo(Mark);
            return RawReport.Failed(Place, ReadingCodes.BrokenRecord, "the record has no WARC header; the next one was looked for");
        }
        if (!headers.TryGetValue("content-length", out string? stated)
            || !long.TryParse(stated, NumberStyles.None, CultureInfo.InvariantCulture, out long length))
        {
            _input.SkipTo(Mark);
            return RawReport.Failed(Place, ReadingCodes.BrokenRecord, "the record states no length; the next one was looked for");
        }
        return Wanted(headers) && !SeenBefore(headers) ? Take(headers, length) : Skip(length);
    }

    /// <summary>The fields by their names in lower case; null where no record begins here.</summary>
    private Dictionary<string, string>? Headers()
    {
        if (!_input.StartsWith(Mark) || _input.ReadLine(LongestLine) is null)
            return null;
        var headers = new Dictionary<string, string>(StringComparer.Ordinal);
        for (int count = 0; count < MostHeaders; count++)
        {
            string? line = _input.ReadLine(LongestLine);
            if (line is null)
                return null;
            if (line.Length == 0)
                return headers;
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
                headers.TryAdd(line[..colon].Trim().ToLowerInvariant(), line[(colon + 1)..].Trim());
        }
        return null;
    }

    private static bool Wanted(Dictionary<string, string> headers)
    {
        string type = headers.GetValueOrDefault("warc-type", "").ToLowerInvariant();
        string content = headers.GetValueOrDefault("content-type", "").ToLowerInvariant();
        return type switch
        {
            "response" => content.Length == 0 || content.StartsWith("application/http", StringComparison.Ordinal),
            "resource" or "conversion" => HttpMessage.IsReport(content) && !IsOfTheCrawler(headers.GetValueOrDefault("warc-target-uri", "")),
            _ => false,
        };
    }

    /// <summary>Crawlers keep their own logs and settings beside what they fetched.</summary>
    private static bool IsOfTheCrawler(string address) =>
        address.TrimStart('<').StartsWith("metadata:", StringComparison.OrdinalIgnoreCase) || address.TrimStart('<').StartsWith("urn:", StringComparison.OrdinalIgnoreCase);

    /// <summary>After a damaged gzip member a record can come twice.</summary>
    private bool SeenBefore(Dictionary<string, string> headers)
    {
        if (!headers.TryGetValue("warc-record-id", out string? id))
            return false;
        string key = id + headers.GetValueOrDefault("warc-date") + headers.GetValueOrDefault("warc-target-uri");
        if (_lastIds.Contains(key) && _input.HasFaults)
            return true;
        _lastIds.Enqueue(key);
        if (_lastIds.Count > RememberedIds)
            _lastIds.Dequeue();
        return false;
    }

    private RawReport? Skip(long length)
    {
        _input.Skip(length);
        return EndOfRecord(null);
    }

    private RawReport? Take(Dictionary<string, string> headers, long length)
    {
        if (length > _maximumBytes)
        {
            _input.Skip(length);
            return EndOfRecord(null) ?? RawReport.Failed(Place, ReadingCodes.TooLarge, $"the record is larger than {_maximumBytes} bytes");
        }
        byte[]? block = _input.ReadBlock((int)length);
        if (block is null)
            return RawReport.Failed(Place, ReadingCodes.BrokenRecord, "the file ends inside the record");
        return EndOfRecord(Report(headers, block));
    }

    private RawReport? Report(Dictionary<string, string> headers, byte[] block)
    {
        string? url = headers.GetValueOrDefault("warc-target-uri")?.Trim('<', '>');
        if (!headers.GetValueOrDefault("warc-type", "").Equals("response", StringComparison.OrdinalIgnoreCase))
            return HttpMessage.Report(Place, url, headers.GetValueOrDefault("content-type", ""), block);
        return HttpMessage.Read(Place, url, block, _maximumBytes);
    }

    /// <summary>Two line breaks end a record; where something else stands, its length was wrong.</summary>
    private RawReport? EndOfRecord(RawReport? report)
    {
        if (!_input.SkipBlankLines() || _input.StartsWith(Mark))
            return report;
        _input.SkipTo(Mark);
        return RawReport.Failed(Place, ReadingCodes.BrokenRecord, "the record is not as long as it states; the next one was looked for");
    }
}
