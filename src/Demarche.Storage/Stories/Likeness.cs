using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Demarche.Language.Articles;

namespace Demarche.Storage.Stories;

/// <summary>A sketch of an article's wording that tells how much of it another article shares.</summary>
/// <remarks>
/// MinHash over runs of four words (Broder 1997), with bands for locality-sensitive hashing (Leskovec, Rajaraman and Ullman,
/// "Mining of Massive Datasets", chapter 3). The hash functions are fixed, so the same article always has the same sketch.
/// </remarks>
internal sealed class Likeness
{
    /// <summary>Bands of an article. Two articles that share half of their word runs share a band in 72 of 100 cases, three quarters: 99.9.</summary>
    public const int Bands = 20;

    private const int Rows = 4;
    private const int Run = 4;
    private const int Hashes = Bands * Rows;
    private const ulong OffsetBasis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    private static readonly ImmutableArray<(ulong Multiplier, ulong Addend)> Functions = MakeFunctions();

    private readonly uint[] _least;

    private Likeness(uint[] least) => _least = least;

    /// <summary>The sketch of the article's headline and body. Linear in its length.</summary>
    public static Likeness Of(Article article)
    {
        uint[] least = new uint[Hashes];
        Array.Fill(least, uint.MaxValue);
        Span<ulong> run = stackalloc ulong[Run];
        int words = 0;
        foreach (Paragraph paragraph in article.Paragraphs.Where(paragraph => paragraph.Role.IsCoded()))
        {
            foreach (ulong word in Words(paragraph.Span.Of(article.Text)))
            {
                run[words++ % Run] = word;
                if (words >= Run)
                    Take(least, Combine(run, words));
            }
        }
        return new Likeness(least);
    }

    public static Likeness FromBytes(ReadOnlySpan<byte> bytes)
    {
        uint[] least = new uint[Hashes];
        for (int i = 0; i < Hashes && (i + 1) * sizeof(uint) <= bytes.Length; i++)
            least[i] = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(i * sizeof(uint))..]);
        return new Likeness(least);
    }

    public byte[] ToBytes()
    {
        byte[] bytes = new byte[Hashes * sizeof(uint)];
        for (int i = 0; i < Hashes; i++)
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(i * sizeof(uint)), _least[i]);
        return bytes;
    }

    /// <summary>An estimate of the share of word runs that both have among those that either has, 0 to 1.</summary>
    public double Share(Likeness other)
    {
        int equal = 0;
        for (int i = 0; i < Hashes; i++)
            equal += _least[i] == other._least[i] && _least[i] != uint.MaxValue ? 1 : 0;
        return (double)equal / Hashes;
    }

    /// <summary>The keys under which likely candidates are found; none for an article of fewer than four words.</summary>
    public IEnumerable<long> BandKeys()
    {
        for (int band = 0; band < Bands; band++)
        {
            ulong key = OffsetBasis + (ulong)band;
            for (int row = 0; row < Rows; row++)
                key = Mix((key ^ _least[(band * Rows) + row]) * Prime);
            if (_least[band * Rows] != uint.MaxValue)
                yield return unchecked((long)key);
        }
    }

    private static void Take(uint[] least, ulong hash)
    {
        for (int i = 0; i < Hashes; i++)
        {
            uint value = (uint)(((hash * Functions[i].Multiplier) + Functions[i].Addend) >> 32);
            if (value < least[i])
                least[i] = value;
        }
    }

    private static ulong Combine(ReadOnlySpan<ulong> run, int words)
    {
        ulong hash = OffsetBasis;
        for (int i = 0; i < Run; i++)
            hash = (hash ^ run[(words + i) % Run]) * Prime;
        return Mix(hash);
    }

    /// <summary>A hash of each run of letters and digits, whatever their case.</summary>
    private static IEnumerable<ulong> Words(string text)
    {
        ulong hash = OffsetBasis;
        bool any = false;
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                hash = (hash ^ (uint)Rune.ToLowerInvariant(rune).Value) * Prime;
                any = true;
            }
            else if (any && Rune.GetUnicodeCategory(rune) is not UnicodeCategory.NonSpacingMark)
            {
                yield return hash;
                (hash, any) = (OffsetBasis, false);
            }
        }
        if (any)
            yield return hash;
    }

    /// <summary>The finaliser of SplitMix64 (Steele, Lea and Flood 2014): every bit of the input moves every bit of the result.</summary>
    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }

    private static ImmutableArray<(ulong, ulong)> MakeFunctions()
    {
        var functions = ImmutableArray.CreateBuilder<(ulong, ulong)>(Hashes);
        for (ulong i = 1; i <= Hashes; i++)
            functions.Add((Mix(i * 0x9E3779B97F4A7C15) | 1, Mix(~i * 0x9E3779B97F4A7C15)));
        return functions.MoveToImmutable();
    }
}
