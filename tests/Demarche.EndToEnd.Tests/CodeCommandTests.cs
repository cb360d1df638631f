using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Demarche.EndToEnd.Tests;

public sealed class CodeCommandTests
{
    private const string Report =
        "Tehran turns down offer\n\nMay 3, 2021\n\nThe United States urged Iran on Monday to end its enrichment of uranium. "
        + "Iran rejected the demand. "
        + "\"We do not trust them,\" Iranian Foreign Minister Mohammad Javad Zarif said.\n";

    private static JsonElement[] Lines(CommandRun run) =>
        [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

    [Fact]
    public void A_report_becomes_a_record_with_its_event()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("offer.txt", Report);
        CommandRun run = CommandRun.Of("code", path);
        Assert.Equal(0, run.ExitCode);
        JsonElement record = Assert.Single(Lines(run));
        Assert.Equal(path, record.GetProperty("path").GetString());
        Assert.Equal(Report, record.GetProperty("text").GetString());
        JsonElement reject = record.GetProperty("events").EnumerateArray()
            .First(coded => coded.GetProperty("type").GetString() == "REJECT");
        Assert.Equal("IRN", reject.GetProperty("actors")[0].GetProperty("code").GetString());
    }

    [Fact]
    public void Events_less_likely_than_asked_for_are_left_out_and_the_others_keep_their_names()
    {
        byte[] report = Encoding.UTF8.GetBytes(Report);
        (string Id, double Confidence)[] all = Confidences(CommandRun.With(report, "code", "-")), some = [.. all.Where(coded => coded.Confidence > all.Min(other => other.Confidence))];
        Assert.True(some.Length > 0 && some.Length < all.Length);

        string least = some.Min(coded => coded.Confidence).ToString(CultureInfo.InvariantCulture);
        Assert.Equal(some, Confidences(CommandRun.With(report, "code", "-", "--min-confidence", least)));

        static (string, double)[] Confidences(CommandRun run) =>
        [
            .. Assert.Single(Lines(run)).GetProperty("events").EnumerateArray()
                .Select(coded => (coded.GetProperty("id").GetString()!, coded.GetProperty("confidence").GetDouble())),
        ];
    }

    [Fact]
    public void Standard_input_gives_the_record_of_the_same_file_without_its_path()
    {
        CommandRun run = CommandRun.With(Encoding.UTF8.GetBytes(Report), "code", "-");
        Assert.Equal(0, run.ExitCode);
        JsonElement record = Assert.Single(Lines(run));
        Assert.False(record.TryGetProperty("path", out _));
        Assert.NotEmpty(record.GetProperty("events").EnumerateArray());
    }

