using Demarche.Language.Models;
using Demarche.Training.Vectors;

namespace Demarche.Training;

/// <summary>The folder in which one step of a training leaves what the next reads.</summary>
internal sealed class WorkFolder
{
    private readonly string _path;

    public WorkFolder(DirectoryInfo folder)
    {
        folder.Create();
        _path = folder.FullName;
    }

    /// <summary>Trees that the teacher learns from: the treebanks and what was rewritten from them (CoNLL-U).</summary>
    public string Gold => Path.Combine(_path, "gold.conllu");

    /// <summary>Trees that the teacher is measured on.</summary>
    public string Development => Path.Combine(_path, "development.conllu");

    /// <summary>Sentences that the teacher labels (CoNLL-U with forms only).</summary>
    public string Plain => Path.Combine(_path, "plain.conllu");

    /// <summary>The segmentation kept here, else what <paramref name="learn"/> makes, kept from now on.</summary>
    /// <exception cref="FileNotFoundException">None is kept here and there is nothing to learn it with.</exception>
    public SegmentationModel Segmentation(Func<SegmentationModel>? learn)
    {
        string path = Path.Combine(_path, SegmentationModel.FileName);
        if (!File.Exists(path))
            Learned(learn, path).Save(path);
        return ModelFile.Open(path, SegmentationModel.Read);
    }

    /// <summary>The same for the word vectors.</summary>
    /// <inheritdoc cref="Segmentation" path="/exception"/>
    public WordVectors Vectors(Func<WordVectors>? learn)
    {
        string path = Path.Combine(_path, "vectors.bin");
        if (!File.Exists(path))
            Learned(learn, path).Save(path);
        return WordVectors.Read(path);
    }

    private static T Learned<T>(Func<T>? learn, string path) =>
        learn is null ? throw new FileNotFoundException($"{path} is missing: run prepare first") : learn();
}
