using Demarche.Language.Articles;
using Demarche.Language.Models;
using Demarche.Language.Network;
using Demarche.Language.Syntax;
using Demarche.Language.Text;
using Demarche.Language.Tokenization;

namespace Demarche.Training.Segmentation;

/// <summary>Learns where tokens, words and sentences end.</summary>
internal static class SegmentationTrainer
{
    private const int TokenRows = 1 << 16;
    private const int SentenceRows = 1 << 17;
    private const int Epochs = 12;

    public static SegmentationModel Train(IReadOnlyList<Document> documents, TextWriter log)
    {
        GoldSegmentation[] gold = [.. documents.Select(document => new GoldSegmentation(document))];
        ulong[] splitWords = [.. gold.SelectMany(FindSplitWords).Distinct().Order()];
        var isSplitWord = new FeatureIndex(splitWords);
        var tokens = new AveragedPerceptron(3, TokenRows);
        var sentences = new AveragedPerceptron(2, SentenceRows);
        var random = new Random(1);
        (GoldSegmentation Gold, int Paragraph)[] order =
            [.. gold.SelectMany(g => Enumerable.Range(0, g.Paragraphs.Length).Select(p => (g, p)))];
        for (int epoch = 1; epoch <= Epochs; epoch++)
        {
            random.Shuffle(order);
            int wrongTokens = 0, wrongSentences = 0;
            foreach ((GoldSegmentation one, int paragraph) in order)
            {
                wrongTokens += LearnTokens(one, one.Paragraphs[paragraph].Span, isSplitWord, tokens);
                wrongSentences += LearnSentences(one, paragraph, sentences);
            }
            log.WriteLine($"segmentation epoch {epoch}: {wrongTokens} token and {wrongSentences} sentence mistakes");
        }
        return new SegmentationModel(tokens.Average(), sentences.Average(), splitWords);
    }

    /// <summary>Runs of letters that the treebank splits more often than not ("cannot").</summary>
    private static IEnumerable<ulong> FindSplitWords(GoldSegmentation gold)
    {
        var counts = new Dictionary<ulong, (int Split, int Whole)>();
        foreach ((int start, int end) in gold.Chunks())
        {
            ReadOnlySpan<char> chunk = gold.Text.AsSpan(start, end - start);
            if (!Tokenizer.IsWord(chunk))
                continue;
            ulong key = Tokenizer.SplitWordKey(chunk);
            (int split, int whole) = counts.GetValueOrDefault(key);
            counts[key] = gold.HasBoundaryInside(start, end) ? (split + 1, whole) : (split, whole + 1);
        }
        return counts.Where(count => count.Value.Split > count.Value.Whole).Select(count => count.Key);
    }

    private static int LearnTokens(
        GoldSegmentation gold, TextSpan paragraph, FeatureIndex splitWords, AveragedPerceptron perceptron)
    {
        Span<ulong> space = stackalloc ulong[TokenBoundaryFeatures.Most];
        int wrong = 0;
        foreach ((int start, int end) in GoldSegmentation.Chunks(gold.Text, paragraph))
        {
            ReadOnlySpan<char> chunk = gold.Text.AsSpan(start, end - start);
            bool splitWord = Tokenizer.IsWord(chunk) && splitWords.Find(Tokenizer.SplitWordKey(chunk)) >= 0;
            bool apostrophe = Tokenizer.HasApostrophe(chunk);
            char next = gold.NextChunkStart(end, paragraph.End);
            for (int at = 1; at < chunk.Length; at++)
            {
                if (!Tokenizer.IsCandidate(chunk, at, splitWord, apostrophe))
                    continue;
                var features = new FeatureHasher(space);
                TokenBoundaryFeatures.Collect(chunk, at, next, ref features);
                if (!perceptron.Learn(features.Features, (int)gold.Boundary(start + at)))
                    wrong++;
            }
        }
        return wrong;
    }

    private static int LearnSentences(GoldSegmentation gold, int paragraph, AveragedPerceptron perceptron)
    {
        Span<ulong> space = stackalloc ulong[SentenceBoundaryFeatures.Most];
        ReadOnlySpan<(int Start, int End)> tokens = gold.Tokens(paragraph);
        var progress = new SentenceProgress();
        int wrong = 0;
        for (int i = 0; i + 1 < tokens.Length; i++)
        {
            ReadOnlySpan<char> token = gold.Text.AsSpan(tokens[i].Start, tokens[i].End - tokens[i].Start);
            progress.Advance(token);
            bool ends = gold.EndsSentence(tokens[i].End);
            if (SentenceBoundaryFeatures.IsCandidate(token, gold.Text[tokens[i + 1].Start]))
            {
                var features = new FeatureHasher(space);
                bool spaceAfter = tokens[i].End < tokens[i + 1].Start;
                SentenceBoundaryFeatures.Collect(
                    new TokenWindow(gold.Text, tokens, i), progress.At(spaceAfter, tokens.Length - i - 1), ref features);
                if (!perceptron.Learn(features.Features, ends ? 1 : 0))
                    wrong++;
            }
            if (ends)
                progress.Restart();
        }
        return wrong;
    }
}
