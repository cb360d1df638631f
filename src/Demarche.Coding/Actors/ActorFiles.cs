namespace Demarche.Coding.Actors;

/// <summary>Files of the user's own that say who is who, over what comes with the program.</summary>
public sealed record ActorFiles
{
    /// <summary>Folders with PETRARCH actor and agent dictionaries; later ones over earlier ones.</summary>
    public IReadOnlyList<string> PetrarchFolders { get; init; } = [];

    /// <summary>Tables as docs/formats/actors.md describes; over the dictionaries, and later ones over earlier ones.</summary>
    public IReadOnlyList<string> Tables { get; init; } = [];

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => PetrarchFolders.Count == 0 && Tables.Count == 0;
}
