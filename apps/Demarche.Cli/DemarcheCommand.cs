using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using Demarche.Cli.Commands;
using Demarche.Cli.Output;
using Demarche.Cli.Running;
using Demarche.Storage;

namespace Demarche.Cli;

/// <summary>The <c>demarche</c> command: what it offers, and what it answers to a wrong command line.</summary>
internal static class DemarcheCommand
{
    private const string Description =
        """
        Reads news reports and keeps the diplomatic record: who said what, who did or demanded what of whom
        (PLOVER events), and which demand got which answer. Everything found points at the exact words of the
        report. Works offline; the same input always gives the same output.
        """;

    private const string Examples =
        """
        demarche code report.md                         what a report says, as tables
        demarche code report.md --format html -o report.html
                                                        the report as a page with everything marked
        demarche explain report.md e2                   why the second event was coded as it was
        """;

    /// <summary>Runs one command line to its end. Never throws for anything that the user or the input did.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] arguments, Surroundings surroundings)
    {
        // A file's name may begin with "@"; it is no list of further arguments.
        var reading = new ParserConfiguration { ResponseFileTokenReplacer = null };
        ParseResult parsed = Create(surroundings).Parse(arguments, reading);
        if (UnknownOption(parsed) is { } unknown)
            return Refuse(parsed, [$"There is no option {unknown}."], surroundings);
        if (parsed.Action is ParseErrorAction)
            return Refuse(parsed, parsed.Errors.Select(error => error.Message), surroundings);
        var configuration = new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            Output = surroundings.OutputText,
            Error = surroundings.Error,
        };
        try
        {
            int code = await parsed.InvokeAsync(configuration);
            surroundings.Flush();
            return code;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
        catch (OutputClosedException)
        {
            return ExitCode.Done;
        }
        catch (OutputRefusedException refused)
        {
            surroundings.Error.WriteLine($"demarche: {SafeText.Of(refused.Message)}");
            return ExitCode.WrongUsage;
        }
        catch (TableRefusedException refused)
        {
            surroundings.Error.WriteLine($"demarche: {SafeText.Of(refused.Message)}");
            return ExitCode.WrongUsage;
        }
        catch (Exception fault) when (fault is StoreException or IOException or UnauthorizedAccessException)
        {
            surroundings.Error.WriteLine($"demarche: {SafeText.Of(fault.Message)}");
            return ExitCode.SomeInputFailed;
        }
    }

    private static RootCommand Create(Surroundings surroundings)
    {
        var root = new RootCommand(Description)
        {
            CodeCommand.Create(surroundings),
            ExplainCommand.Create(surroundings),
            ReadCommand.Create(surroundings),
            ParseCommand.Create(surroundings),
            RelateCommand.Create(surroundings),
            LexiconCommand.Create(surroundings),
            IngestCommand.Create(surroundings),
            LedgerCommand.Create(surroundings),
            EventsCommand.Create(surroundings),
            StatementsCommand.Create(surroundings),
            SearchCommand.Create(surroundings),
            StatusCommand.Create(surroundings),
            VerifyCommand.Create(surroundings),
            ExportCommand.Create(surroundings),
            WatchCommand.Create(surroundings),
        };
        HelpOption help = root.Options.OfType<HelpOption>().Single();
        help.Action = new TeachingHelp((HelpAction?)help.Action ?? new HelpAction(), Examples);
        return root;
    }

    /// <summary>What looks like an option but is none: it would pass for a path. After "--" everything is a path.</summary>
    private static string? UnknownOption(ParseResult parsed) => parsed.Tokens
        .TakeWhile(token => token.Type != TokenType.DoubleDash)
        .FirstOrDefault(token => token.Type == TokenType.Argument && token.Value is ['-', _, ..])
        ?.Value;

    private static int Refuse(ParseResult parsed, IEnumerable<string> faults, Surroundings surroundings)
    {
        foreach (string fault in faults)
            surroundings.Error.WriteLine($"demarche: {SafeText.Of(fault)}");
        string command = parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ";
        surroundings.Error.WriteLine($"Try 'demarche {command}--help'.");
        return ExitCode.WrongUsage;
    }
}
