using System.CommandLine;
using Demarche.Cli.Output;
using Demarche.Cli.Running;
using Demarche.Coding.Records;
using Demarche.Reading;

namespace Demarche.Cli.Commands;

/// <summary><c>demarche explain</c>: how each code came about.</summary>
internal static class ExplainCommand
{
    private const string Description =
        """
        Shows how events were coded: the predicates and operators found, who fills which role, and the rule behind
        every code with the file that defines it, each with the words of the report it rests on and their place
        (in Unicode code points of the article's text).
        """;

    private const string Examples =
        """
        demarche explain report.md                      every event of the report
        demarche explain report.md e2                   one of them, by the number that 'code' gives it
        """;

    public static Command Create(Surroundings surroundings)
    {
        var file = new Argument<string>("FILE") { Description = "The report, or - for standard input." };
        var id = new Argument<string?>("EVENT")
        {
            Description = "The event, as 'demarche code' numbers it: e1, e2, … Default: all.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var actors = new ActorOptions();
        var command = new TaughtCommand("explain", Description, Examples) { file, id, actors.Tables, actors.Folders };
        command.SetAction((parsed, cancellation) => Task.Run(
            () => Explain(surroundings, actors.Coder(parsed, surroundings), parsed.GetRequiredValue(file), parsed.GetValue(id), cancellation),
            cancellation));
        return command;
    }

    private static int Explain(
        Surroundings surroundings, RecordCoder coder, string file, string? id, CancellationToken cancellation)
    {
        TableStyle style = TableStyle.For(surroundings);
        var run = new ArticleRun(surroundings, ReportReader.Default, cancellation) { Threads = 1 };
        bool missing = false;
        int code = run.Run([file], article => coder.Code(article), record =>
        {
            var wanted = record.Events.Where(coded => id is null || coded.Id == id).ToList();
            missing = wanted.Count == 0;
            foreach (var coded in wanted)
                surroundings.OutputText.WriteLine(ConsoleText.Render([EventTree.Of(record, coded)], style));
        });
        if (!missing)
            return code;
        surroundings.Error.WriteLine(id is null
            ? "demarche: no event was found in it"
            : $"demarche: it has no event {SafeText.Of(id)}; 'demarche code' lists what it has");
        return id is null ? code : ExitCode.SomeInputFailed;
    }
}
