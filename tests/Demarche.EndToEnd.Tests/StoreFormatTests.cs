using System.Text.Json;

namespace Demarche.EndToEnd.Tests;

/// <summary>Holds <c>docs/formats/ledger.md</c> against what the commands write.</summary>
public sealed class StoreFormatTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _store;

    public StoreFormatTests()
    {
        _store = Path.Combine(_folder.Path, "store.db");
        Assert.Equal(0, CommandRun.Of("ingest", Path.Combine(RepositoryRoot.Path, "samples", "russia-security-demands.md"), "--store", _store).ExitCode);
    }

    [Theory]
    [InlineData("ledger")]
    [InlineData("events")]
    [InlineData("statements")]
    [InlineData("search", "demand")]
    [InlineData("status")]
    public void The_page_names_every_column_and_field(string command, params string[] more)
    {
        string section = Section(command);
        string csv = Written(command, more, "csv");

        Assert.Contains($"`{csv.Split("\r\n")[0]}`", section, StringComparison.Ordinal);
        Assert.All(
            Fields(Written(command, more, "jsonl")).Distinct(),
            field => Assert.Matches($"[`\"]{field}[`\"]", section));
    }

    [Fact]
    public void The_page_names_the_columns_of_one_exchange()
    {
        string id = Written("ledger", [], "csv").Split("\r\n")[1].Split(',')[0];
        string csv = Written("ledger", ["--exchange", id], "csv");
        Assert.Contains($"`{csv.Split("\r\n")[0]}`", Section("ledger"), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private string Written(string command, string[] more, string format)
    {
        CommandRun run = CommandRun.Of([command, .. more, "--store", _store, "--format", format]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.NotEmpty(run.Output);
        return run.Output;
    }

    private static string Section(string command)
    {
        string page = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "formats", "ledger.md"));
        return page.Split("\n## ").Single(section => section.StartsWith($"`demarche {command}`", StringComparison.Ordinal));
    }

    /// <summary>The names of all fields, at any depth.</summary>
    private static IEnumerable<string> Fields(string lines)
    {
        foreach (string line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using var json = JsonDocument.Parse(line);
            foreach (string field in Fields(json.RootElement))
                yield return field;
        }
    }

    private static IEnumerable<string> Fields(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(field => Fields(field.Value).Prepend(field.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Fields),
        _ => [],
    };
}
