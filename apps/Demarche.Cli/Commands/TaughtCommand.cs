using System.CommandLine;

namespace Demarche.Cli.Commands;

/// <summary>A command whose help ends in examples.</summary>
internal sealed class TaughtCommand(string name, string description, string examples) : Command(name, description)
{
    public string Examples { get; } = examples;
}
