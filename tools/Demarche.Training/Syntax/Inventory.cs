using Demarche.Language.Network;
using Demarche.Language.Syntax;
using Demarche.Training.Vectors;

namespace Demarche.Training.Syntax;

/// <summary>The features, tags and labels of the treebanks, numbered.</summary>
internal sealed class Inventory
{
    private const int LeastCount = 2;
    private const int LeastLabelledCount = 10;

    private readonly FeatureIndex _features;
    private readonly FeatureIndex _vectors;
    private readonly Dictionary<string, int> _tags;
    private readonly Dictionary<string, int> _labels;

    /// <param name="training">Gold documents: features that they hold twice, their tags and labels.</param>
    /// <param name="labelled">Sentences that other models labelled: features that they hold ten times.</param>
    /// <param name="vectors">Word vectors, or none.</param>
    public Inventory(IReadOnlyList<Document> training, IReadOnlyList<Sentence> labelled, WordVectors? vectors)
    {
        Sentence[] sentences = [.. training.SelectMany(d => d.Sentences)];
        FeatureKeys = [.. Features(sentences, LeastCount).Union(Features(labelled, LeastLabelledCount)).Order()];
        Tags = Frequent(sentences.SelectMany(s => s.Tokens).Select(Tag), LeastCount);
        Labels = Frequent(sentences.SelectMany(s => s.Tokens).Select(t => t.Relation), 1);
        _features = new FeatureIndex(FeatureKeys);
        _vectors = new FeatureIndex(vectors?.Keys ?? []);
        _tags = Tags.Index().ToDictionary(t => t.Item, t => t.Index, StringComparer.Ordinal);
        _labels = Labels.Index().ToDictionary(t => t.Item, t => t.Index, StringComparer.Ordinal);
        Sizes = new SyntaxDimensions(
            FeatureKeys.Length, vectors?.Keys.Length ?? 0, Tags.Length, Labels.Length, _labels[Relations.Root]);
    }

    public ulong[] FeatureKeys { get; }

    public string[] Tags { get; }

    public string[] Labels { get; }

    public SyntaxDimensions Sizes { get; }

    /// <summary>The sentence as numbers.</summary>
    public Example Number(Sentence sentence)
    {
        int n = sentence.Length;
        var features = new int[n][];
        var vectors = new int[n];
        Span<ulong> keys = stackalloc ulong[WordFeatures.Count];
        for (int i = 0; i < n; i++)
        {
            WordFeatures.Compute(sentence[i].Form, i == 0, keys);
            features[i] = new int[WordFeatures.Count];
            for (int k = 0; k < keys.Length; k++)
                features[i][k] = keys[k] == 0 ? -1 : _features.Find(keys[k]);
            vectors[i] = _vectors.Find(keys[0]);
        }
        return new Example(
            features, _features.Find(WordFeatures.UnknownWord), vectors,
            [.. sentence.Tokens.Select(t => _tags.GetValueOrDefault(Tag(t), -1))],
            [.. sentence.Tokens.Select(t => t.Head < 0 ? n : t.Head)],
            [.. sentence.Tokens.Select(t => _labels[t.Relation])],
            _labels["parataxis"]);
    }

    /// <summary>The tag of a word as the model stores it: "UPOS|XPOS|FEATS".</summary>
    public static string Tag(Token token) =>
        $"{token.Pos}|{token.Xpos}|{(token.Features.Length == 0 ? "_" : token.Features)}";

    private static IEnumerable<ulong> Features(IReadOnlyList<Sentence> sentences, int least)
    {
        var counts = new Dictionary<ulong, int>();
        Span<ulong> keys = stackalloc ulong[WordFeatures.Count];
        foreach (Sentence sentence in sentences)
        {
            for (int i = 0; i < sentence.Length; i++)
            {
                WordFeatures.Compute(sentence[i].Form, i == 0, keys);
                foreach (ulong key in keys)
                {
                    if (key != 0)
                        counts[key] = counts.GetValueOrDefault(key) + 1;
                }
            }
        }
        counts[WordFeatures.UnknownWord] = least;
        return counts.Where(count => count.Value >= least).Select(count => count.Key);
    }

    private static string[] Frequent(IEnumerable<string> values, int least) =>
    [
        .. values.GroupBy(v => v, StringComparer.Ordinal)
            .Where(group => group.Count() >= least)
            .Select(group => group.Key)
            .Order(StringComparer.Ordinal),
    ];
}
