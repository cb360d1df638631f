using System.Text;
using System.Text.Json;
using CsCheck;

namespace Demarche.EndToEnd.Tests;

/// <summary>Whatever is put in: a clear message or a record with less in it, never a crash, never minutes.</summary>
public sealed class BadInputTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private static readonly string[] Pieces =
    [
        "\"", "“", "”", "Russia", "said", "rejected", "NATO's", ",", ".", "\n\n", "that", "will", "not", "demand", "if",
        "—", "(", "2022", "Photo:", "he", "🌊", "the", "to", "attack", ":", "#", "*",
    ];

    /// <summary>Codes one file of the given content, which must give a record whose text is the content.</summary>
    private static JsonElement Record(string content, string note = "")
    {
        using var folder = new TemporaryFolder();
        CommandRun run = CommandRun.Of("code", folder.Write("input.txt", content), "--format", "jsonl");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains(note, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("DEM0001", run.Error, StringComparison.Ordinal);
        Assert.True(run.Time < Limit, $"It took {run.Time}.");
        JsonElement record = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal(content, record.GetProperty("text").GetString());
        return record;
    }

    private static void Fails(byte[] content, string message)
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("input.txt", content);
        CommandRun run = CommandRun.Of("code", path);
        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.StartsWith($"demarche: {path}: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.True(run.Time < Limit, $"It took {run.Time}.");
    }

    [Fact]
    public void An_empty_file_is_an_empty_record_and_a_note() => Record("", "the input is empty");

    [Fact]
    public void A_folder_with_nothing_to_read_fails_and_says_what_would_be_read()
    {
        using var folder = new TemporaryFolder();
        folder.Write("picture.png", "x");
        CommandRun run = CommandRun.Of("code", folder.Path);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(".txt", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_path_fails_by_name()
    {
        CommandRun run = CommandRun.Of("code", "nowhere/to/be/found.txt");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("nowhere/to/be/found.txt: there is no such file", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_binary_file_fails_as_no_text() => Fails([0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0, 0, 0xFF, 0xFE], "not text");

    [Fact]
    public void Broken_utf8_is_read_as_well_as_can_be_and_noted()
    {
        using var folder = new TemporaryFolder();
        byte[] content = [.. "Iran rejected \xC3"u8, 0x28, 0xFF, .. " the offer.\n"u8];
        CommandRun run = CommandRun.Of("code", folder.Write("input.txt", content));
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("note: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("Iran rejected", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_of_50_megabytes_is_kept_but_not_coded()
    {
        const string sentence = "Iran rejected the offer of the United States. ";
        string line = string.Concat(Enumerable.Repeat(sentence, (50 << 20) / sentence.Length));
        Assert.Empty(Record(line, "left out").GetProperty("events").EnumerateArray());
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("“")]
    [InlineData("'")]
    [InlineData("\"Iran said. ")]
    [InlineData("(“")]
    public void Ten_thousand_opening_quotes_come_to_an_end(string opening) =>
        Record(string.Concat(Enumerable.Repeat(opening, 10_000)));

    [Fact]
    public void A_file_that_is_one_address_gives_no_event() =>
        Assert.Empty(Record("https://www.example.org/2022/01/27/iran-rejects-offer-a76171\n").GetProperty("events").EnumerateArray());

    [Fact]
    public void One_sentence_of_many_thousand_words_comes_to_an_end() =>
        Record("Iran said that " + string.Concat(Enumerable.Repeat("Iraq and Syria said that ", 4_000)) + "it rained.\n");

    [Fact]
    public void Any_bytes_give_a_record_or_a_message() => Check.Sample(
        Gen.Byte.Array[0, 400],
        bytes => CommandRun.With(bytes, "code", "-") is { ExitCode: 0 or 1 } run
            && !run.Error.Contains("DEM0001", StringComparison.Ordinal),
        iter: 200,
        threads: 1);

    [Fact]
    public void Any_words_give_a_record_whose_spans_lie_in_its_text() => Check.Sample(
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 60],
        words => Spans(CommandRun.With(Encoding.UTF8.GetBytes(string.Join(' ', words)), "code", "-")),
        iter: 200,
        threads: 1);

    private static bool Spans(CommandRun run)
    {
        Assert.DoesNotContain("DEM0001", run.Error, StringComparison.Ordinal);
        JsonElement record = JsonDocument.Parse(run.Output).RootElement;
        int length = (record.GetProperty("text").GetString() ?? "").EnumerateRunes().Count();
        Assert.All(Bounds(record), span => Assert.True(0 <= span.Start && span.Start < span.End && span.End <= length));
        return true;
    }

    private static IEnumerable<(int Start, int End)> Bounds(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Bounds),
        JsonValueKind.Object => Own(element).Concat(element.EnumerateObject().SelectMany(field => Bounds(field.Value))),
        _ => [],
    };

    private static IEnumerable<(int Start, int End)> Own(JsonElement element) =>
        element.TryGetProperty("start", out JsonElement start) && element.TryGetProperty("end", out JsonElement end)
            ? [(start.GetInt32(), end.GetInt32())]
            : [];
}
