using System.Security.Cryptography;
using System.Text;
using Demarche.Coding.Actors.Petrarch;

namespace Demarche.Coding.Actors;

/// <summary>Files of the user's own that say who is who, over what comes with the program.</summary>
public sealed record ActorFiles
{
    /// <summary>Folders with PETRARCH dictionaries; later ones over earlier ones.</summary>
    public IReadOnlyList<string> PetrarchFolders { get; init; } = [];

    /// <summary>Tables as docs/formats/actors.md describes; over the dictionaries, and later ones over earlier ones.</summary>
    public IReadOnlyList<string> Tables { get; init; } = [];

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => PetrarchFolders.Count == 0 && Tables.Count == 0;

    /// <summary>What the files say, as 12 hexadecimal digits; null when there are none. Files that code alike may have another.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    internal string? Fingerprint()
    {
        if (IsEmpty)
            return null;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string file in PetrarchFolders.SelectMany(PetrarchFolder.Dictionaries).Concat(Tables))
        {
            byte[] bytes = File.ReadAllBytes(file);
            hash.AppendData(Encoding.UTF8.GetBytes($"{Path.GetFileName(file)}\n{bytes.Length}\n"));
            hash.AppendData(bytes);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }
}
