using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Demarche.EndToEnd.Tests;

/// <summary>Archives, data files and pages through the command.</summary>
public sealed class ContainerCommandTests
{
    private const string Sentence = "Iran rejected the demand of the United States on Monday, and its minister said that the talks were over.";

    private static JsonElement[] Lines(CommandRun run) =>
        [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

    private static byte[] Zip(params (string Name, string Content)[] entries)
    {
        using var whole = new MemoryStream();
        using (var archive = new ZipArchive(whole, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, string content) in entries)
            {
                using Stream entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }
        return whole.ToArray();
    }

    [Fact]
    public void Every_report_of_an_archive_is_coded_in_order_and_a_fault_is_named_in_its_place()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("a.zip", Zip(("1.html", $"<html><p>{Sentence}</p></html>"), ("2.xml", "<?xml version=\"1.0\"?><a/>"), ("3.txt", Sentence)));
        CommandRun run = CommandRun.Of("code", path);
        Assert.Equal(1, run.ExitCode);
        Assert.Equal([$"{path}/1.html", $"{path}/3.txt"], Lines(run).Select(line => line.GetProperty("path").GetString()));
        Assert.All(Lines(run), line => Assert.NotEmpty(line.GetProperty("events").EnumerateArray()));
        Assert.Contains("2.xml", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_are_named_by_a_map_and_a_wrong_map_is_refused()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("a.csv", $"story,when\n\"{Sentence}\",2022-01-27\n");
        JsonElement line = Assert.Single(Lines(CommandRun.Of("read", path, "--map", "text=story,date=when")));
        Assert.Equal((Sentence, "2022-01-27"), (line.GetProperty("text").GetString(), line.GetProperty("published").GetString()));
        CommandRun wrong = CommandRun.Of("read", path, "--map", "words=story");
        Assert.Equal(2, wrong.ExitCode);
        Assert.Contains("no part \"words\"", wrong.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_in_another_language_is_kept_and_not_coded()
    {
        CommandRun run = CommandRun.With(Encoding.UTF8.GetBytes("Le ministère a rejeté la demande des États-Unis lundi, et il a dit que les négociations étaient finies pour cette année."), "code", "-");
        JsonElement line = Assert.Single(Lines(run));
        Assert.Equal("fr", line.GetProperty("language").GetString());
        Assert.Empty(line.GetProperty("events").EnumerateArray());
        Assert.Contains("French", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_beyond_the_longest_is_kept_and_said()
    {
        string text = string.Join("\n\n", Enumerable.Repeat(Sentence, 40));
        CommandRun run = CommandRun.With(Encoding.UTF8.GetBytes(text), "code", "-", "--longest", "1000");
        JsonElement line = Assert.Single(Lines(run));
        Assert.Equal(text, line.GetProperty("text").GetString());
        Assert.Contains("--longest", run.Error, StringComparison.Ordinal);
        Assert.All(line.GetProperty("statements").EnumerateArray(), statement => Assert.True(statement.GetProperty("content")[0].GetProperty("end").GetInt32() <= 1000));
    }

    [Fact]
    public void Markup_in_a_headline_reaches_a_page_escaped()
    {
        string page = $"<html><head><meta property='og:title' content='&lt;script&gt;alert(1)&lt;/script&gt; and more'></head><body><p>{Sentence}</p></body></html>";
        CommandRun run = CommandRun.With(Encoding.UTF8.GetBytes(page), "code", "-", "--format", "html");
        Assert.DoesNotContain("<script>alert", run.Output, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert", run.Output, StringComparison.Ordinal);
    }
}
