using System.Collections.Immutable;
using Demarche.Language.Articles;
using Demarche.Language.Syntax;
using Demarche.Language.Text;
using Demarche.Language.Tokenization;

namespace Demarche.Training.Segmentation;

/// <summary>Where tokens, words and sentences end in a gold document.</summary>
internal sealed class GoldSegmentation
{
    private readonly TokenBoundary[] _boundaries;
    private readonly bool[] _sentenceEnds;
    private readonly List<(int Start, int End)>[] _tokens;

    public GoldSegmentation(Document document)
    {
        Text = document.Article.Text;
        Paragraphs = document.Article.Paragraphs;
        _boundaries = new TokenBoundary[Text.Length + 1];
        _sentenceEnds = new bool[Text.Length + 1];
        _tokens = [.. Paragraphs.Select(_ => new List<(int, int)>())];
        foreach (Sentence sentence in document.Sentences)
            Add(sentence);
    }

    public string Text { get; }

    public ImmutableArray<Paragraph> Paragraphs { get; }

    public TokenBoundary Boundary(int position) => _boundaries[position];

    public bool EndsSentence(int position) => _sentenceEnds[position];

    public ReadOnlySpan<(int Start, int End)> Tokens(int paragraph) =>
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_tokens[paragraph]);

    public IEnumerable<(int Start, int End)> Chunks() => Paragraphs.SelectMany(p => Chunks(Text, p.Span));

    public bool HasBoundaryInside(int start, int end) =>
        _boundaries.AsSpan(start + 1, end - start - 1).IndexOfAnyExcept(TokenBoundary.Joined) >= 0;

    public char NextChunkStart(int end, int limit)
    {
        while (end < limit && char.IsWhiteSpace(Text[end]))
            end++;
        return end < limit ? Text[end] : '\0';
    }

    public static IEnumerable<(int Start, int End)> Chunks(string text, TextSpan paragraph)
    {
        int at = paragraph.Start;
        while (at < paragraph.End)
        {
            while (at < paragraph.End && char.IsWhiteSpace(text[at]))
                at++;
            int start = at;
            while (at < paragraph.End && at - start < Tokenizer.LongestChunk && !char.IsWhiteSpace(text[at]))
                at++;
            if (at > start)
                yield return (start, at);
        }
    }

    private void Add(Sentence sentence)
    {
        int tokenStart = sentence[0].Span.Start;
        foreach (Token word in sentence.Tokens)
        {
            bool inside = word.JoinedAfter > 0;
            _boundaries[word.Span.End] = inside ? TokenBoundary.WordEnd : TokenBoundary.TokenEnd;
            if (inside)
                continue;
            _tokens[sentence.Paragraph].Add((tokenStart, word.Span.End));
            tokenStart = NextTokenStart(word.Span.End, sentence.Span.End);
        }
        _sentenceEnds[sentence.Span.End] = true;
    }

    private int NextTokenStart(int end, int limit)
    {
        while (end < limit && char.IsWhiteSpace(Text[end]))
            end++;
        return end;
    }
}
