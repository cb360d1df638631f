using Demarche.Cli.Running;
using Demarche.Coding.Ledgers;
using Demarche.Export;

namespace Demarche.Cli.Output;

/// <summary>One exchange, step by step, with the words of the reports.</summary>
internal static class TimelineOutput
{
    private const string Indent = "            ";

    private static readonly RowOutput<(TimelineStep Step, Evidence? Source)> Rows = new(
    [
        new("When", row => LedgerRows.Day(row.Step.Date)),
        new("Who", row => row.Step.Who),
        new("Step", row => row.Step.What),
        new("Implies", row => row.Step.Standing),
        new("Accounts", row => row.Step.IsContested ? "differ" : null),
        new("Outlet", row => row.Source?.Outlet),
        new("Published", row => LedgerRows.Day(row.Source?.Published)),
        new("Article", row => row.Source?.ArticleId),
        new("Words", row => row.Source is { } source ? LedgerRows.OnOneLine(source.Quote) : null),
    ],
    (_, _) => throw new InvalidOperationException("A timeline is written as the ledger's object."));

    public static void Write(LedgerEntry entry, string? format, Surroundings surroundings)
    {
        if (format == RowFormat.JsonLines)
            LedgerRows.Whole.Write([entry], format, surroundings);
        else if (format == RowFormat.Csv)
            Rows.Write(Steps(entry), format, surroundings);
        else
            WriteText(entry, surroundings.OutputText);
    }

    private static IEnumerable<(TimelineStep, Evidence?)> Steps(LedgerEntry entry) => TimelineStep.Of(entry)
        .SelectMany(step => step.Sources.IsEmpty ? [(step, null)] : step.Sources.Select(source => (step, (Evidence?)source)));

    private static void WriteText(LedgerEntry entry, TextWriter output)
    {
        string parties = entry.Addressee is { } addressee ? $"{entry.Demander.Name} → {addressee.Name}" : entry.Demander.Name;
        string history = string.Join(", then ", entry.History.Select(step =>
            step.Date is { } day ? $"{Terms.Of(step.Standing)} since {Terms.Of(day)}" : Terms.Of(step.Standing)));
        output.WriteLine(SafeText.Of(LedgerRows.OnOneLine(entry.Matter)));
        output.WriteLine(SafeText.Of($"{parties} · {history} · {entry.Id}"));
        foreach (TimelineStep step in TimelineStep.Of(entry))
        {
            string implied = step.Standing is null ? "" : $" ({step.Standing}{(step.IsContested ? "; accounts differ" : "")})";
            output.WriteLine();
            output.WriteLine(SafeText.Of($"{LedgerRows.Day(step.Date) ?? "undated",-10}  {step.Who} {step.What}{implied}"));
            foreach (Evidence source in step.Sources)
                output.WriteLine(SafeText.Of($"{Indent}{LedgerRows.OnOneLine(source.Quote)} [{Outlet(source)}]"));
        }
    }

    private static string Outlet(Evidence source) =>
        string.Join(", ", new[] { source.Outlet, LedgerRows.Day(source.Published), source.ArticleId }.Where(part => part is not null));
}
