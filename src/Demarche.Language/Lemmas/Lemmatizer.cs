using Demarche.Language.Network;
using Demarche.Language.Tokenization;

namespace Demarche.Language.Lemmas;

/// <summary>Gives the dictionary form of a word from its form and tag.</summary>
/// <remarks>
/// The script of the longest known ending under the word's tag decides: first the whole form, then endings of
/// <see cref="LongestEnding"/> characters down to none. Endings and scripts are counted in the treebanks.
/// </remarks>
internal sealed class Lemmatizer(FeatureIndex endings, ushort[] scriptOfEnding, EditScript[] scripts)
{
    /// <summary>Longest ending looked up, in characters.</summary>
    public const int LongestEnding = 5;

    /// <summary>Key of the whole form under a tag.</summary>
    public static ulong WholeKey(int tag, ReadOnlySpan<char> form) => Key(tag, 31, form);

    /// <summary>Key of the last <paramref name="length"/> characters under a tag.</summary>
    public static ulong EndingKey(int tag, int length, ReadOnlySpan<char> form) => Key(tag, length, form[^length..]);

    /// <summary>Writes the lemma; returns its length. The buffer holds at least 16 characters more than the form.</summary>
    public int Lemmatize(ReadOnlySpan<char> form, int tag, Span<char> lemma)
    {
        int found = endings.Find(WholeKey(tag, form));
        for (int length = Math.Min(LongestEnding, form.Length); found < 0 && length >= 0; length--)
            found = endings.Find(EndingKey(tag, length, form));
        if (found >= 0 && scripts[scriptOfEnding[found]] is var script && script.Fits(form))
            return script.Apply(form, lemma);
        return form.ToLowerInvariant(lemma);
    }

    private static ulong Key(int tag, int length, ReadOnlySpan<char> ending)
    {
        ulong x = FeatureHasher.Fold(ending) ^ ((ulong)(uint)tag << 40) ^ ((ulong)(uint)length << 56);
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        x ^= x >> 31;
        return x == 0 ? 1 : x;
    }
}
