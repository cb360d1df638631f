using Demarche.Language.Network;
using Demarche.Language.Text;

namespace Demarche.Language.Tokenization;

/// <summary>Cuts a paragraph into tokens, tokens into syntactic words, and tokens into sentences (UD conventions).</summary>
/// <remarks>
/// A chunk is a run without white space. Inside a chunk each place where a token could end is classified as
/// joined, end of a token, or end of a word inside a token ("do|n't"). Then each token is asked whether a sentence
/// ends after it. Both classifiers are learned; the candidates are rules. Linear in the length of the paragraph.
/// </remarks>
internal sealed class Tokenizer(BoundaryClassifier tokens, BoundaryClassifier sentences, FeatureIndex splitWords)
{
    /// <summary>A sentence that grows to this many tokens ends, whatever follows.</summary>
    public const int LongestSentence = 250;

    /// <summary>Signs that may stand around a word.</summary>
    private const string Signs = "\"\u201C\u201D'\u2018\u2019().,;:!?";

    /// <summary>A chunk longer than this many code units is cut.</summary>
    public const int LongestChunk = 400;

    /// <summary>Adds the words and sentences of a paragraph to those in <paramref name="buffer"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="paragraph">Where in it the paragraph stands.</param>
    /// <param name="index">The paragraph's number, for its sentences.</param>
    /// <param name="buffer">What is filled.</param>
    public void Tokenize(string text, TextSpan paragraph, int index, TokenBuffer buffer)
    {
        int first = buffer.Tokens.Length;
        int at = SkipSpace(text, paragraph.Start, paragraph.End);
        while (at < paragraph.End)
        {
            int end = at;
            while (end < paragraph.End && end - at < LongestChunk && !char.IsWhiteSpace(text[end]))
                end++;
            if (end < paragraph.End && char.IsLowSurrogate(text[end]) && end - at > 1)
                end--;
            int next = SkipSpace(text, end, paragraph.End);
            SplitChunk(text, at, end, next < paragraph.End ? text[next] : '\0', buffer);
            at = next;
        }
        SplitSentences(text, first, index, buffer);
    }

    /// <summary>Whether a token could end between two characters of a chunk, as far as rules tell.</summary>
    public static bool IsCandidate(ReadOnlySpan<char> chunk, int at, bool isSplitWord, bool hasApostrophe)
    {
        char before = chunk[at - 1], after = chunk[at];
        if (char.IsLowSurrogate(after) || IsJoiner(before) || IsJoiner(after))
            return false;
        if (!char.IsLetter(before) || !char.IsLetter(after))
            return !(char.IsDigit(before) && char.IsDigit(after));
        return isSplitWord || (hasApostrophe && IsNegation(chunk[at..]));
    }

    /// <summary>Whether all characters are letters.</summary>
    public static bool IsWord(ReadOnlySpan<char> chunk)
    {
        foreach (char c in chunk)
        {
            if (!char.IsLetter(c))
                return false;
        }
        return true;
    }

    /// <summary>The key of a chunk of letters that is more than one word ("cannot").</summary>
    public static ulong SplitWordKey(ReadOnlySpan<char> chunk) => FeatureHasher.Fold(chunk) | 1;

    /// <summary>Whether the text holds an apostrophe, straight or curly.</summary>
    public static bool HasApostrophe(ReadOnlySpan<char> chunk) => chunk.IndexOfAny('\'', '\u2019') >= 0;

    private static bool IsNegation(ReadOnlySpan<char> rest) =>
        rest.Length >= 3 && (rest[0] | 0x20) == 'n' && rest[1] is '\'' or '\u2019' && (rest[2] | 0x20) == 't'
        && (rest.Length == 3 || !char.IsLetter(rest[3]));

    /// <summary>Combining marks, joiners and variation selectors stay with the character before.</summary>
    private static bool IsJoiner(char c) => c is '\u200D' or '\u200C' or (>= '\uFE00' and <= '\uFE0F')
        || (c >= '\u0300' && char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark
            or System.Globalization.UnicodeCategory.EnclosingMark);

    private void SplitChunk(string text, int start, int end, char next, TokenBuffer buffer)
    {
        ReadOnlySpan<char> chunk = text.AsSpan(start, end - start);
        bool word = IsWord(chunk);
        bool splitWord = IsSplitWord(word ? chunk : chunk.Trim(Signs));
        buffer.BeginToken(start);
        int wordStart = start;
        if (word && Negations.At(chunk) is var negation and > 0)
        {
            wordStart = start + negation;
            buffer.AddWord(start, wordStart);
        }
        else if ((!word || splitWord) && !Titles.Contains(chunk))
        {
            bool apostrophe = HasApostrophe(chunk);
            (int from, int to) = WholeTokens.Find(chunk);
            Span<ulong> space = stackalloc ulong[TokenBoundaryFeatures.Most];
            for (int at = 1; at < chunk.Length; at++)
            {
                if ((at > from && at < to) || !IsCandidate(chunk, at, splitWord, apostrophe))
                    continue;
                var features = new FeatureHasher(space);
                TokenBoundaryFeatures.Collect(chunk, at, next, ref features);
                int boundary = tokens.Classify(features.Features);
                if (boundary == (int)TokenBoundary.Joined)
                    continue;
                buffer.AddWord(wordStart, start + at);
                wordStart = start + at;
                if (boundary == (int)TokenBoundary.TokenEnd)
                    buffer.BeginToken(wordStart);
            }
        }
        buffer.AddWord(wordStart, end);
    }

    private bool IsSplitWord(ReadOnlySpan<char> word) => IsWord(word) && splitWords.Find(SplitWordKey(word)) >= 0;

    private void SplitSentences(string text, int first, int paragraph, TokenBuffer buffer)
    {
        ReadOnlySpan<(int Start, int End)> all = buffer.Tokens[first..];
        Span<ulong> hashes = stackalloc ulong[SentenceBoundaryFeatures.Most];
        var progress = new SentenceProgress();
        for (int i = 0; i + 1 < all.Length; i++)
        {
            ReadOnlySpan<char> token = text.AsSpan(all[i].Start, all[i].End - all[i].Start);
            progress.Advance(token);
            bool spaceAfter = all[i].End < all[i + 1].Start;
            bool ends = progress.Length >= LongestSentence;
            if (!ends && SentenceBoundaryFeatures.IsCandidate(token, text[all[i + 1].Start]))
            {
                var features = new FeatureHasher(hashes);
                SentenceBoundaryFeatures.Collect(
                    new TokenWindow(text, all, i), progress.At(spaceAfter, all.Length - i - 1), ref features);
                ends = sentences.Classify(features.Features) == 1;
            }
            if (!ends)
                continue;
            buffer.EndSentence(first + i, paragraph);
            progress.Restart();
        }
        if (all.Length > 0)
            buffer.EndSentence(first + all.Length - 1, paragraph);
    }

    private static int SkipSpace(string text, int at, int end)
    {
        while (at < end && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }
}
