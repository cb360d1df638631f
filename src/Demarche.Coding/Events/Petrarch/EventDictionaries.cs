using Demarche.Coding.Actors;
using Demarche.Coding.Actors.Petrarch;
using Demarche.Coding.Data;
using Demarche.Coding.Events.Lexicon;

namespace Demarche.Coding.Events.Petrarch;

/// <summary>What PETRARCH dictionaries of the user's own say of events: verbs, what to discard, issues.</summary>
internal sealed class EventDictionaries
{
    private readonly List<DataFormatException> _faults = [];

    private EventDictionaries(IReadOnlyList<string> folders)
    {
        var verbs = new PetrarchVerbs(_faults);
        Issues = new PetrarchIssues(_faults);
        foreach (string folder in folders)
        {
            Read(folder, "verbs", verbs.Read);
            Read(folder, "discards", Discards.Read);
            Read(folder, "issues", Issues.Read);
        }
        Lexicon = verbs.Patterns.Count == 0 ? EventLexicon.Default : EventLexicon.Default.With(verbs.Patterns, verbs.Forms);
    }

    /// <summary>The program's lexicon, with the verbs of the dictionaries.</summary>
    public EventLexicon Lexicon { get; }

    /// <summary>What is not to be coded.</summary>
    public PetrarchDiscards Discards { get; } = new();

    /// <summary>Codes beside PLOVER's contexts.</summary>
    public PetrarchIssues Issues { get; }

    /// <summary>What was left out, and why.</summary>
    public IReadOnlyList<DataFormatException> Faults => _faults;

    /// <summary>Reads the folders; null when there are none.</summary>
    /// <exception cref="IOException">A folder or a file cannot be read.</exception>
    public static EventDictionaries? Load(ActorFiles files) =>
        files.PetrarchFolders.Count == 0 ? null : new EventDictionaries(files.PetrarchFolders);

    private static void Read(string folder, string kind, Action<DataFile> read)
    {
        foreach (string file in PetrarchFolder.FilesOf(folder, kind))
            read(DataFile.FromPath(file));
    }
}
