using System.Text;
using Demarche.Reading.Unpacking;

namespace Demarche.Reading.Archives;

/// <summary>Reads lines and blocks of a stream through a buffer.</summary>
internal sealed class ByteScanner(Stream stream)
{
    private readonly byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;

    /// <summary>Whether the stream below met damage.</summary>
    public bool HasFaults => stream is PeekedStream { Inner: CountingStream { Members.Faults: > 0 } };

    /// <summary>Skips line breaks; whether anything follows.</summary>
    public bool SkipBlankLines()
    {
        while (true)
        {
            while (_start < _end && _buffer[_start] is (byte)'\r' or (byte)'\n')
                _start++;
            if (_start < _end)
                return true;
            if (!Fill())
                return false;
        }
    }

    /// <summary>Whether <paramref name="mark"/> stands next.</summary>
    public bool StartsWith(ReadOnlySpan<byte> mark)
    {
        while (_end - _start < mark.Length && Fill())
        {
        }
        return _buffer.AsSpan(_start, _end - _start).StartsWith(mark);
    }

    /// <summary>A line without its end, as UTF-8; null at the end of the stream, or for one longer than <paramref name="longest"/>.</summary>
    public string? ReadLine(int longest)
    {
        int looked = 0;
        while (true)
        {
            int at = _buffer.AsSpan(_start + looked, _end - _start - looked).IndexOf((byte)'\n');
            if (at >= 0)
            {
                ReadOnlySpan<byte> line = _buffer.AsSpan(_start, looked + at);
                _start += looked + at + 1;
                return Encoding.UTF8.GetString(line.TrimEnd((byte)'\r'));
            }
            looked = _end - _start;
            if (looked >= Math.Min(longest, _buffer.Length) || !Fill())
                return null;
        }
    }

    /// <summary>Exactly <paramref name="length"/> bytes; null where fewer follow.</summary>
    public byte[]? ReadBlock(int length)
    {
        // A length is only a claim: memory is taken as the bytes arrive.
        var block = new byte[Math.Min(length, 1 << 20)];
        int read = 0;
        while (read < length)
        {
            if (_start == _end && !Fill())
                return null;
            if (read == block.Length)
                Array.Resize(ref block, (int)Math.Min((long)block.Length * 2, length));
            int count = Math.Min(Math.Min(length, block.Length) - read, _end - _start);
            _buffer.AsSpan(_start, count).CopyTo(block.AsSpan(read));
            _start += count;
            read += count;
        }
        return block;
    }

    /// <summary>Skips <paramref name="length"/> bytes, or to the end.</summary>
    public void Skip(long length)
    {
        while (length > 0 && (_start < _end || Fill()))
        {
            int count = (int)Math.Min(length, _end - _start);
            _start += count;
            length -= count;
        }
    }

    /// <summary>Skips to the next line that begins with <paramref name="mark"/>, past the present place; or to the end.</summary>
    public void SkipTo(ReadOnlySpan<byte> mark)
    {
        Skip(1);
        while (true)
        {
            int at = _buffer.AsSpan(_start, _end - _start).IndexOf(mark);
            bool opensLine = at >= 0 && _start + at > 0 && _buffer[_start + at - 1] == (byte)'\n';
            if (at >= 0)
            {
                _start += opensLine ? at : at + 1;
                if (opensLine)
                    return;
                continue;
            }
            _start = Math.Max(_start, _end - mark.Length);
            if (!Fill())
            {
                _start = _end;
                return;
            }
        }
    }

    private bool Fill()
    {
        if (_start > 0)
        {
            // One byte before stays, so that it can be told whether a line begins.
            int keep = Math.Min(1, _start);
            _buffer.AsSpan(_start - keep, _end - _start + keep).CopyTo(_buffer);
            _end = _end - _start + keep;
            _start = keep;
        }
        if (_end == _buffer.Length)
            return false;
        int read = stream.Read(_buffer.AsSpan(_end));
        _end += read;
        return read > 0;
    }
}
