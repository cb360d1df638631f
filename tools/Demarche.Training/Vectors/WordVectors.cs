using System.Runtime.InteropServices;
using Demarche.Language.Network;

namespace Demarche.Training.Vectors;

/// <summary>Word vectors learned from plain text, keyed as the network looks words up.</summary>
internal sealed record WordVectors(ulong[] Keys, Weights Values)
{
    public static WordVectors Read(string path)
    {
        using var reader = new BinaryReader(File.OpenRead(path));
        var keys = new ulong[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(keys.AsSpan()));
        var values = new Weights(keys.Length, reader.ReadInt32());
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.Values));
        return new WordVectors(keys, values);
    }

    public void Save(string path)
    {
        using var writer = new BinaryWriter(File.Create(path));
        writer.Write(Keys.Length);
        writer.Write(MemoryMarshal.AsBytes(Keys.AsSpan()));
        writer.Write(Values.Width);
        writer.Write(MemoryMarshal.AsBytes(Values.Values));
    }
}
