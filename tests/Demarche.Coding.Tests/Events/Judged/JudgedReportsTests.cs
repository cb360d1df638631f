using System.Collections.Immutable;
using System.Globalization;
using Xunit.Abstractions;

namespace Demarche.Coding.Tests.Events.Judged;

/// <summary>
/// Thirty reports in the shapes that reports come in, and by judged.txt what a coder finds in them. Whatever comes out
/// and does not stand there counts as wrong.
/// </summary>
public sealed class JudgedReportsTests(ITestOutputHelper output)
{
    private static readonly Lazy<ImmutableArray<JudgedReport>> Reports = new(JudgedReport.All);

    [Fact]
    public void Of_the_events_of_whole_reports_at_least_85_in_100_are_right()
    {
        int found = Reports.Value.Sum(r => r.Found.Length);
        int wrong = Reports.Value.Sum(r => r.Wrong.Length);
        int modes = Reports.Value.Sum(r => r.WrongMode.Length);
        double precision = 1 - ((double)wrong / found);
        string summary = string.Create(CultureInfo.InvariantCulture, $"{found} events, {wrong} wrong, {modes} more with a wrong mode: precision {precision:P1}");
        string[] list = [.. Reports.Value.SelectMany(r => r.Wrong.Select(r.Describe))];
        string[] listed = [.. Reports.Value.SelectMany(r => r.WrongMode.Select(e => "mode: " + r.Describe(e)))];
        output.WriteLine(string.Join('\n', [summary, .. list, .. listed]));
        Assert.True(precision >= 0.85, string.Join('\n', [summary, .. list]));
    }

    [Fact]
    public void Of_the_events_that_a_coder_expects_at_least_half_are_found()
    {
        int expected = Reports.Value.Sum(r => r.Judged.Count(j => j.Expected));
        int missed = Reports.Value.Sum(r => r.Missed.Length);
        double recall = 1 - ((double)missed / expected);
        string summary = string.Create(CultureInfo.InvariantCulture, $"{expected} events expected, {missed} missed: recall {recall:P1}");
        string[] list = [.. Reports.Value.SelectMany(r => r.Missed.Select(r.Describe))];
        output.WriteLine(string.Join('\n', [summary, .. list]));
        Assert.True(recall >= 0.5, string.Join('\n', [summary, .. list]));
    }
}
