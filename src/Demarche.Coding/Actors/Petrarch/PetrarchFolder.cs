using Demarche.Coding.Data;

namespace Demarche.Coding.Actors.Petrarch;

/// <summary>A folder with PETRARCH dictionaries, as PETRARCH and its successors lay it out.</summary>
internal static class PetrarchFolder
{
    private static readonly string[] Kinds = ["actors", "agents", "verbs", "discards", "issues"];

    /// <summary>All dictionaries of the folder, kind by kind, by name.</summary>
    /// <exception cref="IOException">The folder cannot be read, or there is no dictionary in it.</exception>
    public static IReadOnlyList<string> Dictionaries(string folder)
    {
        string[] files = [.. Kinds.SelectMany(kind => FilesOf(folder, kind))];
        return files.Length > 0
            ? files
            : throw new FileNotFoundException(
                $"{folder}: there is no PETRARCH dictionary in it (a file named …actors.txt, …agents.txt, …verbs.txt, CAMEO….txt, …discards.txt or …issues.txt)");
    }

    /// <summary>Reads all actor dictionaries, then all agent dictionaries.</summary>
    /// <exception cref="IOException">The folder or a file cannot be read, or there is no dictionary in it.</exception>
    public static void Read(string folder, PetrarchActors actors, PetrarchAgents agents)
    {
        _ = Dictionaries(folder);
        foreach (string file in FilesOf(folder, "actors"))
            actors.Read(DataFile.FromPath(file));
        foreach (string file in FilesOf(folder, "agents"))
            agents.Read(DataFile.FromPath(file));
    }

    /// <summary>The dictionaries of one kind, by name: …KIND.txt or ….KIND; verb dictionaries are named CAMEO….txt too.</summary>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    public static IEnumerable<string> FilesOf(string folder, string kind) =>
        Directory.GetFiles(folder).Order(StringComparer.Ordinal).Where(file => Is(Path.GetFileName(file), kind));

    private static bool Is(string name, string kind) =>
        name.EndsWith($"{kind}.txt", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith($".{kind}", StringComparison.OrdinalIgnoreCase)
        || (kind == "verbs" && name.StartsWith("CAMEO", StringComparison.OrdinalIgnoreCase) && name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase));
}
