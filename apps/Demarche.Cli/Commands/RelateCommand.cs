using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using Demarche.Cli.Running;
using Demarche.Cli.Tables;
using Demarche.Coding.Events;
using Demarche.Coding.Events.Relating;
using Demarche.Export;
using Demarche.Language;
using Demarche.Language.Articles;
using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Cli.Commands;

/// <summary><c>demarche relate</c>: the type of the event between a given source and target.</summary>
internal static class RelateCommand
{
    private const string Description =
        """
        Codes what a given source does to a given target in each row of a tab-separated table, and writes the table
        with one more column, type: the PLOVER event type, empty where none is found. The table has a header; of its
        columns, marked_sentence holds the sentence with <s>…</s> around the source and <t>…</t> around the target.
        Without it, sentence, source and target are used, and each party is looked for in the sentence.
        """;

    private const string Examples =
        """
        demarche relate pairs.tsv > coded.tsv
        printf 'marked_sentence\n<s>Iran</s> rejected an offer by <t>Iraq</t>.\n' | demarche relate -
        """;

    public static Command Create(Surroundings surroundings)
    {
        var file = new Argument<string>("FILE.tsv") { Description = "The table, or - for standard input." };
        var threads = CommonOptions.Threads();
        var command = new TaughtCommand("relate", Description, Examples) { file, threads };
        command.SetAction((parsed, cancellation) => Task.Run(
            () => Relate(surroundings, parsed.GetRequiredValue(file), parsed.GetValue(threads), cancellation),
            cancellation));
        return command;
    }

    private static int Relate(Surroundings surroundings, string file, int threads, CancellationToken cancellation)
    {
        try
        {
            using StreamReader reader = file == "-"
                ? new StreamReader(surroundings.Input, Encoding.UTF8)
                : new StreamReader(file, Encoding.UTF8);
            var table = new TabbedTable(reader);
            var columns = new RelationColumns(table);
            surroundings.OutputText.WriteLine($"{table.Header}\ttype");
            OrderedPipeline.Run(
                table.Rows(), row => $"{row}\t{TypeOf(columns.Read(row))}", surroundings.OutputText.WriteLine, threads, cancellation);
            return ExitCode.Done;
        }
        catch (Exception fault) when (fault is TableFormatException or IOException and not OutputClosedException
            or UnauthorizedAccessException)
        {
            surroundings.Error.WriteLine($"demarche: {SafeText.Of(file)}: {SafeText.Of(fault.Message)}");
            return ExitCode.SomeInputFailed;
        }
    }

    private static string TypeOf(MarkedSentence sentence)
    {
        var whole = new Paragraph(ParagraphRole.Body, new TextSpan(0, sentence.Text.Length));
        Document document = LanguageAnalyzer.Default.Analyze(ArticleFactory.Create(sentence.Text, [whole]));
        EventType? type = RelationCoder.Default.Code(document, sentence.Source, sentence.Target);
        return type is { } found ? Terms.Of(found) : "";
    }
}
