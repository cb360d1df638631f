using System.Buffers;
using System.Text;
using System.Text.Json;
using Demarche.Export.Json;
using Demarche.Language.Articles;
using Demarche.Language.Text;
using Record = Demarche.Coding.Records.Record;

namespace Demarche.Export.Tests;

public sealed class JsonLinesTests
{
    private static string Line(Record record)
    {
        var output = new ArrayBufferWriter<byte>();
        JsonLines.Write(record, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static JsonElement Sample() => JsonDocument.Parse(Line(SampleRecord.Create())).RootElement;

    private static string[] Names(JsonElement element) => [.. element.EnumerateObject().Select(field => field.Name)];

    [Fact]
    public void A_record_is_one_line_that_ends_in_a_line_feed()
    {
        string line = Line(SampleRecord.Create());
        Assert.Equal(line.Length - 1, line.IndexOf('\n', StringComparison.Ordinal));
    }

    [Fact]
    public void Fields_stand_in_the_order_of_the_contract()
    {
        JsonElement record = Sample();
        Assert.Equal(
            ["id", "path", "url", "title", "published", "publisher", "language", "sha256", "text",
                "statements", "events", "exchanges"],
            Names(record));
        Assert.Equal(
            ["id", "kind", "source", "cue", "content", "speaker", "type", "mode", "confidence", "sourceConfidence", "contentConfidence", "rule"],
            Names(record.GetProperty("statements")[0]));
        Assert.Equal(
            ["id", "type", "mode", "contexts", "quad", "score", "cameo", "intensity", "actors", "recipients", "trigger", "content",
                "date", "datePrecision", "confidence", "rule"],
            Names(record.GetProperty("events")[0]));
        Assert.Equal(["id", "demand", "answers", "standing", "matter"], Names(record.GetProperty("exchanges")[0]));
        Assert.Equal(
            ["name", "code", "sector", "id", "start", "end"],
            Names(record.GetProperty("statements")[0].GetProperty("speaker")));
    }

    [Fact]
    public void Values_are_spelt_as_the_contract_spells_them()
    {
        JsonElement record = Sample();
        Assert.Equal("2020-06-30", record.GetProperty("published").GetString());
        Assert.Equal("mixed", record.GetProperty("statements")[0].GetProperty("kind").GetString());
        JsonElement request = record.GetProperty("events")[0];
        Assert.Equal("REQUEST", request.GetProperty("type").GetString());
        Assert.Equal(3, request.GetProperty("quad").GetInt32());
        Assert.Equal("-1.5", request.GetProperty("score").GetRawText());
        Assert.Equal("0.912", request.GetProperty("confidence").GetRawText());
        JsonElement reject = record.GetProperty("events")[1];
        Assert.Equal("""["negated","historical"]""", reject.GetProperty("auxiliary").GetRawText());
        Assert.Equal("s2", reject.GetProperty("reportedBy").GetString());
        JsonElement exchange = record.GetProperty("exchanges")[0];
        Assert.Equal("partly met", exchange.GetProperty("standing").GetString());
        Assert.Equal(
            """[{"event":"e2","kind":"rejects"},{"statement":"s2","kind":"reads"}]""",
            exchange.GetProperty("answers").GetRawText());
    }

    [Fact]
    public void Fields_with_nothing_to_say_are_absent()
    {
        string[] names = Names(Sample().GetProperty("events")[1]);
        Assert.DoesNotContain("recipients", names);
        Assert.DoesNotContain("content", names);
        Assert.DoesNotContain("date", names);
        Assert.DoesNotContain("mode", names);
    }

    [Fact]
    public void An_article_in_which_nothing_was_found_still_has_its_three_lists()
    {
        var empty = new Record { Article = ArticleFactory.Create("", []), Mentions = [], Statements = [], Events = [], Exchanges = [] };
        Assert.Equal(["id", "sha256", "text", "statements", "events", "exchanges"], Names(JsonDocument.Parse(Line(empty)).RootElement));
    }

    [Fact]
    public void Spans_count_code_points_of_the_text()
    {
        JsonElement record = Sample();
        int[] points = [.. record.GetProperty("text").GetString()!.EnumerateRunes().Select(rune => rune.Value)]; // A text is always written.
        JsonElement trigger = record.GetProperty("events")[1].GetProperty("trigger")[0];
        int start = trigger.GetProperty("start").GetInt32();
        int end = trigger.GetProperty("end").GetInt32();
        Assert.Equal("rejected", string.Concat(points[start..end].Select(char.ConvertFromUtf32)));
        Assert.Equal(SampleRecord.Span("rejected").Start - 1, start);
    }

    [Fact]
    public void An_empty_span_is_not_written()
    {
        Record record = SampleRecord.Create();
        record = record with { Statements = [record.Statements[0] with { Source = [new TextSpan(3, 3)] }] };
        Assert.DoesNotContain("source", Names(JsonDocument.Parse(Line(record)).RootElement.GetProperty("statements")[0]));
    }

    [Fact]
    public void Letters_of_every_script_stay_as_they_are()
    {
        const string text = "Эрдоган «сказал» что — 中国 <b>&'";
        var output = new ArrayBufferWriter<byte>();
        JsonLines.Write(ArticleFactory.Create(text, []), output);
        Assert.Contains($"\"text\":\"{text}\"", Encoding.UTF8.GetString(output.WrittenSpan), StringComparison.Ordinal);
    }

    [Fact]
    public void Any_text_comes_back_as_it_was() => CsCheck.Check.Sample(CsCheck.Gen.String, text =>
    {
        var output = new ArrayBufferWriter<byte>();
        JsonLines.Write(ArticleFactory.Create(text, []), output);
        string? read = JsonDocument.Parse(output.WrittenMemory).RootElement.GetProperty("text").GetString();
        return read == Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
    });
}