    [Fact]
    public void A_failed_input_does_not_keep_the_others_from_being_coded()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("offer.txt", Report);
        CommandRun run = CommandRun.Of("code", "missing.txt", path);
        Assert.Equal(1, run.ExitCode);
        Assert.Single(Lines(run));
        Assert.Contains("missing.txt", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Records_stand_in_the_order_of_the_inputs_whatever_the_threads()
    {
        using var folder = new TemporaryFolder();
        for (int i = 0; i < 12; i++)
            folder.Write($"{i:00}.txt", Report + string.Concat(Enumerable.Repeat("Iraq met Iran. ", i * 7 % 40)));
        string one = CommandRun.Of("code", folder.Path, "--threads", "1").Output;
        Assert.Equal(12, one.Count(letter => letter == '\n'));
        Assert.Equal(one, CommandRun.Of("code", folder.Path, "--threads", "2").Output);
        Assert.Equal(one, CommandRun.Of("code", folder.Path, "--threads", "7").Output);
    }

    [Fact]
    public void A_folder_for_output_gets_one_file_for_each_report()
    {
        using var folder = new TemporaryFolder();
        string report = folder.Write("offer.txt", Report);
        string target = Path.Combine(folder.Path, "pages") + Path.DirectorySeparatorChar;
        Assert.Equal(0, CommandRun.Of("code", report, report, "--format", "html", "-o", target).ExitCode);
        Assert.Equal(["offer-2.html", "offer.html"], Directory.GetFiles(target).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Control_characters_of_a_report_do_not_reach_the_terminal()
    {
        CommandRun run = CommandRun.With(
            Encoding.UTF8.GetBytes("Iran rejected \u001b[31man offer\u0007 by \u202eIraq\u009b2J.\n"), "code", "-", "--format", "table");
        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain(run.Output, letter => char.IsControl(letter) && letter != '\n');
        Assert.DoesNotContain('\u202e', run.Output);
    }

    [Fact]
    public void Read_writes_the_article_and_nothing_coded()
    {
        CommandRun run = CommandRun.With(Encoding.UTF8.GetBytes(Report), "read", "-", "--format", "jsonl");
        Assert.Equal(0, run.ExitCode);
        JsonElement article = Assert.Single(Lines(run));
        Assert.Equal("2021-05-03", article.GetProperty("published").GetString());
        Assert.False(article.TryGetProperty("events", out _));
    }

    [Fact]
    public void Parse_keeps_every_character()
    {
        const string text = "\"Don't!\" he said.\n\nRelated article: https://x.example/a?b=c\n\n* * *\nPhoto: AP\n";
        CommandRun run = CommandRun.With(Encoding.UTF8.GetBytes(text), "parse", "-");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(Letters(text), Letters(Forms(run.Output)));
    }

    [Fact]
    public void Explain_tells_how_an_event_came_about()
    {
        CommandRun run = CommandRun.With(Encoding.UTF8.GetBytes(Report), "explain", "-");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("REJECT", run.Output, StringComparison.Ordinal);
        Assert.Contains("step by step", run.Output, StringComparison.Ordinal);
        Assert.Contains("“rejected”", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_of_an_event_that_is_not_there_says_so()
    {
        CommandRun run = CommandRun.With(Encoding.UTF8.GetBytes(Report), "explain", "-", "e99");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("no event e99", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Relate_appends_the_type_and_leaves_the_row_as_it_was()
    {
        const string table = "id\tmarked_sentence\tnote\n7\t<s>Iran</s> rejected an offer by <t>Iraq</t>.\t\"x\"\n8\t\t\n";
        CommandRun run = CommandRun.With(Encoding.UTF8.GetBytes(table), "relate", "-");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            "id\tmarked_sentence\tnote\ttype\n7\t<s>Iran</s> rejected an offer by <t>Iraq</t>.\t\"x\"\tREJECT\n8\t\t\t\n",
            run.Output);
    }

    [Fact]
    public void Relate_finds_the_parties_of_sentences_without_marks()
    {
        const string table = "sentence\tsource\ttarget\n\"Iran rejected \"\"an offer\"\" by Iraq.\"\tIran\tIraq\n";
        Assert.EndsWith("\tREJECT\n", CommandRun.With(Encoding.UTF8.GetBytes(table), "relate", "-").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Relate_names_the_columns_it_misses()
    {
        CommandRun run = CommandRun.With("a\tb\n"u8.ToArray(), "relate", "-");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("marked_sentence", run.Error, StringComparison.Ordinal);
    }

    private static string Letters(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    /// <summary>The surface tokens of CoNLL-U: ranges instead of the words they cover.</summary>
    private static string Forms(string trees)
    {
        var forms = new StringBuilder();
        int covered = 0;
        foreach (string[] row in trees.Split('\n').Where(line => line.Contains('\t', StringComparison.Ordinal)).Select(line => line.Split('\t')))
        {
            string[] range = row[0].Split('-');
            if (range.Length == 2)
                covered = int.Parse(range[1], System.Globalization.CultureInfo.InvariantCulture);
            else if (int.Parse(range[0], System.Globalization.CultureInfo.InvariantCulture) <= covered)
                continue;
            else
                covered = 0;
            forms.Append(row[1]);
        }
        return forms.ToString();
    }
}
