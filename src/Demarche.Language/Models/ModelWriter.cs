using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Demarche.Language.Network;

namespace Demarche.Language.Models;

/// <summary>Writes model files. Layout: magic, version, then sections in a fixed order, then the SHA-256 of all before.</summary>
internal sealed class ModelWriter
{
    private readonly MemoryStream _bytes = new();
    private readonly BinaryWriter _writer;

    public ModelWriter()
    {
        _writer = new BinaryWriter(_bytes, Encoding.UTF8);
        _writer.Write(ModelReader.Magic);
        _writer.Write(ModelReader.Version);
    }

    public void Strings(IReadOnlyCollection<string> values)
    {
        _writer.Write(values.Count);
        foreach (string value in values)
            _writer.Write(value);
    }

    public void Keys(ReadOnlySpan<ulong> keys)
    {
        _writer.Write(keys.Length);
        foreach (ulong key in keys)
            _writer.Write(key);
    }

    public void Numbers(ReadOnlySpan<int> numbers)
    {
        _writer.Write(numbers.Length);
        foreach (int number in numbers)
            _writer.Write(number);
    }

    /// <summary>Writes floats as their upper 16 bits (bfloat16), rounded to nearest, ties to even.</summary>
    public void Floats(ReadOnlySpan<float> values)
    {
        _writer.Write(values.Length);
        foreach (float value in values)
            _writer.Write(Round(value));
    }

    /// <summary>Writes a table of vectors as one byte a value and one scale for the table (value = byte × scale).</summary>
    public void Bytes(Weights table)
    {
        float scale = 1e-9f;
        foreach (float value in table.Values)
            scale = Math.Max(scale, Math.Abs(value) / 127);
        _writer.Write(table.Count);
        _writer.Write(scale);
        foreach (float value in table.Values)
            _writer.Write((sbyte)MathF.Round(value / scale));
    }

    public void Save(string path)
    {
        _writer.Flush();
        _writer.Write(SHA256.HashData(_bytes.GetBuffer().AsSpan(0, (int)_bytes.Length)));
        _writer.Flush();
        File.WriteAllBytes(path, _bytes.ToArray());
    }

    private static ushort Round(float value)
    {
        uint bits = BitConverter.SingleToUInt32Bits(value);
        return (ushort)((bits + 0x7FFF + ((bits >> 16) & 1)) >> 16);
    }
}
