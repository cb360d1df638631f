namespace Demarche.Reading.Unpacking;

/// <summary>Tells packed files and archives by their first bytes: a ZIP begins with "PK".</summary>
internal static class Signatures
{
    /// <summary>ZIP, also an empty one (APPNOTE 6.3, sections 4.3.7 and 4.3.16).</summary>
    public static bool IsZip(ReadOnlySpan<byte> start) => start is [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..];

    /// <summary>gzip (RFC 1952).</summary>
    public static bool IsGzip(ReadOnlySpan<byte> start) => start is [0x1F, 0x8B, ..];

    /// <summary>Zstandard (RFC 8878).</summary>
    public static bool IsZstandard(ReadOnlySpan<byte> start) => start is [0x28, 0xB5, 0x2F, 0xFD, ..];

    /// <summary>ARC, the forerunner of WARC.</summary>
    public static bool IsArc(ReadOnlySpan<byte> start) => start.StartsWith("filedesc://"u8);
}
