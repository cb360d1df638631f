using System.IO.Compression;
using Demarche.Reading.Unpacking;

namespace Demarche.Reading.Archives;

/// <summary>
/// Reads gzip of one or many members, and after a damaged one goes on with the next that can be found. Reading only.
/// </summary>
/// <remarks>
/// What the damaged member gave up to the fault has been read already; a reader that finds its own marks (WARC) goes on at the next.
/// Where a member before the fault is met again, it is read again; readers tell by the identifier of the record.
/// </remarks>
internal sealed class GzipMembers(Stream compressed) : ForwardStream
{
    private readonly Rewindable _source = new(compressed);
    private GZipStream? _gzip;
    private long _searchFrom;
    private bool _ended;

    /// <summary>Whether to pass over damage. Only for what finds its own marks again; else damage throws <see cref="InvalidDataException"/>.</summary>
    public bool GoesOn { get; set; }

    /// <summary>Number of places where members were damaged.</summary>
    public int Faults { get; private set; }

    /// <summary>Compressed bytes read so far.</summary>
    public long CompressedBytes => _source.Position;

    public override int Read(Span<byte> buffer)
    {
        while (!_ended)
        {
            _gzip ??= new GZipStream(_source, CompressionMode.Decompress, leaveOpen: true);
            try
            {
                int read = _gzip.Read(buffer);
                if (read > 0 || !GoesOn || _source.IsAtEnd)
                {
                    _ended = read == 0;
                    return read;
                }
                // What follows is no member: the header of the next one is damaged.
                NextMember();
            }
            catch (Exception fault) when (GoesOn && fault is (InvalidDataException or EndOfStreamException))
            {
                NextMember();
            }
        }
        return 0;
    }

    private void NextMember()
    {
        Faults++;
        _gzip?.Dispose();
        _gzip = null;
        _ended = !_source.FindMember(ref _searchFrom);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _gzip?.Dispose();
            _source.Dispose();
        }
        base.Dispose(disposing);
    }

    /// <summary>Keeps the last bytes read, so that reading can begin anew a little before.</summary>
    private sealed class Rewindable(Stream inner) : ForwardStream
    {
        private const int Kept = 1 << 15;

        /// <summary>How far an unpacker reads ahead.</summary>
        private const int Ahead = 1 << 13;
        private readonly byte[] _buffer = new byte[Kept * 4];
        private int _start;
        private int _end;

        public override long Position { get => Base + _start; set => throw new NotSupportedException(); }

        /// <summary>Whether nothing is left to read.</summary>
        public bool IsAtEnd => _start == _end && Fill() == 0;

        /// <summary>Offset in the stream of the first byte in the buffer.</summary>
        private long Base { get; set; }

        public override int Read(Span<byte> buffer)
        {
            if (_start == _end && Fill() == 0)
                return 0;
            int count = Math.Min(buffer.Length, _end - _start);
            _buffer.AsSpan(_start, count).CopyTo(buffer);
            _start += count;
            return count;
        }

        /// <summary>Moves to the next member that begins at or after <paramref name="from"/>, near or after where reading stopped.</summary>
        public bool FindMember(ref long from)
        {
            _start = (int)Math.Clamp(Math.Max(from, Position - Ahead) - Base, 0, _end);
            while (true)
            {
                ReadOnlySpan<byte> rest = _buffer.AsSpan(_start, _end - _start);
                int at = rest.IndexOf((ReadOnlySpan<byte>)[0x1F, 0x8B, 8]);
                if (at >= 0)
                {
                    _start += at;
                    from = Position + 1;
                    return true;
                }
                _start = Math.Max(_start, _end - 2);
                int tail = _end - _start;
                if (Fill() == 0)
                    return false;
                _start -= Math.Min(tail, _start);
            }
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                inner.Dispose();
            base.Dispose(disposing);
        }

        /// <summary>Reads on at the end of the buffer; <c>_start</c> is then the first new byte.</summary>
        private int Fill()
        {
            if (_buffer.Length - _end < Kept)
            {
                int drop = _end - Kept;
                _buffer.AsSpan(drop, Kept).CopyTo(_buffer);
                Base += drop;
                _end = Kept;
            }
            _start = _end;
            int read = inner.Read(_buffer.AsSpan(_end, Kept));
            _end += read;
            return read;
        }
    }
}
