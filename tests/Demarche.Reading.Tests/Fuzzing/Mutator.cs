using System.Text;

namespace Demarche.Reading.Tests.Fuzzing;

/// <summary>Changes bytes as damage, carelessness and malice do.</summary>
internal sealed class Mutator(int seed)
{
    private const int Longest = 1 << 18;

    private static readonly string[] Pieces =
    [
        "<", ">", "</", "<!--", "-->", "<![CDATA[", "]]>", "&", "&amp;", "&#x1F600;", "&#0;", "\"", "'", "\0", "\r\n\r\n", "\n", "{", "}", "[", "]", ":", ",",
        "\\u0000", "\\ud800", "Content-Length: ", "99999999999", "-1", "0", "WARC/1.0\r\n", "HTTP/1.1 200 OK\r\n", "chunked", "<div>", "<table>", "<p>",
        "<script>", "charset=utf-16", "charset=utf-7", "application/ld+json", "datePublished", "\uFEFF", "\u202E", "=?utf-8?b?", "boundary=", "PK\u0003\u0004", "xmlns:", "<!DOCTYPE x [<!ENTITY a \"b\">]>",
    ];

    private readonly Random _random = new(seed);

    /// <summary>One of the inputs.</summary>
    public byte[] Pick(IReadOnlyList<byte[]> inputs) => inputs[_random.Next(inputs.Count)];

    /// <summary>An input changed in one to eight places, here and there with a piece of one of the <paramref name="others"/>.</summary>
    public byte[] Change(byte[] content, IReadOnlyList<byte[]> others)
    {
        for (int changes = _random.Next(1, 9); changes > 0; changes--)
            content = ChangeOnce(content, others);
        return content.Length > Longest ? content[..Longest] : content;
    }

    private byte[] ChangeOnce(byte[] content, IReadOnlyList<byte[]> others)
    {
        int at = _random.Next(content.Length + 1), length = Math.Min(content.Length - at, 1 << _random.Next(12));
        byte[] before = content[..at], after = content[(at + length)..];
        return _random.Next(8) switch
        {
            0 when content.Length > 0 => With(content, b => (byte)(b ^ (1 << _random.Next(8)))),
            1 when content.Length > 0 => With(content, _ => (byte)_random.Next(256)),
            2 => before,
            3 => [.. before, .. after],
            4 => [.. content[..(at + length)], .. content[at..]],
            5 => [.. before, .. Pick(others) is var other ? other[_random.Next(other.Length + 1)..] : []],
            6 => [.. before, .. Repeated(Encoding.UTF8.GetBytes(Pieces[_random.Next(Pieces.Length)])), .. content[at..]],
            _ => [.. before, .. Noise(length), .. after],
        };
    }

    private byte[] With(byte[] content, Func<byte, byte> change)
    {
        byte[] changed = (byte[])content.Clone();
        int at = _random.Next(changed.Length);
        changed[at] = change(changed[at]);
        return changed;
    }

    private IEnumerable<byte> Repeated(byte[] piece) => Enumerable.Repeat(piece, 1 << _random.Next(_random.Next(1, 10))).SelectMany(bytes => bytes);

    private byte[] Noise(int length)
    {
        byte[] noise = new byte[length];
        _random.NextBytes(noise);
        return noise;
    }
}
