using System.Numerics;
using System.Runtime.CompilerServices;

namespace Demarche.Language.Network;

/// <summary>Maps 64-bit keys (hashes of feature and value) to rows of an embedding table.</summary>
/// <remarks>Open addressing at half load; a miss costs one or two probes. Immutable once built, shared by threads.</remarks>
internal sealed class FeatureIndex
{
    private readonly (ulong Key, int Row)[] _entries;
    private readonly int _mask;

    /// <summary>The key at position r maps to row r. Keys are distinct and not 0.</summary>
    public FeatureIndex(ReadOnlySpan<ulong> keys)
    {
        int capacity = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, keys.Length * 2));
        _mask = capacity - 1;
        _entries = new (ulong, int)[capacity];
        Count = keys.Length;
        for (int row = 0; row < keys.Length; row++)
        {
            int at = (int)(keys[row] >> 20) & _mask;
            while (_entries[at].Key != 0)
                at = (at + 1) & _mask;
            _entries[at] = (keys[row], row);
        }
    }

    /// <summary>Number of keys.</summary>
    public int Count { get; }

    /// <summary>The row of <paramref name="key"/>; -1 when it is unknown.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Find(ulong key)
    {
        int at = (int)(key >> 20) & _mask;
        while (true)
        {
            (ulong found, int row) = _entries[at];
            if (found == key)
                return row;
            if (found == 0)
                return -1;
            at = (at + 1) & _mask;
        }
    }
}
