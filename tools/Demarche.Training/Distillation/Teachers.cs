using Demarche.Language.Models;
using Demarche.Language.Network;
using Demarche.Language.Syntax;
using Demarche.Language.Text;
using Demarche.Language.Tokenization;

namespace Demarche.Training.Distillation;

/// <summary>Labels plain text with an ensemble: the sentences that the shipped model learns from beside the treebanks.</summary>
internal sealed class Teachers(IReadOnlyList<SyntaxModel> models, SegmentationModel segmentation)
{
    private const int Shortest = 3;
    private const int Longest = 60;

    private readonly SyntaxNetwork[] _networks = [.. models.Select(model => model.CreateNetwork())];

    /// <summary>The sentences of the paragraphs with tags and trees, in order, whatever the number of threads.</summary>
    public List<Sentence> Label(IEnumerable<string> paragraphs)
    {
        Tokenizer tokenizer = segmentation.CreateTokenizer();
        using var own = new ThreadLocal<(Ensemble Ensemble, TokenBuffer Tokens)>(
            () => (new Ensemble(models, _networks), new TokenBuffer()));
        return
        [
            .. paragraphs.AsParallel().AsOrdered().WithDegreeOfParallelism(2)
                .SelectMany(text => Sentences(text, tokenizer, own.Value.Ensemble, own.Value.Tokens)),
        ];
    }

    private static List<Sentence> Sentences(string text, Tokenizer tokenizer, Ensemble ensemble, TokenBuffer buffer)
    {
        tokenizer.Tokenize(text, new TextSpan(0, text.Length), buffer);
        var sentences = new List<Sentence>();
        int first = 0;
        for (int token = 0; token < buffer.Tokens.Length; token++)
        {
            if (!buffer.EndsSentence(token))
                continue;
            ReadOnlySpan<(int Start, int End)> words = buffer.Words[buffer.FirstWord(first)..buffer.FirstWord(token + 1)];
            first = token + 1;
            if (words.Length is < Shortest or > Longest)
                continue;
            Token[] labelled = ensemble.Parse(text, words);
            sentences.Add(new Sentence([.. labelled], new TextSpan(words[0].Start, words[^1].End), 0));
        }
        return sentences;
    }
}
