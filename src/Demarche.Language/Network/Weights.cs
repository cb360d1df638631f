using System.Runtime.InteropServices;

namespace Demarche.Language.Network;

/// <summary>A table of 32-bit floats outside the garbage collector's heap, 64-byte aligned, never moved.</summary>
internal sealed unsafe class Weights : SafeHandle
{
    /// <summary>Makes a zeroed table of <paramref name="rows"/> × <paramref name="width"/> floats.</summary>
    public Weights(int rows, int width)
        : base(0, ownsHandle: true)
    {
        Rows = rows;
        Width = width;
        nuint bytes = (nuint)Math.Max(1, (long)rows * width * sizeof(float));
        void* memory = NativeMemory.AlignedAlloc(bytes, 64);
        NativeMemory.Clear(memory, bytes);
        SetHandle((nint)memory);
    }

    public int Rows { get; }

    public int Width { get; }

    public int Count => Rows * Width;

    public float* Data => (float*)handle;

    public Span<float> Values => new(Data, Count);

    public override bool IsInvalid => handle == 0;

    public float* Row(int row) => Data + (nint)row * Width;

    protected override bool ReleaseHandle()
    {
        NativeMemory.AlignedFree((void*)handle);
        return true;
    }
}
