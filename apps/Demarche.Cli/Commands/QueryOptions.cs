using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Demarche.Cli.Output;
using Demarche.Cli.Running;
using Demarche.Storage;
using Demarche.Storage.Queries;

namespace Demarche.Cli.Commands;

/// <summary>Arguments and options of the commands that ask a store.</summary>
internal static class QueryOptions
{
    /// <summary>Rows of a table unless somebody wants more.</summary>
    private const int TableRows = 50;

    public static Argument<string[]> Parties(string description) => new("PARTY")
    {
        Description = description,
        Arity = new ArgumentArity(0, 2),
    };

    public static Option<string?> Format() => CommonOptions.Format(
        "table: to look at; jsonl: one JSON object a line; csv: for spreadsheets. Default: table.", RowFormat.Names);

    public static Option<DateOnly?> Day(string name, string description)
    {
        return new Option<DateOnly?>(name)
        {
            Description = description,
            HelpName = "DAY",
            CustomParser = result =>
            {
                if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
                    return day;
                result.AddError($"{name} wants a day like 2022-01-27.");
                return null;
            },
        };
    }

    public static Option<int?> Limit()
    {
        var option = new Option<int?>("--limit", "-n")
        {
            Description = $"Rows at most. Default: {TableRows} for a table, else all.",
            HelpName = "N",
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token]
                && !(int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0))
                result.AddError("--limit wants a number from 1.");
        });
        return option;
    }

    public static int Most(int? limit, string? format) => limit ?? (format is null or RowFormat.Table ? TableRows : int.MaxValue);

    /// <summary>Writes the first rows, and on standard error how many there are more.</summary>
    public static int Write<T>(IEnumerable<T> rows, RowOutput<T> output, (string? Format, int? Limit) how, Surroundings surroundings)
    {
        int most = Most(how.Limit, how.Format);
        ImmutableArray<T> all = [.. rows];
        output.Write(all.Take(most), how.Format, surroundings);
        if (all.Length > most)
            surroundings.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"demarche: {most} of {all.Length} shown; --limit shows more"));
        return ExitCode.Done;
    }
}
