namespace Demarche.Reading.Unpacking;

/// <summary>A stream whose first bytes were looked at, and which gives them again. Reading only.</summary>
internal sealed class PeekedStream : ForwardStream
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

    public override int Read(Span<byte> buffer)
    {
        if (_position >= _start.Length)
            return _inner.Read(buffer);
        int count = Math.Min(buffer.Length, _start.Length - _position);
        _start.AsSpan(_position, count).CopyTo(buffer);
        _position += count;
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _inner.Dispose();
        base.Dispose(disposing);
    }
}
