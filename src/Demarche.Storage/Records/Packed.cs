using System.IO.Compression;

namespace Demarche.Storage.Records;

/// <summary>Bytes as the store keeps them: Brotli, at a level that costs less than coding a tenth of an article.</summary>
internal static class Packed
{
    private const int Quality = 4;
    private const int Window = 22;

    public static byte[] Pack(ReadOnlySpan<byte> bytes)
    {
        byte[] packed = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        if (!BrotliEncoder.TryCompress(bytes, packed, out int written, Quality, Window))
            throw new InvalidOperationException("The buffer for compressed bytes is too small.");
        return packed[..written];
    }

    /// <exception cref="InvalidDataException">The bytes are no whole Brotli stream.</exception>
    public static byte[] Unpack(byte[] packed)
    {
        using var source = new MemoryStream(packed, writable: false);
        using var stream = new BrotliStream(source, CompressionMode.Decompress);
        using var bytes = new MemoryStream(packed.Length * 4);
        try
        {
            stream.CopyTo(bytes);
        }
        catch (InvalidOperationException damaged)
        {
            throw new InvalidDataException("The compressed bytes are damaged.", damaged);
        }
        return bytes.ToArray();
    }
}
