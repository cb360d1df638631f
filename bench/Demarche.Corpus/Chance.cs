namespace Demarche.Corpus;

/// <summary>Numbers that look random and are the same for the same seed on every machine (SplitMix64).</summary>
internal sealed class Chance(ulong seed)
{
    private ulong _state = seed;

    /// <summary>From 0 to one less than <paramref name="count"/>.</summary>
    public int Below(int count)
    {
        _state += 0x9E3779B97F4A7C15;
        ulong value = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return (int)((value ^ (value >> 31)) % (ulong)count);
    }

    public T Of<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    /// <summary>Early items more often than late ones.</summary>
    public T EarlyOf<T>(IReadOnlyList<T> items) => items[Math.Min(Below(items.Count), Below(items.Count))];
}
