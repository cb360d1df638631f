namespace Demarche.Language.Tokenization;

/// <summary>What decides whether a sentence ends after a token.</summary>
internal static class SentenceBoundaryFeatures
{
    /// <summary>The most features that <see cref="Collect"/> adds.</summary>
    public const int Most = 40;

    /// <summary>Adds the features of a boundary after the token that <paramref name="at"/> stands on.</summary>
    public static void Collect(TokenWindow at, SentenceContext context, ref FeatureHasher features)
    {
        ReadOnlySpan<char> token = at[0], next = at[1], previous = at[-1], second = at[2];
        ulong t = FeatureHasher.Fold(token), n = FeatureHasher.Fold(next), p = FeatureHasher.Fold(previous);
        ulong n2 = FeatureHasher.Fold(second), p2 = FeatureHasher.Fold(at[-2]);
        ulong ts = FeatureHasher.Shape(token), ns = FeatureHasher.Shape(next), ps = FeatureHasher.Shape(previous);
        ulong n2s = FeatureHasher.Shape(second);
        ulong gap = context.SpaceAfter ? 1UL : 0;
        ulong open = (context.OpenQuotes ? 1UL : 0) | (context.OpenBrackets ? 2UL : 0);
        ulong length = (ulong)Bucket(context.Length), remaining = (ulong)Bucket(context.Remaining);
        ulong final = IsFinal(token) ? 1UL : 0;
        features.Add(0, gap);
        features.Add(1, t, gap);
        features.Add(2, n, gap);
        features.Add(3, t, n);
        features.Add(4, ts, ns, gap);
        features.Add(5, t, ns, gap);
        features.Add(6, ts, n, gap);
        features.Add(7, p, t);
        features.Add(8, p, t, ns);
        features.Add(9, ps, t, ns, gap);
        features.Add(10, t, n2s, ns, gap);
        features.Add(11, n, n2);
        features.Add(12, t, open, ns);
        features.Add(13, t, length, ns);
        features.Add(14, length, ts, ns, gap);
        features.Add(15, remaining, t, ns);
        features.Add(16, p2, p, t);
        features.Add(17, final, ns, length, gap);
        features.Add(18, final, n, gap);
        features.Add(19, t, (ulong)Math.Min(previous.Length, 4), ps, ns);
        features.Add(20, final, remaining, length);
        features.Add(21, open, gap, t, n);
        features.Add(22, n, n2s, final);
    }

    /// <summary>Whether the pair may be a boundary at all: everything but lower-case words in running text, and titles.</summary>
    public static bool IsCandidate(ReadOnlySpan<char> token, char next) =>
        (!CharacterClass.IsLetter(token[^1]) || CharacterClass.Of(next) != 'a') && !Titles.Contains(token);

    private static bool IsFinal(ReadOnlySpan<char> token) => token[^1] is '.' or '?' or '!' or ':' or ';' or '\u2026';

    private static int Bucket(int count) => count switch { < 6 => count, < 10 => 6, < 16 => 7, < 26 => 8, < 45 => 9, _ => 10 };
}
