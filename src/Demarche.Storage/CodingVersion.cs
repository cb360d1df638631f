using System.Collections.Immutable;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Demarche.Coding.Records;
using Demarche.Export.Json;
using Demarche.Language;

namespace Demarche.Storage;

/// <summary>What made a record: the program, its tables and its models. Two builds that code alike have one version.</summary>
/// <param name="Program">Version of the program, then 12 hexadecimal digits that its compiled code determines.</param>
/// <param name="Lexicon">The first 12 hexadecimal digits of the SHA-256 of everything under <c>data/</c>.</param>
/// <param name="Models">The first 12 hexadecimal digits of the SHA-256 of the hashes of the model files.</param>
public sealed record CodingVersion(string Program, string Lexicon, string Models)
{
    private const int Digits = 12;

    private static readonly Lazy<CodingVersion> OfThisBuild = new(Compute);

    /// <summary>The version of this build.</summary>
    public static CodingVersion Current => OfThisBuild.Value;

    /// <summary>All three, hashed: 12 hexadecimal digits.</summary>
    public string Id => Hash(hash => hash.AppendData(Encoding.UTF8.GetBytes($"{Program}\n{Lexicon}\n{Models}")));

    private static CodingVersion Compute()
    {
        Assembly language = typeof(LanguageAnalyzer).Assembly;
        Assembly coding = typeof(RecordCoder).Assembly;
        ImmutableArray<Assembly> code = [language, coding, typeof(JsonLines).Assembly];
        string number = coding.GetName().Version?.ToString(3) ?? "0";
        string built = Hash(hash =>
        {
            foreach (Assembly assembly in code)
                hash.AppendData(assembly.ManifestModule.ModuleVersionId.ToByteArray());
        });
        return new CodingVersion(
            $"{number}+{built}",
            Hash(hash => Append(hash, coding, whole: true)),
            Hash(hash => Append(hash, language, whole: false)));
    }

    /// <summary>A model file ends in its own SHA-256, so that much of it is enough.</summary>
    private static void Append(IncrementalHash hash, Assembly assembly, bool whole)
    {
        byte[] buffer = new byte[1 << 16];
        foreach (string name in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            using Stream stream = assembly.GetManifestResourceStream(name)
                ?? throw new InvalidOperationException($"The resource {name} of {assembly.GetName().Name} cannot be read.");
            hash.AppendData(Encoding.UTF8.GetBytes(name + "\n"));
            if (!whole)
                stream.Seek(-Math.Min(stream.Length, SHA256.HashSizeInBytes), SeekOrigin.End);
            for (int read; (read = stream.Read(buffer)) > 0;)
                hash.AppendData(buffer, 0, read);
        }
    }

    private static string Hash(Action<IncrementalHash> fill)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        fill(hash);
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..Digits];
    }
}
