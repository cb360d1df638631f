using System.Text;

namespace Demarche.Reading.DataFiles;

/// <summary>Reads lines of UTF-8 without ever holding one that is longer than the limit.</summary>
internal sealed class LineReader(Stream stream, int longest)
{
    private readonly byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;

    /// <summary>The next line, or false at the end. <paramref name="line"/> is null for one that is too long.</summary>
    public bool Next(out string? line)
    {
        using var bytes = new MemoryStream();
        bool any = false, tooLong = false;
        line = null;
        while (_start < _end || Fill())
        {
            any = true;
            int at = Array.IndexOf(_buffer, (byte)'\n', _start, _end - _start);
            int end = at < 0 ? _end : at;
            tooLong |= bytes.Length + end - _start > longest;
            if (!tooLong)
                bytes.Write(_buffer, _start, end - _start);
            _start = at < 0 ? _end : at + 1;
            if (at >= 0)
                break;
        }
        if (!tooLong)
            line = Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
        return any;
    }

    private bool Fill()
    {
        _start = 0;
        _end = stream.Read(_buffer);
        return _end > 0;
    }
}
