using Demarche.Reading.Unpacking;

namespace Demarche.Reading.Archives;

/// <summary>Counts what is read from a stream, and stops what comes out of it from growing without end. Reading only.</summary>
internal sealed class CountingStream(Stream inner) : ForwardStream
{
    /// <summary>What comes out before the ratio is looked at.</summary>
    private const long Free = 16 << 20;

    /// <summary>Bytes read so far.</summary>
    public long Count { get; private set; }

    /// <summary>The compressed bytes that this comes from; null where this is not unpacked from anything.</summary>
    public Func<long>? Source { get; init; }

    /// <summary>Most bytes for each byte of <see cref="Source"/>.</summary>
    public int MaximumRatio { get; init; } = int.MaxValue;

    /// <summary>What this reads, where that is gzip.</summary>
    public GzipMembers? Members => inner as GzipMembers;

    /// <exception cref="UnpackingException">More comes out than a container of reports gives.</exception>
    public override int Read(Span<byte> buffer)
    {
        int read = inner.Read(buffer);
        Count += read;
        if (Count > Free && Source is not null && Count / Math.Max(1, Source()) > MaximumRatio)
            throw new UnpackingException(ReadingCodes.Bomb, $"more than {MaximumRatio} bytes come out of each compressed byte; the rest is left unread");
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
