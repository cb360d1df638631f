namespace Demarche.Coding.Tests.Statements;

/// <summary>The gold set of hard cases (<c>hard-cases.txt</c>) and what is known to fail in it (<c>known-failures.txt</c>).</summary>
public sealed class HardCaseTests
{
    private static readonly string[] Cases = Lines("hard-cases.txt");

    [Fact]
    public void There_are_a_hundred_and_fifty_cases_and_more() => Assert.InRange(Cases.Distinct(StringComparer.Ordinal).Count(), 150, 1000);

    [Fact]
    public void Every_case_is_right_but_the_known_failures()
    {
        string[] failing = [.. Cases.Where(line => !HardCase.Parse(line).IsRight())];
        Assert.Equal(Lines("known-failures.txt"), failing);
    }

    [Fact]
    public void Nine_of_ten_cases_are_right() => Assert.InRange(Lines("known-failures.txt").Length, 0, Cases.Length / 10);

    [Fact]
    public void Marks_are_read_with_their_offsets()
    {
        HardCase read = HardCase.Parse("{1 “No,”} [1 he] <1 said> ¶ {1 “no.”}");
        Assert.Equal("“No,” he said\n\n“no.”", read.Text);
        MarkedStatement marked = Assert.Single(read.Marked);
        Assert.Equal(["“No,”", "“no.”"], marked.Content.Select(span => span.Of(read.Text)));
        Assert.Equal("he", Assert.Single(marked.Source).Of(read.Text));
    }

    private static string[] Lines(string name) =>
        [.. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Statements", name)).Where(IsCase)];

    private static bool IsCase(string line) =>
        line.Length > 0 && line[0] != '#' && !line.StartsWith("==", StringComparison.Ordinal);
}
