namespace Demarche.Reading.DataFiles;

/// <summary>A stream that does not let its reader ask for more after the end for ever, as damaged Parquet makes readers do. Reading only.</summary>
internal sealed class EndingStream(Stream inner) : Stream
{
    /// <summary>A sound reader asks once or twice.</summary>
    private const int MostEmptyReads = 1000;
    private int _emptyReads;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => inner.Length;

    public override long Position { get => inner.Position; set => inner.Position = value; }

    /// <exception cref="EndOfStreamException">Asked again and again after the end.</exception>
    public override int Read(Span<byte> buffer) => Count(inner.Read(buffer), buffer.Length);

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => Task.FromResult(Read(buffer, offset, count));

    public override int ReadByte()
    {
        int value = inner.ReadByte();
        Count(value < 0 ? 0 : 1, 1);
        return value;
    }

    public override long Seek(long offset, SeekOrigin origin) => inner.Seek(offset, origin);

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private int Count(int read, int wanted)
    {
        if (read == 0 && wanted > 0 && ++_emptyReads > MostEmptyReads)
            throw new EndOfStreamException();
        return read;
    }
}
