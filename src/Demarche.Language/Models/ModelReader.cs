using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Demarche.Language.Network;

namespace Demarche.Language.Models;

/// <summary>Reads the sections of a model file in the order they were written, after checking its hash.</summary>
internal sealed unsafe class ModelReader
{
    public const uint Magic = 0x4D454431;
    public const int Version = 1;

    private readonly string _name;
    private readonly byte* _data;
    private readonly int _length;
    private int _at;

    /// <param name="name">For messages.</param>
    /// <param name="stream">The embedded resource; must outlive the reader.</param>
    /// <exception cref="ModelFormatException">The file is damaged or of another version.</exception>
    public ModelReader(string name, UnmanagedMemoryStream stream)
    {
        _name = name;
        _data = stream.PositionPointer;
        _length = (int)stream.Length - SHA256.HashSizeInBytes;
        if (_length < 8)
            throw new ModelFormatException(name, "the file is too short");
        if (UInt32() != Magic)
            throw new ModelFormatException(name, "this is no model file");
        if (Int32() is var version && version != Version)
            throw new ModelFormatException(name, $"version {version}, this program reads {Version}");
        var all = new ReadOnlySpan<byte>(_data, _length);
        if (!SHA256.HashData(all).AsSpan().SequenceEqual(new ReadOnlySpan<byte>(_data + _length, SHA256.HashSizeInBytes)))
            throw new ModelFormatException(name, "the hash does not match: the file is damaged");
    }

    public string[] Strings()
    {
        var values = new string[Int32()];
        for (int i = 0; i < values.Length; i++)
            values[i] = Encoding.UTF8.GetString(Take(VariableLength()));
        return values;
    }

    public ulong[] Keys()
    {
        int count = Int32();
        return MemoryMarshal.Cast<byte, ulong>(Take(checked(count * sizeof(ulong)))).ToArray();
    }

    public int[] Numbers()
    {
        int count = Int32();
        return MemoryMarshal.Cast<byte, int>(Take(checked(count * sizeof(int)))).ToArray();
    }

    public float[] Floats()
    {
        var values = new float[Int32()];
        Widen(values);
        return values;
    }

    /// <summary>Fills a table of floats.</summary>
    public void Floats(Weights table)
    {
        if (Int32() is var count && count != table.Count)
            throw new ModelFormatException(_name, $"a table has {count} weights, not {table.Count}");
        Widen(table.Values);
    }

    /// <summary>Fills a table of vectors stored as bytes.</summary>
    public void Bytes(Weights table)
    {
        if (Int32() is var count && count != table.Count)
            throw new ModelFormatException(_name, $"a table has {count} values, not {table.Count}");
        float scale = BitConverter.UInt32BitsToSingle(UInt32());
        ReadOnlySpan<sbyte> source = MemoryMarshal.Cast<byte, sbyte>(Take(count));
        Span<float> target = table.Values;
        for (int i = 0; i < source.Length; i++)
            target[i] = source[i] * scale;
    }

    private void Widen(Span<float> target)
    {
        ReadOnlySpan<ushort> source = MemoryMarshal.Cast<byte, ushort>(Take(checked(target.Length * 2)));
        for (int i = 0; i < source.Length; i++)
            target[i] = BitConverter.UInt32BitsToSingle((uint)source[i] << 16);
    }

    private int Int32() => BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int)));

    private uint UInt32() => BinaryPrimitives.ReadUInt32LittleEndian(Take(sizeof(uint)));

    private int VariableLength()
    {
        int value = 0;
        for (int shift = 0; shift < 32; shift += 7)
        {
            byte part = Take(1)[0];
            value |= (part & 0x7F) << shift;
            if (part < 0x80)
                return value;
        }
        throw new ModelFormatException(_name, "a length is broken");
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count < 0 || _at + (long)count > _length)
            throw new ModelFormatException(_name, "the file ends too early");
        var taken = new ReadOnlySpan<byte>(_data + _at, count);
        _at += count;
        return taken;
    }
}
