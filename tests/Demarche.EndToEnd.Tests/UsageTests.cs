namespace Demarche.EndToEnd.Tests;

public sealed class UsageTests
{
    [Theory]
    [InlineData("code")]
    [InlineData("code", "--unheard-of", "x.txt")]
    [InlineData("code", "x.txt", "--format", "xml")]
    [InlineData("code", "x.txt", "--threads", "0")]
    [InlineData("code", "x.txt", "--threads", "many")]
    [InlineData("code", "x.txt", "--min-confidence", "1.2")]
    [InlineData("code", "x.txt", "--min-confidence", "-0.5")]
    [InlineData("code", "x.txt", "--min-confidence", "high")]
    [InlineData("code", "x.txt", "--min-confidence", "NaN")]
    [InlineData("relate")]
    [InlineData("explain")]
    [InlineData("conjure", "x.txt")]
    public void Wrong_usage_ends_with_2_and_says_what_is_wrong(params string[] arguments)
    {
        CommandRun run = CommandRun.Of(arguments);
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("demarche: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("--help'", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Theory]
    [InlineData("")]
    [InlineData("code")]
    [InlineData("explain")]
    [InlineData("read")]
    [InlineData("parse")]
    [InlineData("relate")]
    public void Help_ends_in_examples(string command)
    {
        CommandRun run = CommandRun.Of([.. new[] { command, "--help" }.Where(word => word.Length > 0)]);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Examples:", run.Output, StringComparison.Ordinal);
        Assert.Contains($"demarche {command}", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Version_is_one_line()
    {
        CommandRun run = CommandRun.Of("--version");
        Assert.Equal(0, run.ExitCode);
        Assert.Matches(@"^\d+\.\d+\.\d+\S*\r?\n$", run.Output);
    }

    [Fact]
    public void Output_that_cannot_be_written_is_wrong_usage()
    {
        using var folder = new TemporaryFolder();
        string report = folder.Write("a.txt", "Iran rejected the offer.\n");
        CommandRun run = CommandRun.Of("code", report, "-o", Path.Combine(folder.Path, "no", "such", "file.jsonl"));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("cannot write to", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_whose_name_looks_like_an_option_is_read_after_two_dashes()
    {
        CommandRun run = CommandRun.Of("code", "--", "--unheard-of");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("--unheard-of: there is no such file", run.Error, StringComparison.Ordinal);
    }
}
