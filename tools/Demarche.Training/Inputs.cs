using System.Security.Cryptography;

namespace Demarche.Training;

/// <summary>Names the files that a training reads, for its log.</summary>
internal static class Inputs
{
    /// <summary>A line with name and SHA-256 for each file, in ordinal order of the names.</summary>
    public static IEnumerable<string> Describe(string treebanks, string entities, string text)
    {
        IEnumerable<string> files = Directory.EnumerateFiles(treebanks, "*.conllu")
            .Concat(Directory.EnumerateFiles(entities, "*.iob2")).Concat(Directory.EnumerateFiles(text, "*.txt.xz"));
        return files
            .OrderBy(Path.GetFileName, StringComparer.Ordinal)
            .Select(file => $"input {Path.GetFileName(file)} sha256 {Hash(file)}");
    }

    private static string Hash(string path)
    {
        using FileStream stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
