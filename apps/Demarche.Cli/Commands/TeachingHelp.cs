using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Demarche.Cli.Commands;

/// <summary>The usual help, then examples to copy.</summary>
internal sealed class TeachingHelp(HelpAction usual, string rootExamples) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        usual.Invoke(parseResult);
        string examples = parseResult.CommandResult.Command is TaughtCommand taught ? taught.Examples : rootExamples;
        TextWriter output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (string line in examples.Split('\n'))
            output.WriteLine(line.Length > 0 ? $"  {line}" : "");
        output.WriteLine();
        return ExitCode.Done;
    }
}
