namespace Demarche.Reading.Tests.RealSamples;

/// <summary>Pages, archives and feeds of the world, which stand beside the repository on some machines and are not part of it.</summary>
internal static class SharedFolder
{
    /// <summary>The folder; null where it is not there.</summary>
    public static string? Path { get; } = Find();

    public static IEnumerable<string> Files(string folder, string pattern = "*") => Path is null
        ? []
        : Directory.EnumerateFiles(System.IO.Path.Combine(Path, folder), pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    private static string? Find()
    {
        for (string? folder = AppContext.BaseDirectory; folder is not null; folder = System.IO.Path.GetDirectoryName(folder))
        {
            string data = System.IO.Path.Combine(folder, "shared", "data");
            if (Directory.Exists(System.IO.Path.Combine(data, "feeds")))
                return data;
        }
        return null;
    }
}
