using System.Xml.Linq;

namespace Demarche.EndToEnd.Tests;

/// <summary>Reads the project files and holds them against the arrow of docs/ARCHITECTURE.md.</summary>
public sealed class ArchitectureTests
{
    /// <summary>What each project may reference. A project not named here fails the test.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Demarche.Language"] = [],
        ["Demarche.Coding"] = ["Demarche.Language"],
        ["Demarche.Reading"] = ["Demarche.Language"],
        ["Demarche.Export"] = ["Demarche.Language", "Demarche.Coding"],
        ["Demarche.Storage"] = ["Demarche.Language", "Demarche.Coding", "Demarche.Export"],
        ["Demarche.Cli"] = ["Demarche.Language", "Demarche.Coding", "Demarche.Reading", "Demarche.Export", "Demarche.Storage"],
        ["Demarche.Training"] = ["Demarche.Language"],
        ["Demarche.WeightEstimation"] = ["Demarche.Coding", "Demarche.Reading"],
    };

    private static IEnumerable<string> Projects(params string[] folders) => folders
        .Select(folder => Path.Combine(RepositoryRoot.Path, folder))
        .Where(Directory.Exists)
        .SelectMany(folder => Directory.EnumerateFiles(folder, "*.csproj", SearchOption.AllDirectories));

    private static IEnumerable<string> References(string project, string element) => XDocument.Load(project)
        .Descendants(element)
        .Select(reference => (string?)reference.Attribute("Include") ?? "");

    [Fact]
    public void No_project_references_against_the_arrow()
    {
        var faults = new List<string>();
        foreach (string project in Projects("src", "apps", "tools"))
        {
            string name = Path.GetFileNameWithoutExtension(project);
            if (!Allowed.TryGetValue(name, out string[]? allowed))
            {
                faults.Add($"{name} is not in the table of this test");
                continue;
            }
            faults.AddRange(References(project, "ProjectReference")
                .Select(reference => Path.GetFileNameWithoutExtension(reference.Replace('\\', '/')))
                .Where(reference => !allowed.Contains(reference, StringComparer.Ordinal))
                .Select(reference => $"{name} references {reference}"));
        }
        Assert.Empty(faults);
    }

    [Fact]
    public void Language_needs_nothing_but_the_base_class_library()
    {
        string project = Projects("src").Single(p => p.EndsWith("Demarche.Language.csproj", StringComparison.Ordinal));
        Assert.Empty(References(project, "PackageReference"));
    }

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        string solution = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "Demarche.slnx"));
        Assert.All(
            Projects("src", "apps", "tools", "tests", "bench"),
            project => Assert.Contains(Path.GetFileName(project), solution, StringComparison.Ordinal));
    }

    [Fact]
    public void Package_versions_stand_in_one_file()
    {
        Assert.All(
            Projects("src", "apps", "tools", "tests", "bench"),
            project => Assert.DoesNotContain(
                XDocument.Load(project).Descendants("PackageReference"),
                reference => reference.Attribute("Version") is not null));
    }
}
