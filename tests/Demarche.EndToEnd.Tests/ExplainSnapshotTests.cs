namespace Demarche.EndToEnd.Tests;

/// <summary>What <c>demarche explain</c> says of three events of the samples, word by word.</summary>
/// <remarks>After a change that means to change it: run the command as the test does, read what it says, and put it into the file.</remarks>
public sealed class ExplainSnapshotTests
{
    [Theory]
    [InlineData("russia-security-demands.md", "e4")]
    [InlineData("russia-security-demands.md", "e2")]
    [InlineData("grain-deal-2023.md", "e7")]
    public void Explain_tells_act_operators_parties_and_codes_in_words(string sample, string id)
    {
        CommandRun run = CommandRun.Of("explain", Path.Combine(RepositoryRoot.Path, "samples", sample), id);
        string expected = File.ReadAllText(Path.Combine(
            RepositoryRoot.Path, "tests", "Demarche.EndToEnd.Tests", "Snapshots", $"explain-{Path.GetFileNameWithoutExtension(sample)}-{id}.txt"));
        Assert.Equal((0, expected.ReplaceLineEndings("\n")), (run.ExitCode, run.Output.ReplaceLineEndings("\n")));
    }
}
