using System.Buffers;
using System.CommandLine;
using Demarche.Cli.Running;
using Demarche.Export.Json;
using Demarche.Language.Articles;
using Demarche.Reading;

namespace Demarche.Cli.Commands;

/// <summary><c>demarche read</c>: what the reader takes each report to be, without coding it.</summary>
internal static class ReadCommand
{
    private const string Description =
        """
        Reads reports without coding them: title, day, publisher, address and the text that all positions in a
        record count in. Use it to check what the reader made of a file, or to feed other programs.
        """;

    private const string Examples =
        """
        demarche read report.md                         the article as one line of JSON
        demarche read archive/ > articles.jsonl         a folder, one line a report
        """;

    public static Command Create(Surroundings surroundings)
    {
        var paths = CommonOptions.Paths();
        var format = CommonOptions.Format("jsonl: one JSON object a report (the only format).", "jsonl");
        var threads = CommonOptions.Threads();
        var command = new TaughtCommand("read", Description, Examples) { paths, format, threads };
        var reading = new ReadingOptions();
        reading.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.Run(
            () => new ArticleRun(surroundings, reading.Reader(parsed), cancellation)
            {
                Threads = parsed.GetValue(threads),
                Unpacker = reading.Unpacker(parsed),
            }
                .Run(parsed.GetRequiredValue(paths), Line, line => surroundings.Output.Write(line.WrittenSpan)),
            cancellation));
        return command;
    }

    private static ArrayBufferWriter<byte> Line(Article article)
    {
        var line = new ArrayBufferWriter<byte>(article.Text.Length + 1024);
        JsonLines.Write(article, line);
        return line;
    }
}
