using System.Buffers;
using System.Text;

namespace Demarche.Reading.Decoding;

/// <summary>How far bytes are from being UTF-8.</summary>
/// <param name="Faults">Number of places that are no valid sequence.</param>
/// <param name="First">Byte offset of the first of them.</param>
/// <param name="Sequences">Number of valid sequences of two bytes or more.</param>
internal readonly record struct Utf8Faults(int Faults, int First, int Sequences)
{
    /// <summary>Counts in <paramref name="bytes"/>. Linear.</summary>
    public static Utf8Faults Count(ReadOnlySpan<byte> bytes)
    {
        int faults = 0, first = -1, sequences = 0;
        for (int at = 0; at < bytes.Length;)
        {
            int ahead = bytes[at..].IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (ahead < 0)
                break;
            at += ahead;
            if (Rune.DecodeFromUtf8(bytes[at..], out _, out int consumed) == OperationStatus.Done)
            {
                sequences++;
            }
            else
            {
                first = first < 0 ? at : first;
                faults++;
            }
            at += Math.Max(consumed, 1);
        }
        return new Utf8Faults(faults, first, sequences);
    }
}
