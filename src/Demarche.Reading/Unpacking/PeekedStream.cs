namespace Demarche.Reading.Unpacking;

/// <summary>A stream whose first bytes were looked at, and which gives them again. Reading only.</summary>
internal sealed class PeekedStream : Stream
{
    private readonly Stream _inner;
    private readonly byte[] _start;
    private int _position;

    private PeekedStream(Stream inner, byte[] start)
    {
        _inner = inner;
        _start = start;
    }

    /// <summary>The stream that was looked into.</summary>
    public Stream Inner => _inner;

    /// <summary>The first bytes, as many as were asked for or as there are.</summary>
    public ReadOnlySpan<byte> Start => _start;

    /// <summary>Looks at up to <paramref name="count"/> bytes of <paramref name="inner"/>.</summary>
    public static PeekedStream Of(Stream inner, int count)
    {
        byte[] start = new byte[count];
        int read = inner.ReadAtLeast(start, count, throwOnEndOfStream: false);
        return new PeekedStream(inner, start[..read]);
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        if (_position >= _start.Length)
            return _inner.Read(buffer);
        int count = Math.Min(buffer.Length, _start.Length - _position);
        _start.AsSpan(_position, count).CopyTo(buffer);
        _position += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _inner.Dispose();
        base.Dispose(disposing);
    }
}
