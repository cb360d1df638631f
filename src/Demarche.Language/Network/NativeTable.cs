using System.Runtime.InteropServices;

namespace Demarche.Language.Network;

/// <summary>A table of numbers outside the garbage collector's heap, 64-byte aligned, never moved.</summary>
internal unsafe class NativeTable<T> : SafeHandle
    where T : unmanaged
{
    /// <summary>Makes a zeroed table of <paramref name="rows"/> × <paramref name="width"/> numbers.</summary>
    public NativeTable(int rows, int width)
        : base(0, ownsHandle: true)
    {
        Rows = rows;
        Width = width;
        nuint bytes = (nuint)Math.Max(1, (long)rows * width * sizeof(T));
        void* memory = NativeMemory.AlignedAlloc(bytes, 64);
        NativeMemory.Clear(memory, bytes);
        SetHandle((nint)memory);
    }

    public int Rows { get; }

    public int Width { get; }

    public int Count => Rows * Width;

    public T* Data => (T*)handle;

    public Span<T> Values => new(Data, Count);

    public override bool IsInvalid => handle == 0;

    public T* Row(int row) => Data + (nint)row * Width;

    protected override bool ReleaseHandle()
    {
        NativeMemory.AlignedFree((void*)handle);
        return true;
    }
}
