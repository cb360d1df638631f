using Demarche.Language.Lemmas;
using Demarche.Language.Network;
using Demarche.Language.Syntax;

namespace Demarche.Language.Models;

/// <summary>What the tagger, parser and lemmatizer learned (models/syntax.bin).</summary>
internal sealed class SyntaxModel
{
    public const string FileName = "syntax.bin";

    /// <summary>Tags as "UPOS|XPOS|FEATS" (features "_" when there are none).</summary>
    public required string[] Tags { get; init; }

    public required string[] Labels { get; init; }

    public required ulong[] FeatureKeys { get; init; }

    public required ulong[] VectorKeys { get; init; }

    public required SyntaxWeights Weights { get; init; }

    public required ulong[] EndingKeys { get; init; }

    public required int[] EndingScripts { get; init; }

    public required EditScript[] Scripts { get; init; }

    public static SyntaxModel Read(ModelReader reader)
    {
        string[] tags = reader.Strings(), labels = reader.Strings();
        ulong[] features = reader.Keys(), vectors = reader.Keys();
        var weights = new SyntaxWeights(new SyntaxDimensions(
            features.Length, vectors.Length, tags.Length, labels.Length, Array.IndexOf(labels, Relations.Root)));
        reader.Floats(weights.Features);
        reader.Bytes(weights.Vectors);
        foreach (Weights table in weights.Trained())
            reader.Floats(table);
        ulong[] endings = reader.Keys();
        int[] scriptOfEnding = reader.Numbers();
        int[] cuts = reader.Numbers();
        string[] added = reader.Strings();
        return new SyntaxModel
        {
            Tags = tags,
            Labels = labels,
            FeatureKeys = features,
            VectorKeys = vectors,
            Weights = weights,
            EndingKeys = endings,
            EndingScripts = scriptOfEnding,
            Scripts = [.. cuts.Select((cut, i) => new EditScript(cut >> 1, added[i], (cut & 1) == 1))],
        };
    }

    public void Save(string path)
    {
        var writer = new ModelWriter();
        writer.Strings(Tags);
        writer.Strings(Labels);
        writer.Keys(FeatureKeys);
        writer.Keys(VectorKeys);
        writer.Floats(Weights.Features.Values);
        writer.Bytes(Weights.Vectors);
        foreach (Weights table in Weights.Trained())
            writer.Floats(table.Values);
        writer.Keys(EndingKeys);
        writer.Numbers(EndingScripts);
        writer.Numbers([.. Scripts.Select(script => script.Cut << 1 | (script.KeepCase ? 1 : 0))]);
        writer.Strings([.. Scripts.Select(script => script.Added)]);
        writer.Save(path);
    }

    public SyntaxNetwork CreateNetwork() =>
        new(Weights, new FeatureIndex(FeatureKeys), new FeatureIndex(VectorKeys));

    public Lemmatizer CreateLemmatizer() =>
        new(new FeatureIndex(EndingKeys), [.. EndingScripts.Select(script => (ushort)script)], Scripts);
}
