using System.Security;
using Demarche.Reading.Archives;
using Demarche.Reading.DataFiles;
using Demarche.Reading.Feeds;
using Demarche.Reading.Inputs;
using Demarche.Reading.Newsroom;

namespace Demarche.Reading.Unpacking;

/// <summary>Finds the reports in an input: archives, packed files, data files, feeds and newsroom formats hold many, other files one.</summary>
/// <remarks>
/// Streams: at any time it holds one report, and for ZIP and Parquet what their directory needs. A damaged container gives an error in its
/// place and does not stop the others. Reads nothing but the input. One enumeration belongs to one thread. That a gzip file is cut off is told
/// only in programs with the switch <c>System.IO.Compression.UseStrictValidation</c>, as <c>demarche</c> is one: without it .NET does not look.
/// </remarks>
public sealed class ReportUnpacker
{
    private const int Looked = 8192;
    private readonly UnpackingOptions _options;

    /// <summary>An unpacker with the given limits.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A limit is outside its range.</exception>
    public ReportUnpacker(UnpackingOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaximumBytes, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.MaximumBytes, 1 << 30);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaximumNesting, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.MaximumNesting, 16);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaximumRatio, 10);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.MaximumRatio, 10_000);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaximumEntries, 1);
        _options = options;
    }

    /// <summary>An unpacker with the default limits.</summary>
    public static ReportUnpacker Default { get; } = new(UnpackingOptions.Default);

    /// <summary>The reports of a file, in order; a file that cannot be opened gives one with an error.</summary>
    /// <param name="source">The file. Standard input must be opened by the caller.</param>
    public IEnumerable<RawReport> Open(InputSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (source.Error is { } error)
            return [new RawReport { Path = source.Path, Error = error }];
        if (source.Path is not { } path)
            return Open(Console.OpenStandardInput(), null);
        try
        {
            return Open(File.OpenRead(path), path);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return [RawReport.Failed(path, ReadingCodes.NotFound, "there is no such file")];
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException or SecurityException)
        {
            return [RawReport.Failed(path, ReadingCodes.Unreadable, "the file cannot be read")];
        }
    }

    /// <summary>The reports of a stream, which is disposed of after the last.</summary>
    public IEnumerable<RawReport> Open(Stream stream, string? name)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return Guard.Each(() => Unpack(stream, name, 1), name);
    }

    private IEnumerable<RawReport> Unpack(Stream stream, string? name, int depth)
    {
        if (depth > _options.MaximumNesting)
            throw new UnpackingException(ReadingCodes.Bomb, $"more than {_options.MaximumNesting} containers lie inside each other");
        using (stream)
        {
            if (stream.CanSeek && stream.Length >= 4 && IsDirectoryAtEnd(stream))
            {
                foreach (RawReport report in OpenWhole(stream, name, depth))
                    yield return report;
                yield break;
            }
            using PeekedStream peeked = PeekedStream.Of(stream, Looked);
            foreach (RawReport report in Choose(peeked, name, depth))
                yield return report;
        }
    }

    private static bool IsDirectoryAtEnd(Stream stream)
    {
        Span<byte> start = stackalloc byte[4];
        stream.ReadExactly(start);
        stream.Position = 0;
        return IsZip(start) || ParquetRows.IsParquet(start);
    }

    private static bool IsZip(ReadOnlySpan<byte> start) => start is [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..];

    private IEnumerable<RawReport> OpenWhole(Stream stream, string? name, int depth)
    {
        Span<byte> start = stackalloc byte[4];
        stream.ReadExactly(start);
        stream.Position = 0;
        return IsZip(start)
            ? ZipReports.Read(stream, name, _options, (entry, place) => Unpack(entry, place, depth + 1))
            : ParquetRows.Read(stream, name, _options);
    }

    private IEnumerable<RawReport> Choose(PeekedStream stream, string? name, int depth)
    {
        ReadOnlySpan<byte> start = stream.Start;
        if (start is [0x1F, 0x8B, ..])
            return Packed(stream, name, depth, counted => new GzipMembers(counted) { GoesOn = InputNames.Extension(name) == ".warc" });
        if (start is [0x28, 0xB5, 0x2F, 0xFD, ..])
            return Packed(stream, name, depth, counted => new ZstdSharp.DecompressionStream(counted));
        if (IsZip(start))
            return ZipReports.Read(stream, name, _options, (entry, place) => Unpack(entry, place, depth + 1));
        if (ParquetRows.IsParquet(start))
            return ParquetRows.Read(new MemoryStream(Whole(stream)), name, _options);
        if (WarcReader.IsWarc(start))
        {
            if (stream.Inner is CountingStream { Members: { } members })
                members.GoesOn = true;
            return WarcReader.Read(stream, name, _options.MaximumBytes);
        }
        if (start.StartsWith("filedesc://"u8))
            return [RawReport.Failed(name, ReadingCodes.Binary, "the file is an ARC archive, which is not read; convert it to WARC")];
        return InputNames.Extension(name) switch
        {
            ".jsonl" or ".ndjson" => JsonRows.ReadLines(stream, name, _options),
            ".json" => JsonDocuments.Read(Whole(stream), name, _options),
            ".csv" or ".tsv" or ".tab" => DelimitedRows.Read(stream, name, _options),
            ".eml" => [MailReader.Read(Whole(stream), name)],
            _ => ByContent(stream, name),
        };
    }

    private IEnumerable<RawReport> ByContent(PeekedStream stream, string? name)
    {
        XmlKind kind = XmlSniffer.Sniff(stream.Start, isXml: InputNames.Extension(name) == ".xml");
        if (kind == XmlKind.Other && JsonDocuments.IsObject(stream.Start) && name is null)
            return JsonRows.ReadLines(stream, name, _options);
        byte[] content = Whole(stream);
        return kind switch
        {
            XmlKind.Feed => FeedReports.Read(content, name),
            XmlKind.FeedList => [RawReport.Failed(name, ReadingCodes.FeedList, "the file lists feeds (OPML); demarche watch follows them")],
            XmlKind.Unknown => [RawReport.Failed(name, ReadingCodes.UnknownXml, "the file is XML of a kind that is not read (RSS, Atom, OPML, NewsML-G2, NITF and XHTML are)")],
            XmlKind.NewsItem or XmlKind.Nitf => NewsMlReader.Read(content, name),
            _ => [new RawReport { Path = name, Content = content }],
        };
    }

    private IEnumerable<RawReport> Packed(Stream stream, string? name, int depth, Func<Stream, Stream> unpack)
    {
        var packed = new CountingStream(stream);
        var unpacked = new CountingStream(unpack(packed)) { Source = () => packed.Count, MaximumRatio = _options.MaximumRatio };
        return Unpack(unpacked, name, depth + 1);
    }

    /// <exception cref="UnpackingException">It is larger than one report may be.</exception>
    private byte[] Whole(Stream stream)
    {
        using var bytes = new MemoryStream();
        byte[] buffer = new byte[1 << 16];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > _options.MaximumBytes)
                throw new UnpackingException(ReadingCodes.TooLarge, $"the input is larger than {_options.MaximumBytes} bytes");
        }
        return bytes.ToArray();
    }
}
