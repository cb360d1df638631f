using System.Buffers.Binary;

namespace Demarche.Reading.DataFiles;

/// <summary>Looks through the footer of a Parquet file before a library reads it.</summary>
internal static class ParquetFooter
{
    private const int LargestFooter = 64 << 20;

    /// <summary>Whether the footer is whole and sound. Leaves the stream at its start.</summary>
    public static bool IsSound(Stream stream)
    {
        if (stream.Length < 12)
            return false;
        Span<byte> tail = stackalloc byte[8];
        stream.Position = stream.Length - 8;
        stream.ReadExactly(tail);
        int length = BinaryPrimitives.ReadInt32LittleEndian(tail);
        if (!tail[4..].SequenceEqual("PAR1"u8) || length is <= 0 or > LargestFooter || length > stream.Length - 12)
            return false;
        byte[] bytes = new byte[length];
        stream.Position = stream.Length - 8 - length;
        stream.ReadExactly(bytes);
        stream.Position = 0;
        return new ParquetThrift(bytes).IsSound("FILE");
    }
}
