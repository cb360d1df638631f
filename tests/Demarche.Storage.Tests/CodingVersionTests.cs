using System.Security.Cryptography;
using System.Text;

namespace Demarche.Storage.Tests;

public sealed class CodingVersionTests
{
    /// <summary>Worked out from the files of the checkout alone: no folder, commit, configuration or compiler takes part.</summary>
    [Fact]
    public void The_program_is_named_by_the_content_of_its_sources()
    {
        string[] folders = [.. new[] { "Language", "Coding", "Export" }.Select(name => Path.Combine(TestStore.Checkout(), "src", $"Demarche.{name}"))];
        string[] hashes = [.. folders.SelectMany(Sources).Select(file => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file))))];
        string all = string.Join('\n', hashes.Order(StringComparer.Ordinal));

        string expected = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)))[..12];

        Assert.EndsWith($"+{expected}", CodingVersion.Current.Program, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_of_program_lexicon_and_models_changes_the_version()
    {
        CodingVersion version = CodingVersion.Current;
        string[] ids = [.. new[]
        {
            version, version with { Program = "0" }, version with { Lexicon = "0" }, version with { Models = "0" },
        }.Select(each => each.Id).Distinct()];
        Assert.Equal(4, ids.Length);
    }

    private static IEnumerable<string> Sources(string folder) => Directory
        .EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
        .Where(file => Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj"));
}
