namespace Demarche.Reading.Tests.Fuzzing;

/// <summary>Changes bytes as damage, carelessness and malice do.</summary>
internal sealed class Mutator(int seed, IReadOnlyList<byte[]> seeds)
{
    private const int Longest = 1 << 18;

    private static readonly string[] Pieces =
    [
        "<", ">", "</", "<!--", "-->", "<![CDATA[", "]]>", "&", "&amp;", "&#x1F600;", "&#0;", "\"", "'", "\0", "\r\n\r\n", "\n", "{", "}", "[", "]", ":", ",",
        "\\u0000", "\\ud800", "Content-Length: ", "99999999999", "-1", "0", "WARC/1.0\r\n", "HTTP/1.1 200 OK\r\n", "chunked", "<div>", "<table>", "<p>",
        "<script>", "charset=utf-16", "charset=utf-7", "application/ld+json", "datePublished", "\uFEFF", "\u202E", "=?utf-8?b?", "boundary=", "PK\u0003\u0004", "xmlns:", "<!DOCTYPE x [<!ENTITY a \"b\">]>",
    ];

    private readonly Random _random = new(seed);

    /// <summary>A seed, changed in one to eight places.</summary>
    public byte[] Next()
    {
        byte[] content = seeds[_random.Next(seeds.Count)];
        for (int changes = _random.Next(1, 9); changes > 0; changes--)
            content = Change(content);
        return content.Length > Longest ? content[..Longest] : content;
    }

    private byte[] Change(byte[] content)
    {
        int at = _random.Next(content.Length + 1), length = Math.Min(content.Length - at, 1 << _random.Next(12));
        switch (_random.Next(8))
        {
            case 0 when content.Length > 0:
                byte[] flipped = (byte[])content.Clone();
                flipped[_random.Next(flipped.Length)] ^= (byte)(1 << _random.Next(8));
                return flipped;
            case 1 when content.Length > 0:
                byte[] set = (byte[])content.Clone();
                set[_random.Next(set.Length)] = (byte)_random.Next(256);
                return set;
            case 2:
                return content[..at];
            case 3:
                return [.. content[..at], .. content[(at + length)..]];
            case 4:
                return [.. content[..(at + length)], .. content[at..]];
            case 5:
                byte[] other = seeds[_random.Next(seeds.Count)];
                return [.. content[..at], .. other[_random.Next(other.Length + 1)..]];
            case 6:
                byte[] piece = System.Text.Encoding.UTF8.GetBytes(Pieces[_random.Next(Pieces.Length)]);
                return [.. content[..at], .. Enumerable.Repeat(piece, 1 << _random.Next(_random.Next(1, 10))).SelectMany(bytes => bytes), .. content[at..]];
            default:
                byte[] noise = new byte[length];
                _random.NextBytes(noise);
                return [.. content[..at], .. noise, .. content[(at + length)..]];
        }
    }
}
