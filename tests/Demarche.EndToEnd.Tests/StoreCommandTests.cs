using System.Text.Json;

namespace Demarche.EndToEnd.Tests;

/// <summary>The commands that work on a store.</summary>
public sealed class StoreCommandTests
{
    private const string Hostile =
        "Moscow \u001b[2Jdemands withdrawal\n\nMOSCOW, May 3, 2021 (Evil\u202E Agency) - Russia demanded that Ukraine withdraw its \u001b]0;troops\u0007 from the "
        + "border. \"We will not move a single soldier\u001b[31m,\" Ukrainian Foreign Minister Dmytro Kuleba said. Ukraine rejected the demand.\n";

    [Fact]
    public void Ingest_says_what_it_did()
    {
        using var folder = new TemporaryFolder();
        string store = Path.Combine(folder.Path, "store.db");
        string samples = Path.Combine(RepositoryRoot.Path, "samples");

        CommandRun first = CommandRun.Of("ingest", samples, "--store", store);
        CommandRun second = CommandRun.Of("ingest", samples, "--store", store);

        Assert.Equal(0, first.ExitCode);
        Assert.Contains("added; ledger computed", first.Output, StringComparison.Ordinal);
        Assert.Matches(@"\d+ articles: \d+ unchanged\n$", second.Output);
    }

    [Theory]
    [InlineData("events")]
    [InlineData("statements")]
    [InlineData("ledger")]
    [InlineData("search", "troops")]
    [InlineData("status")]
    public void Hostile_text_reaches_no_terminal(string command, params string[] more)
    {
        using var folder = new TemporaryFolder();
        string store = Path.Combine(folder.Path, "store.db");
        CommandRun.Of("ingest", folder.Write("report.txt", Hostile), "--store", store);

        foreach (string format in new[] { "table", "csv", "jsonl" })
        {
            CommandRun run = CommandRun.Of([command, .. more, "--store", store, "--format", format]);
            Assert.Equal(0, run.ExitCode);
            Assert.NotEmpty(run.Output);
            Assert.DoesNotContain("Nothing found", run.Output, StringComparison.Ordinal);
            Assert.DoesNotContain('\u001b', run.Output);
            Assert.DoesNotContain('\u0007', run.Output);
            if (format == "jsonl")
                Assert.All(run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => JsonDocument.Parse(line).Dispose());
            else
                Assert.DoesNotContain('\u202E', run.Output);
        }
    }

    [Fact]
    public void A_timeline_quotes_every_step_with_day_and_outlet()
    {
        using var folder = new TemporaryFolder();
        string store = Path.Combine(folder.Path, "store.db");
        CommandRun.Of("ingest", Path.Combine(RepositoryRoot.Path, "samples", "russia-security-demands.md"), "--store", store);
        string csv = CommandRun.Of("ledger", "Russia", "United States", "--store", store, "--format", "csv").Output;
        string id = csv.Split("\r\n").First(row => row.Contains(",Russia,United States,", StringComparison.Ordinal)).Split(',')[0];

        CommandRun run = CommandRun.Of("ledger", "--exchange", id[..6], "--store", store);

        Assert.Contains("Russia → United States", run.Output, StringComparison.Ordinal);
        Assert.Contains("2022-01-26  United States rejects (rejected)", run.Output, StringComparison.Ordinal);
        Assert.Contains("[example.org, 2022-01-27, ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_store_that_is_not_there_ends_in_one_sentence()
    {
        using var folder = new TemporaryFolder();
        CommandRun run = CommandRun.Of("ledger", "--store", Path.Combine(folder.Path, "none.db"));
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("demarche: there is no store at ", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
