namespace Demarche.Reading.DataFiles;

/// <summary>A part of a file, for a reader that takes the end of a stream for more data: reading outside the part throws. Reading only.</summary>
internal sealed class BoundedStream(Stream inner) : Stream
{
    /// <summary>The part that may be read, in bytes of the file; its end is exclusive.</summary>
    public (long Start, long End) Part { get; set; } = (0, inner.Length);

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => inner.Length;

    public override long Position { get => inner.Position; set => inner.Position = value; }

    /// <exception cref="EndOfStreamException">The position is outside the part.</exception>
    public override int Read(Span<byte> buffer)
    {
        if (buffer.Length > 0 && (Position < Part.Start || Position >= Part.End))
            throw new EndOfStreamException();
        return inner.Read(buffer[..(int)Math.Min(buffer.Length, Part.End - Position)]);
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => Task.FromResult(Read(buffer, offset, count));

    public override long Seek(long offset, SeekOrigin origin) => inner.Seek(offset, origin);

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
