using Demarche.Language.Models;

namespace Demarche.Training;

/// <summary>Reads models from files; the program itself reads them from its assembly.</summary>
internal static unsafe class ModelFile
{
    public static TModel Open<TModel>(string path, Func<ModelReader, TModel> read)
    {
        byte[] bytes = File.ReadAllBytes(path);
        fixed (byte* data = bytes)
        {
            using var stream = new UnmanagedMemoryStream(data, bytes.Length);
            return read(new ModelReader(Path.GetFileName(path), stream));
        }
    }
}
