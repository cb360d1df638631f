using Demarche.Reading.Archives;
using Demarche.Reading.DataFiles;

namespace Demarche.Reading.Unpacking;

/// <summary>
/// Opens containers inside containers by their first bytes, down to what holds reports: a gzip file holds a WARC, a ZIP holds
/// pages.
/// </summary>
internal sealed class ContainerReader(UnpackingOptions options)
{
    private const int Looked = 8192;
    private readonly FormatChooser _formats = new(options);

    /// <summary>The reports of the stream, which is disposed of after the last.</summary>
    /// <param name="stream">What may be a container.</param>
    /// <param name="name">Its name; null without one.</param>
    /// <param name="depth">In how many containers it lies, itself included.</param>
    /// <exception cref="UnpackingException">It lies too deep, or is larger than allowed.</exception>
    public IEnumerable<RawReport> Read(Stream stream, string? name, int depth)
    {
        if (depth > options.MaximumNesting)
            throw new UnpackingException(ReadingCodes.Bomb, $"more than {options.MaximumNesting} containers lie inside each other");
        using (stream)
        {
            if (stream.CanSeek && stream.Length >= 4 && OfDirectory(stream, name, depth) is { } entries)
            {
                foreach (RawReport report in entries)
                    yield return report;
                yield break;
            }
            using PeekedStream peeked = PeekedStream.Of(stream, Looked);
            foreach (RawReport report in OfStream(peeked, name, depth))
                yield return report;
        }
    }

    /// <summary>
    /// The reports of a file whose directory stands at its end, so that it is read where it lies; null where it is none.
    /// </summary>
    private IEnumerable<RawReport>? OfDirectory(Stream stream, string? name, int depth)
    {
        Span<byte> start = stackalloc byte[4];
        stream.ReadExactly(start);
        stream.Position = 0;
        return Signatures.IsZip(start) ? OfZip(stream, name, depth)
            : ParquetRows.IsParquet(start) ? ParquetRows.Read(stream, name, options)
            : null;
    }

    private IEnumerable<RawReport> OfStream(PeekedStream stream, string? name, int depth)
    {
        ReadOnlySpan<byte> start = stream.Start;
        if (Signatures.IsGzip(start))
            return OfPacked(stream, name, depth, counted => new GzipMembers(counted) { GoesOn = InputNames.Extension(name) == ".warc" });
        if (Signatures.IsZstandard(start))
            return OfPacked(stream, name, depth, counted => new ZstdSharp.DecompressionStream(counted));
        if (Signatures.IsZip(start))
            return OfZip(stream, name, depth);
        if (ParquetRows.IsParquet(start))
            return ParquetRows.Read(new MemoryStream(_formats.Whole(stream)), name, options);
        if (WarcReader.IsWarc(start))
            return OfWarc(stream, name);
        return Signatures.IsArc(start)
            ? [RawReport.Failed(name, ReadingCodes.Binary, "the file is an ARC archive, which is not read; convert it to WARC")]
            : _formats.Read(stream, name);
    }

    private IEnumerable<RawReport> OfZip(Stream stream, string? name, int depth) =>
        ZipReports.Read(stream, name, options, (entry, place) => Read(entry, place, depth + 1));

    /// <summary>The records of a packed WARC are members of the gzip file, one after the other.</summary>
    private IEnumerable<RawReport> OfWarc(PeekedStream stream, string? name)
    {
        if (stream.Inner is CountingStream { Members: { } members })
            members.GoesOn = true;
        return WarcReader.Read(stream, name, options.MaximumBytes);
    }

    private IEnumerable<RawReport> OfPacked(Stream stream, string? name, int depth, Func<Stream, Stream> unpack)
    {
        var packed = new CountingStream(stream);
        var unpacked = new CountingStream(unpack(packed)) { Source = () => packed.Count, MaximumRatio = options.MaximumRatio };
        return Read(unpacked, name, depth + 1);
    }
}
