using System.Buffers.Binary;

namespace Demarche.Reading.DataFiles;

/// <summary>Looks through the footer of a Parquet file (Thrift, compact protocol) before a library trusts the counts in it.</summary>
internal ref struct ParquetFooter
{
    private const int DeepestNesting = 32;
    private const int LargestFooter = 64 << 20;
    private readonly ReadOnlySpan<byte> _bytes;
    private int _position;

    private ParquetFooter(ReadOnlySpan<byte> bytes) => _bytes = bytes;

    /// <summary>Whether the footer is well formed: every count and length in it fits into what follows. Leaves the stream at its start.</summary>
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
        var footer = new ParquetFooter(bytes);
        return footer.SkipStruct(0);
    }

    private bool SkipStruct(int depth)
    {
        while (depth <= DeepestNesting && TryByte(out int field))
        {
            if (field == 0)
                return true;
            if (field >> 4 == 0 && !TryNumber(out _))
                return false;
            int type = field & 15;
            // The value of a truth value in a struct is its type.
            if (type is not (1 or 2) && !Skip(type, depth + 1))
                return false;
        }
        return false;
    }

    private bool Skip(int type, int depth) => type switch
    {
        1 or 2 or 3 => TrySkip(1),
        4 or 5 or 6 => TryNumber(out _),
        7 => TrySkip(8),
        8 => TryNumber(out ulong length) && TrySkip(length),
        9 or 10 => SkipList(depth),
        11 => SkipMap(depth),
        12 => SkipStruct(depth),
        13 => TrySkip(16),
        _ => false,
    };

    private bool SkipList(int depth)
    {
        if (depth > DeepestNesting || !TryByte(out int header))
            return false;
        ulong count = (ulong)(header >> 4);
        if (count == 15 && !TryNumber(out count))
            return false;
        return SkipEach(header & 15, 0, count, depth);
    }

    private bool SkipMap(int depth)
    {
        if (depth > DeepestNesting || !TryNumber(out ulong count))
            return false;
        return count == 0 || (TryByte(out int types) && SkipEach(types >> 4, types & 15, count, depth));
    }

    private bool SkipEach(int type, int second, ulong count, int depth)
    {
        // Every element takes a byte at least.
        if (count > (ulong)(_bytes.Length - _position))
            return false;
        for (ulong i = 0; i < count; i++)
        {
            if (!Skip(type, depth + 1) || (second != 0 && !Skip(second, depth + 1)))
                return false;
        }
        return true;
    }

    private bool TryByte(out int value)
    {
        value = _position < _bytes.Length ? _bytes[_position++] : -1;
        return value >= 0;
    }

    private bool TrySkip(ulong length)
    {
        if (length > (ulong)(_bytes.Length - _position))
            return false;
        _position += (int)length;
        return true;
    }

    /// <summary>A number in groups of seven bits; at most ten bytes.</summary>
    private bool TryNumber(out ulong value)
    {
        value = 0;
        for (int shift = 0; shift < 70; shift += 7)
        {
            if (!TryByte(out int group))
                return false;
            value |= (ulong)(group & 0x7F) << shift;
            if (group < 0x80)
                return true;
        }
        return false;
    }
}
