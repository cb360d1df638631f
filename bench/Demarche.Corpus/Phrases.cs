using System.Reflection;

namespace Demarche.Corpus;

/// <summary>The lines of the files beside this one.</summary>
internal static class Phrases
{
    /// <summary>Lines of a file, without comments.</summary>
    public static string[] Lines(string file)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"{file} is not embedded.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !line.StartsWith('#'))];
    }

    /// <summary>The lines below each heading in brackets.</summary>
    public static Dictionary<string, string[]> Sections(string file)
    {
        var sections = new Dictionary<string, string[]>(StringComparer.Ordinal);
        string heading = "";
        foreach (string line in Lines(file))
        {
            if (line.StartsWith('['))
                heading = line.Trim('[', ']');
            else
                sections[heading] = [.. sections.GetValueOrDefault(heading, []), line];
        }
        return sections;
    }
}
