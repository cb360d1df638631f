using System.Text;

namespace Demarche.Reading.Decoding;

/// <summary>Tells what is not text.</summary>
internal static class BinaryContent
{
    /// <summary>Share of characters that may be control characters (damaged transfers leave a few).</summary>
    private const double MaximumControlShare = 0.05;

    /// <summary>What kind of binary content <paramref name="bytes"/> are; null where they may be text.</summary>
    public static string? Describe(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => "a PDF document",
        [(byte)'P', (byte)'K', 3, 4, ..] => "a ZIP archive or office document",
        [0x1F, 0x8B, ..] => "a gzip archive",
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => "a PNG picture",
        [0xFF, 0xD8, 0xFF, ..] => "a JPEG picture",
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => "a GIF picture",
        _ when bytes.Contains((byte)0) => $"a zero byte at {bytes.IndexOf((byte)0)}",
        _ when HasBinaryBytes(bytes) => "mostly control characters",
        _ => null,
    };

    /// <summary>Whether decoded text holds more control characters (C0, C1, NUL) than text does.</summary>
    public static bool HasBinaryCharacters(ReadOnlySpan<char> text)
    {
        int controls = 0;
        foreach (char c in text)
        {
            if (c == '\0')
                return true;
            if (char.IsControl(c) && !char.IsWhiteSpace(c) && c != '\u001B')
                controls++;
        }
        return controls > text.Length * MaximumControlShare;
    }

    /// <summary>Whether the text opens as an HTML page does.</summary>
    public static bool IsWebPage(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> start = text[..Math.Min(text.Length, 4096)].TrimStart();
        return start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || (start.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) && start.Contains("<html", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether bytes open as an HTML page does, in any encoding that writes ASCII as such or in UTF-16.</summary>
    public static bool IsWebPage(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> start = bytes[..Math.Min(bytes.Length, 4096)];
        Encoding encoding = start is [0xFF, 0xFE, ..] ? Encoding.Unicode
            : start is [0xFE, 0xFF, ..] ? Encoding.BigEndianUnicode
            : Encoding.UTF8;
        return start.Contains((byte)'<') && IsWebPage(encoding.GetString(start).AsSpan().TrimStart('\uFEFF'));
    }

    private static bool HasBinaryBytes(ReadOnlySpan<byte> bytes)
    {
        int controls = 0;
        foreach (byte b in bytes)
        {
            if (b is < 0x20 and not (>= 0x09 and <= 0x0D) and not 0x1B or 0x7F)
                controls++;
        }
        return controls > bytes.Length * MaximumControlShare;
    }
}
