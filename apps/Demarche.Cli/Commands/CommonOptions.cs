using System.CommandLine;
using System.Globalization;

namespace Demarche.Cli.Commands;

/// <summary>Arguments and options that several commands share.</summary>
internal static class CommonOptions
{
    private const int MostThreads = 1024;

    public static Argument<string[]> Paths() => new("PATH")
    {
        Description = "Reports to read: files, folders (their texts, Markdown files and web pages, in order of name, "
            + "with subfolders), or - for standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    public static Option<string?> Format(string description, params string[] formats)
    {
        var option = new Option<string?>("--format", "-f") { Description = description, HelpName = string.Join('|', formats) };
        option.AcceptOnlyFromAmong(formats);
        return option;
    }

    public static Option<double> LeastConfidence()
    {
        var option = new Option<double>("--min-confidence")
        {
            Description = "Leave out events with less confidence than this, from 0 to 1 (docs/accuracy.md tells what each means). Default: 0, all.",
            HelpName = "X",
            CustomParser = result =>
            {
                if (double.TryParse(result.Tokens[0].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double least) && least is >= 0 and <= 1)
                    return least;
                result.AddError("--min-confidence wants a number from 0 to 1.");
                return 0;
            },
        };
        return option;
    }

    public static Option<int> Threads()
    {
        var option = new Option<int>("--threads", "-t")
        {
            Description = "Reports worked on at once. The output does not depend on it. Default: one for each processor.",
            HelpName = "N",
            DefaultValueFactory = _ => Environment.ProcessorCount,
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token]
                && !(int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
                    && number is >= 1 and <= MostThreads))
                result.AddError("--threads wants a number from 1 to 1024.");
        });
        return option;
    }
}
