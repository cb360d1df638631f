using Demarche.Language.Models;

namespace Demarche.Training.Distillation;

/// <summary>Models kept in files between the steps of a training.</summary>
internal static unsafe class ModelFile
{
    /// <summary>The tagger and parser that an earlier run left in <paramref name="path"/>, else what <paramref name="learn"/> makes, left there.</summary>
    public static SyntaxModel Kept(string path, Func<SyntaxModel> learn)
    {
        if (!File.Exists(path))
            learn().Save(path);
        return Open(path, SyntaxModel.Read);
    }

    /// <summary>The same for the tokenizer and sentence splitter.</summary>
    public static SegmentationModel Kept(string path, Func<SegmentationModel> learn)
    {
        if (!File.Exists(path))
            learn().Save(path);
        return Open(path, SegmentationModel.Read);
    }

    private static TModel Open<TModel>(string path, Func<ModelReader, TModel> read)
    {
        byte[] bytes = File.ReadAllBytes(path);
        fixed (byte* data = bytes)
        {
            using var stream = new UnmanagedMemoryStream(data, bytes.Length);
            return read(new ModelReader(Path.GetFileName(path), stream));
        }
    }
}
