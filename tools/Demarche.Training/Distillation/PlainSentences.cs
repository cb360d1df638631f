using Demarche.Language.Models;
using Demarche.Language.Syntax;
using Demarche.Language.Text;
using Demarche.Language.Tokenization;

namespace Demarche.Training.Distillation;

/// <summary>Cuts plain text into sentences of words, for the teacher to label.</summary>
internal sealed class PlainSentences(SegmentationModel segmentation)
{
    private const int Shortest = 3;
    private const int Longest = 60;

    private readonly Tokenizer _tokenizer = segmentation.CreateTokenizer();
    private readonly TokenBuffer _buffer = new();

    /// <summary>The sentences of middling length in the paragraph; their words have forms and nothing else.</summary>
    public IEnumerable<Sentence> Of(string paragraph)
    {
        _buffer.Clear();
        _tokenizer.Tokenize(paragraph, new TextSpan(0, paragraph.Length), 0, _buffer);
        for (int i = 0; i < _buffer.Sentences.Length; i++)
        {
            SentenceTokens place = _buffer.Sentences[i];
            Sentence? sentence = Words(paragraph, _buffer.FirstWord(place.FirstToken), _buffer.FirstWord(place.EndToken));
            if (sentence is not null)
                yield return sentence;
        }
    }

    private Sentence? Words(string paragraph, int from, int to)
    {
        if (to - from is < Shortest or > Longest)
            return null;
        ReadOnlySpan<(int Start, int End)> words = _buffer.Words[from..to];
        var tokens = new Token[words.Length];
        for (int i = 0; i < words.Length; i++)
        {
            (int start, int end) = words[i];
            tokens[i] = new Token
            {
                Span = new TextSpan(start, end),
                Form = paragraph[start..end],
                Lemma = "",
                Pos = UniversalPos.X,
                Xpos = "_",
                Features = "",
                Head = i - 1,
                Relation = i == 0 ? Relations.Root : "dep",
            };
        }
        return new Sentence([.. tokens], new TextSpan(words[0].Start, words[^1].End), 0);
    }
}
