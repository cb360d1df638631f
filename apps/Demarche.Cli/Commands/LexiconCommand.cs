using System.CommandLine;
using System.Globalization;
using Demarche.Cli.Running;
using Demarche.Coding.Data;
using Demarche.Coding.Events.Lexicon;
using Demarche.Language;

namespace Demarche.Cli.Commands;

/// <summary><c>demarche lexicon check</c>: runs the sentences that the rules of event coding give for themselves.</summary>
internal static class LexiconCommand
{
    private const string Description =
        """
        Checks the lexicon of event coding: reads its files, codes every example sentence, and names file, line and
        reason for each fault. Without a folder it checks the lexicon in the program; with one, the files there, laid out
        as data/lexicon, without building anything.
        """;

    private const string Examples =
        """
        demarche lexicon check                          the lexicon in the program
        demarche lexicon check data/lexicon             the files in a checkout, as you have just changed them
        """;

    public static Command Create(Surroundings surroundings)
    {
        var folder = new Argument<string?>("FOLDER")
        {
            Description = "A folder laid out as data/lexicon.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var check = new TaughtCommand("check", Description, Examples) { folder };
        check.SetAction(parsed => Check(parsed.GetValue(folder), surroundings));
        return new Command("lexicon", "Checks the rules of event coding by their own examples ('demarche lexicon check').") { check };
    }

    private static int Check(string? folder, Surroundings surroundings)
    {
        try
        {
            if (folder is not null && !Directory.Exists(folder))
                throw new DataFormatException(folder, 0, "there is no such folder");
            LexiconReport report = LexiconCheck.Run(LanguageAnalyzer.Default, folder);
            foreach (LexiconFault fault in report.Faults)
                surroundings.OutputText.WriteLine(SafeText.Of($"{fault.File}({fault.Line.ToString(CultureInfo.InvariantCulture)}): {fault.Rule}: {fault.Example} — {fault.Reason}"));
            surroundings.OutputText.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{report.Rules} rules, {report.Examples} examples, {report.Faults.Length} faults"));
            return report.Faults.IsEmpty ? ExitCode.Done : ExitCode.SomeInputFailed;
        }
        catch (DataFormatException fault)
        {
            surroundings.Error.WriteLine($"demarche: {SafeText.Of(fault.Message)}");
            return ExitCode.SomeInputFailed;
        }
    }
}
