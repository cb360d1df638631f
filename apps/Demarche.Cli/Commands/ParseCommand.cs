using System.CommandLine;
using Demarche.Cli.Running;
using Demarche.Language;
using Demarche.Language.Articles;
using Demarche.Language.Conllu;
using Demarche.Reading;

namespace Demarche.Cli.Commands;

/// <summary><c>demarche parse</c>: raw text in, CoNLL-U out.</summary>
internal static class ParseCommand
{
    private const string Description =
        """
        Writes the sentences, words, tags, lemmas and dependency trees of plain text as CoNLL-U (Universal
        Dependencies). The text is taken as it is: a blank line ends a paragraph, every character is kept, nothing
        is taken for a headline or a caption.
        """;

    private const string Examples =
        """
        demarche parse speech.txt > speech.conllu
        echo 'Moscow rejected the offer.' | demarche parse -
        """;

    /// <summary>In UTF-16 code units: some 200,000 words, a few seconds of work.</summary>
    private const int LongestParagraph = 1 << 20;

    private static readonly ReportReader Reader = new(new ReportReaderOptions
    {
        Format = ReportFormat.Bare,
        MaximumParagraph = LongestParagraph,
    });

    public static Command Create(Surroundings surroundings)
    {
        var paths = CommonOptions.Paths();
        paths.Description = "Plain text in UTF-8: files, folders, or - for standard input.";
        var threads = CommonOptions.Threads();
        var command = new TaughtCommand("parse", Description, Examples) { paths, threads };
        command.SetAction((parsed, cancellation) => Task.Run(
            () => new ArticleRun(surroundings, Reader, cancellation) { Threads = parsed.GetValue(threads) }
                .Run(parsed.GetRequiredValue(paths), Trees, surroundings.OutputText.Write),
            cancellation));
        return command;
    }

    private static string Trees(Article article)
    {
        using var trees = new StringWriter();
        ConlluWriter.Write(LanguageAnalyzer.Default.Analyze(article), trees);
        return trees.ToString();
    }
}
