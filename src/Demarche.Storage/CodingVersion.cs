using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Demarche.Coding.Records;
using Demarche.Export.Json;
using Demarche.Language;

namespace Demarche.Storage;

/// <summary>What made a record: the program, its tables and its models.</summary>
/// <remarks>Builds of the same sources have one version, wherever, whenever and by whichever compiler they were built.</remarks>
/// <param name="Program">Version of the program, then the first 12 hexadecimal digits of the SHA-256 of its source files' hashes.</param>
/// <param name="Lexicon">The first 12 hexadecimal digits of the SHA-256 of everything under <c>data/</c>; after a plus sign those of the user's own tables.</param>
/// <param name="Models">The first 12 hexadecimal digits of the SHA-256 of the hashes of the model files.</param>
public sealed record CodingVersion(string Program, string Lexicon, string Models)
{
    private const int Digits = 12;
    private const string Sources = "sources.sha256";

    private static readonly Lazy<CodingVersion> OfThisBuild = new(Compute);

    /// <summary>The version of this build.</summary>
    public static CodingVersion Current => OfThisBuild.Value;

    /// <summary>The version of this build with what the coder has of the user's own: where those files change, records are coded again.</summary>
    public static CodingVersion Of(RecordCoder coder)
    {
        ArgumentNullException.ThrowIfNull(coder);
        return coder.Files is { } files ? Current with { Lexicon = $"{Current.Lexicon}+{files}" } : Current;
    }

    /// <summary>All three, hashed: 12 hexadecimal digits.</summary>
    public string Id => Hash(hash => hash.AppendData(Encoding.UTF8.GetBytes($"{Program}\n{Lexicon}\n{Models}")));

    private static CodingVersion Compute()
    {
        Assembly language = typeof(LanguageAnalyzer).Assembly;
        Assembly coding = typeof(RecordCoder).Assembly;
        string number = coding.GetName().Version?.ToString(3) ?? "0";
        return new CodingVersion(
            $"{number}+{OfSources(language, coding, typeof(JsonLines).Assembly)}",
            Hash(hash => AppendResources(hash, coding, last: null)),
            // A model file ends in its own SHA-256, so that much of it is enough.
            Hash(hash => AppendResources(hash, language, last: SHA256.HashSizeInBytes)));
    }

    /// <summary>The build puts the hashes of an assembly's source files into it (<c>eng/SourceHashes.targets</c>), in no order.</summary>
    private static string OfSources(params ReadOnlySpan<Assembly> code)
    {
        var lines = new List<string>();
        foreach (Assembly assembly in code)
        {
            using var reader = new StreamReader(Open(assembly, Sources));
            lines.AddRange(reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        }
        string all = string.Join('\n', lines.Select(line => line.ToLowerInvariant()).Order(StringComparer.Ordinal));
        return Hash(hash => hash.AppendData(Encoding.UTF8.GetBytes(all)));
    }

    /// <summary>Takes the last bytes of each resource; all where <paramref name="last"/> is null.</summary>
    private static void AppendResources(IncrementalHash hash, Assembly assembly, int? last)
    {
        byte[] buffer = new byte[1 << 16];
        foreach (string name in assembly.GetManifestResourceNames().Where(name => name != Sources).Order(StringComparer.Ordinal))
        {
            using Stream stream = Open(assembly, name);
            hash.AppendData(Encoding.UTF8.GetBytes(name + "\n"));
            if (last is { } bytes)
                stream.Seek(-Math.Min(stream.Length, bytes), SeekOrigin.End);
            for (int read; (read = stream.Read(buffer)) > 0;)
                hash.AppendData(buffer, 0, read);
        }
    }

    private static Stream Open(Assembly assembly, string resource) => assembly.GetManifestResourceStream(resource)
        ?? throw new InvalidOperationException($"The resource {resource} of {assembly.GetName().Name} cannot be read.");

    private static string Hash(Action<IncrementalHash> fill)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        fill(hash);
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..Digits];
    }
}
