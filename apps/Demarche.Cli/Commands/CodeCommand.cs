using System.CommandLine;
using Demarche.Cli.Output;
using Demarche.Cli.Running;
using Demarche.Coding.Records;
using Demarche.Reading;

namespace Demarche.Cli.Commands;

/// <summary><c>demarche code</c>: reports in, records out.</summary>
internal static class CodeCommand
{
    private const string Description =
        """
        Finds in each report the actors, the statements (who said what), the events (who did what to whom, as PLOVER
        codes it) and the exchanges (demand, answers, standing), each with the words that show it.
        """;

    private const string Examples =
        """
        demarche code samples                           a table of everything found in a folder of reports
        demarche code report.md --format html -o report.html
                                                        a page to read: hover over or click what is marked
        demarche code archive/ --format jsonl > records.jsonl
                                                        one JSON object a report, for programs
        demarche code archive/ --min-confidence 0.8 --format jsonl
                                                        only the events that are most likely right
        curl -s https://example.org/report.txt | demarche code -
                                                        from standard input
        """;

    public static Command Create(Surroundings surroundings)
    {
        var paths = CommonOptions.Paths();
        var format = CommonOptions.Format(
            "table: to look at; jsonl: one JSON object a report; html: one page for all reports. "
            + "Default: table on a terminal, else jsonl.",
            OutputFormats.Names);
        var output = new Option<string?>("--output", "-o")
        {
            Description = "File to write to instead of standard output. A folder (one that exists, or a name that ends "
                + "in a slash) gets one file for each report.",
            HelpName = "FILE|FOLDER",
        };
        var least = CommonOptions.LeastConfidence();
        var threads = CommonOptions.Threads();
        var actors = new ActorOptions();
        var command = new TaughtCommand("code", Description, Examples) { paths, format, output, least, threads, actors.Tables, actors.Folders };
        var reading = new ReadingOptions();
        reading.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                RecordCoder coder = actors.Coder(parsed, surroundings);
                var chosen = OutputFormats.Parse(parsed.GetValue(format), surroundings.OutputIsTerminal && parsed.GetValue(output) is null);
                using var opener = new OutputOpener(surroundings);
                IRecordOutput destination = opener.Open(chosen, parsed.GetValue(output));
                var run = new ArticleRun(surroundings, reading.Reader(parsed), cancellation)
                {
                    Threads = parsed.GetValue(threads),
                    Unpacker = reading.Unpacker(parsed),
                };
                int code = run.Run(parsed.GetRequiredValue(paths), article => coder.CodeLikely(article, parsed.GetValue(least)), destination.Write);
                destination.Finish();
                return code;
            },
            cancellation));
        return command;
    }
}
