using System.Diagnostics;
using System.Text;
using Demarche.Cli;
using Demarche.Cli.Running;

namespace Demarche.EndToEnd.Tests;

/// <summary>One run of the command inside the test's own process.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Error, TimeSpan Time)
{
    public static CommandRun Of(params string[] arguments) => With([], arguments);

    public static CommandRun With(byte[] input, params string[] arguments)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        var watch = Stopwatch.StartNew();
        using var surroundings = new Surroundings(new MemoryStream(input), output, error);
        int code = DemarcheCommand.RunAsync(arguments, surroundings).GetAwaiter().GetResult();
        return new CommandRun(code, Encoding.UTF8.GetString(output.ToArray()), error.ToString(), watch.Elapsed);
    }
}
