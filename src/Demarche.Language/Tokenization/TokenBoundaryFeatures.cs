namespace Demarche.Language.Tokenization;

/// <summary>What decides whether a token ends between two characters of a run without white space.</summary>
internal static class TokenBoundaryFeatures
{
    /// <summary>The most features that <see cref="Collect"/> adds.</summary>
    public const int Most = 32;

    /// <summary>Characters looked at on each side, so that a long chunk costs linear time.</summary>
    private const int Window = 20;

    /// <summary>
    /// Adds the features of position <paramref name="at"/> (between the character before it and the one at it) of the
    /// chunk. <paramref name="next"/> is the first character of the next chunk, NUL at the paragraph's end.
    /// </summary>
    public static void Collect(ReadOnlySpan<char> chunk, int at, char next, ref FeatureHasher features)
    {
        ulong address = Address(chunk[..Math.Min(chunk.Length, 80)]);
        int from = Math.Max(0, at - Window);
        int to = Math.Min(chunk.Length, at + Window);
        chunk = chunk[from..to];
        at -= from;
        ulong l1 = Folded(chunk, at - 1), l2 = Folded(chunk, at - 2), l3 = Folded(chunk, at - 3);
        ulong r1 = Folded(chunk, at), r2 = Folded(chunk, at + 1), r3 = Folded(chunk, at + 2);
        ulong kl1 = Kind(chunk, at - 1), kl2 = Kind(chunk, at - 2), kr1 = Kind(chunk, at), kr2 = Kind(chunk, at + 1);
        int after = chunk.Length - at;
        ulong nextKind = next == '\0' ? 1UL : CharacterClass.Of(next);
        features.Add(0, 0);
        features.Add(1, l1, r1);
        features.Add(2, l2, l1, r1);
        features.Add(3, l1, r1, r2);
        features.Add(4, l2, l1, r1, r2);
        features.Add(5, kl1, kr1);
        features.Add(6, kl2, kl1, kr1, kr2);
        features.Add(7, l3, l2, l1);
        features.Add(8, r1, r2, r3);
        features.Add(9, kl1, kr1, Kind(chunk, at - 3) * 256 + kl2, Kind(chunk, at + 2) * 256 + kr2);
        features.Add(10, r1, (ulong)(uint)Math.Min(after, 4), kl1);
        features.Add(11, l1, (ulong)Math.Min(at, 4), kr1);
        ReadOnlySpan<char> left = chunk[..at], right = chunk[at..];
        ulong leftHash = FeatureHasher.Fold(left[^Math.Min(left.Length, 12)..]);
        ulong rightHash = FeatureHasher.Fold(right[..Math.Min(right.Length, 8)]);
        features.Add(12, leftHash);
        features.Add(13, rightHash);
        features.Add(14, leftHash, r1);
        features.Add(15, rightHash, l1);
        features.Add(16, leftHash, rightHash);
        features.Add(17, FeatureHasher.Shape(left), FeatureHasher.Shape(right));
        features.Add(18, FeatureHasher.Fold(Run(left, fromEnd: true)), r1);
        features.Add(19, FeatureHasher.Fold(Run(right, fromEnd: false)), l1);
        features.Add(20, nextKind, r1, (ulong)Math.Min(after, 3), kl1);
        features.Add(21, nextKind, leftHash, r1, (ulong)Math.Min(after, 2));
        features.Add(22, address, r1, l1);
        features.Add(23, address, kl1, kr1);
        features.Add(24, FeatureHasher.Shape(chunk), (ulong)Math.Min(at, 15));
    }

    private static ulong Folded(ReadOnlySpan<char> chunk, int at) =>
        (uint)at < (uint)chunk.Length ? CharacterClass.Fold(chunk[at]) : at < 0 ? 1UL : 2UL;

    private static ulong Kind(ReadOnlySpan<char> chunk, int at) =>
        (uint)at < (uint)chunk.Length ? CharacterClass.Of(chunk[at]) : at < 0 ? 1UL : 2UL;

    /// <summary>The letters or digits next to the position, or the signs.</summary>
    private static ReadOnlySpan<char> Run(ReadOnlySpan<char> part, bool fromEnd)
    {
        int length = 0;
        while (length < part.Length && length < 16)
        {
            char c = part[fromEnd ? part.Length - 1 - length : length];
            if (!char.IsLetterOrDigit(c) && length > 0)
                break;
            length++;
            if (!char.IsLetterOrDigit(c))
                break;
        }
        return fromEnd ? part[^length..] : part[..length];
    }

    /// <summary>Whether the chunk looks like a web or mail address or a file name.</summary>
    private static ulong Address(ReadOnlySpan<char> chunk)
    {
        if (chunk.Contains("://", StringComparison.Ordinal) || chunk.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            return 1;
        int at = chunk.IndexOf('@');
        if (at > 0 && at + 1 < chunk.Length && chunk[at..].Contains('.'))
            return 2;
        int dot = chunk.LastIndexOf('.');
        return dot > 0 && dot + 1 < chunk.Length && char.IsLetter(chunk[dot + 1]) && char.IsLetter(chunk[dot - 1])
            ? (chunk.Contains('/') ? 3UL : 4UL)
            : 0UL;
    }
}
