using System.CommandLine;
using Demarche.Cli.Running;
using Demarche.Coding.Actors;
using Demarche.Coding.Data;
using Demarche.Coding.Records;

namespace Demarche.Cli.Commands;

/// <summary>The options that bring actors of the user's own, and the coder that knows them.</summary>
internal sealed class ActorOptions
{
    /// <summary>How many faults of dictionaries are told one by one.</summary>
    private const int MostTold = 5;

    /// <summary><c>--actors FILE</c>.</summary>
    public Option<string[]> Tables { get; } = new("--actors")
    {
        Description = "A table of actors of your own, over those that the program knows (docs/formats/actors.md). Several may be given.",
        HelpName = "FILE",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary><c>--petrarch DIR</c>.</summary>
    public Option<string[]> Folders { get; } = new("--petrarch")
    {
        Description = "A folder with PETRARCH dictionaries (actors, agents, verbs, discards, issues), to use as they are.",
        HelpName = "DIR",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>The coder that the command line asks for. What PETRARCH would skip in a dictionary is skipped and told.</summary>
    /// <exception cref="TableRefusedException">A file cannot be read or is not as its format demands.</exception>
    public RecordCoder Coder(ParseResult parsed, Surroundings surroundings)
    {
        var files = new ActorFiles
        {
            Tables = parsed.GetValue(Tables) ?? [],
            PetrarchFolders = parsed.GetValue(Folders) ?? [],
        };
        try
        {
            var coder = RecordCoder.Load(files);
            Tell(coder.Faults, surroundings);
            return coder;
        }
        catch (Exception fault) when (fault is DataFormatException or IOException or UnauthorizedAccessException)
        {
            throw new TableRefusedException(fault);
        }
    }

    private static void Tell(IReadOnlyList<DataFormatException> faults, Surroundings surroundings)
    {
        foreach (DataFormatException fault in faults.Take(MostTold))
            surroundings.Error.WriteLine($"demarche: {SafeText.Of(fault.Message)}; left out");
        if (faults.Count > MostTold)
            surroundings.Error.WriteLine($"demarche: and {faults.Count - MostTold} more lines like these");
    }
}
