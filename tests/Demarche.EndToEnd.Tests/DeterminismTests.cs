using System.Diagnostics;
using System.Globalization;

namespace Demarche.EndToEnd.Tests;

public sealed class DeterminismTests
{
    private static readonly string Samples = Path.Combine(RepositoryRoot.Path, "samples");

    [Theory]
    [InlineData("tr_TR.UTF-8")]
    [InlineData("ar_SA.UTF-8")]
    public void A_process_under_any_culture_writes_the_same_bytes(string culture)
    {
        foreach (string format in new[] { "jsonl", "html", "table" })
        {
            Assert.Equal(
                CommandProcess.Output("C.UTF-8", "code", Samples, "--format", format, "--threads", "1"),
                CommandProcess.Output(culture, "code", Samples, "--format", format, "--threads", "2"));
        }
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    public void Nothing_asks_for_the_culture_of_its_thread(string culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        string[][] commands =
        [
            ["code", Samples, "--format", "jsonl"],
            ["code", Samples, "--format", "html"],
            ["code", Samples, "--format", "table"],
            ["parse", Samples],
            ["read", Samples],
            ["explain", Directory.EnumerateFiles(Samples).Order(StringComparer.Ordinal).First()],
        ];
        foreach (string[] command in commands)
        {
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            string expected = CommandRun.Of(command).Output;
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            string found = CommandRun.Of(command).Output;
            CultureInfo.CurrentCulture = before;
            Assert.Equal(expected, found);
        }
    }

    [Fact]
    public async Task Output_that_nobody_reads_any_more_ends_the_run_without_a_word()
    {
        using Process process = CommandProcess.Start("C.UTF-8", ["code", .. Enumerable.Repeat(Samples, 200), "--format", "jsonl"]);
        Task<string> error = process.StandardError.ReadToEndAsync();
        Assert.NotNull(await process.StandardOutput.ReadLineAsync());
        process.StandardOutput.Close();
        Assert.Equal(0, CommandProcess.ExitCodeOf(process));
        Assert.Empty(await error);
    }
}
