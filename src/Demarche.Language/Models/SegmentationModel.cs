using Demarche.Language.Network;
using Demarche.Language.Tokenization;

namespace Demarche.Language.Models;

/// <summary>What the tokenizer and sentence splitter learned (models/segmentation.bin).</summary>
internal sealed record SegmentationModel(float[] Tokens, float[] Sentences, ulong[] SplitWords)
{
    public const string FileName = "segmentation.bin";

    public static SegmentationModel Read(ModelReader reader) => new(reader.Floats(), reader.Floats(), reader.Keys());

    public void Save(string path)
    {
        var writer = new ModelWriter();
        writer.Floats(Tokens);
        writer.Floats(Sentences);
        writer.Keys(SplitWords);
        writer.Save(path);
    }

    public Tokenizer CreateTokenizer() => new(
        new BoundaryClassifier(3, Tokens), new BoundaryClassifier(2, Sentences), new FeatureIndex(SplitWords));
}
