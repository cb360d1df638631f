using Demarche.Coding.Actors;

namespace Demarche.Coding.Tests.Actors;

/// <summary>A folder with tables and dictionaries for one test.</summary>
internal sealed class TemporaryTables : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("demarche-actors-").FullName;

    public TemporaryTables With(string name, string text)
    {
        File.WriteAllText(Path.Combine(Folder, name), text);
        return this;
    }

    public ActorCatalog AsTable(string name) => ActorCatalog.Load(new ActorFiles { Tables = [Path.Combine(Folder, name)] });

    public ActorCatalog AsPetrarch() => ActorCatalog.Load(new ActorFiles { PetrarchFolders = [Folder] });

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
