using Demarche.Coding.Data;

namespace Demarche.Coding.Actors.Petrarch;

/// <summary>A folder with PETRARCH dictionaries, as PETRARCH and its successors lay it out.</summary>
internal static class PetrarchFolder
{
    /// <summary>Reads all actor dictionaries (…actors.txt, ….actors), then all agent dictionaries (…agents.txt, ….agents), by name.</summary>
    /// <exception cref="IOException">The folder or a file cannot be read, or there is no dictionary in it.</exception>
    public static void Read(string folder, PetrarchActors actors, PetrarchAgents agents)
    {
        string[] files = [.. Directory.GetFiles(folder).Order(StringComparer.Ordinal)];
        string[] actorFiles = [.. files.Where(file => Is(file, "actors"))];
        string[] agentFiles = [.. files.Where(file => Is(file, "agents"))];
        if (actorFiles.Length + agentFiles.Length == 0)
            throw new FileNotFoundException($"{folder}: there is no PETRARCH dictionary in it (a file named …actors.txt or …agents.txt)");
        foreach (string file in actorFiles)
            actors.Read(DataFile.FromPath(file));
        foreach (string file in agentFiles)
            agents.Read(DataFile.FromPath(file));
    }

    private static bool Is(string file, string kind)
    {
        string name = Path.GetFileName(file);
        return name.EndsWith($"{kind}.txt", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith($".{kind}", StringComparison.OrdinalIgnoreCase);
    }
}
