using System.Text;
using Demarche.Language.Articles;
using Demarche.Reading.Unpacking;
using static Demarche.Reading.Tests.Unpacking.Unpacked;

namespace Demarche.Reading.Tests.DataFiles;

/// <summary>Tables and lines of JSON, a report a row.</summary>
public sealed class RowTests
{
    private const string Text = "The envoys met in Port Arl on Monday, and parted without a word.";

    private static UnpackingOptions Map(string map) => new() { Columns = ColumnMap.Parse(map) };

    private static void IsTheReport(Article article)
    {
        Assert.Equal(Text, article.Text);
        Assert.Equal("No word from Port Arl", article.Title);
        Assert.Equal(new DateOnly(2022, 1, 27), article.Published);
        Assert.Equal("https://a.example/1", article.Url);
        Assert.Equal("The Example Courier", article.Publisher);
        Assert.Equal(ParagraphRole.Body, Assert.Single(article.Paragraphs).Role);
    }

    [Theory]
    [InlineData("text", "title", "date", "url", "publisher")]
    [InlineData("event_text", "headline", "pub_date", "link", "source")]
    [InlineData("TEXT", "Title", "publish_date", "URL", "media_name")]
    public void The_names_that_data_sets_use_are_known(string text, string title, string date, string url, string publisher)
    {
        string csv = $"id,{text},{title},{date},{url},{publisher}\n7,\"{Text}\",No word from Port Arl,2022-01-27,https://a.example/1,The Example Courier\n";
        IsTheReport(Assert.Single(Articles(Of(csv, "a.csv"))));
        IsTheReport(Assert.Single(Articles(Of(csv.Replace("\"", "", StringComparison.Ordinal).Replace(',', '\t').Replace("Arl on Monday\t", "Arl on Monday,", StringComparison.Ordinal), "a.tsv"))));
        string json = $$"""{"id":7,"{{text}}":"{{Text}}","{{title}}":"No word from Port Arl","{{date}}":"2022-01-27T10:00:00Z","{{url}}":"https://a.example/1","{{publisher}}":"The Example Courier"}""";
        IsTheReport(Assert.Single(Articles(Of(json + "\n", "a.jsonl"))));
        IsTheReport(Assert.Single(Articles(Of($"[{json}]", "a.json"))));
        IsTheReport(Assert.Single(Articles(Of(json, null))));
    }

    [Fact]
    public void A_map_names_the_columns()
    {
        const string Csv = "a;b;c\nThe envoys met again, and this time they spoke.;27.01.2022;x\n";
        Article article = Assert.Single(Articles(Of(Csv, "a.csv", Map("text=a,date=b"))));
        Assert.Equal(("The envoys met again, and this time they spoke.", new DateOnly(2022, 1, 27)), (article.Text, article.Published));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("text=")]
    [InlineData("colour=a")]
    [InlineData("text=a,text=b")]
    public void A_wrong_map_is_refused(string map) => Assert.Throws<FormatException>(() => ColumnMap.Parse(map));

    [Fact]
    public void Rows_without_text_are_counted_in_one_error()
    {
        List<ReadingResult> results = Of("date,SOURCEURL\n20220127,https://a.example/1\n20220127,https://a.example/2\n", "gdelt.csv");
        ReadingResult only = Assert.Single(results);
        Assert.Equal(ReadingCodes.NoText, only.Error?.Code);
        Assert.StartsWith("2 rows hold no text", only.Error?.Message, StringComparison.Ordinal);
        results = Of("{\"text\":\"\"}\n{\"text\":\"The envoys met again, as planned.\"}\n", "a.jsonl");
        Assert.Single(Articles(results));
        Assert.Equal([ReadingCodes.NoText], Errors(results));
    }

    [Fact]
    public void A_table_without_a_known_column_says_how_to_name_it()
    {
        ReadingResult only = Assert.Single(Of("a,b\n1,2\n", "a.csv"));
        Assert.Equal(ReadingCodes.NoTextColumn, only.Error?.Code);
        Assert.Contains("--map", only.Error?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Broken_rows_do_not_stop_the_others()
    {
        List<ReadingResult> results = Of("{\"text\":\"One report of the first day.\"}\n{\"text\":\n[1]\n\n{\"text\":\"Another one of the second day.\"}", "a.jsonl");
        Assert.Equal(2, Articles(results).Count);
        Assert.Equal([ReadingCodes.BrokenRow, ReadingCodes.BrokenRow], Errors(results));
        results = Of("title,text\nOnly a title\nA,The report of the second row.\n", "a.csv");
        Assert.Single(Articles(results));
        Assert.Equal([ReadingCodes.BrokenRow], Errors(results));
    }

    [Fact]
    public void Quoted_cells_may_hold_line_breaks_quotes_and_commas()
    {
        Article article = Assert.Single(Articles(Of("text,title\r\n\"He said \"\"no\"\", twice.\r\n\r\nThen he left.\",Title\r\n", "a.csv")));
        Assert.Equal("He said \"no\", twice.\r\n\r\nThen he left.", article.Text);
    }

    [Fact]
    public void Markup_in_a_cell_is_read_as_such() =>
        Assert.Equal("The envoys met.\n\nThey parted.", Assert.Single(Articles(Of("{\"text\":\"<p>The envoys met.</p><p>They parted.</p>\"}", "a.jsonl"))).Text);

    [Fact]
    public void A_line_over_the_limit_is_an_error_in_its_place()
    {
        List<ReadingResult> results = Of($"{{\"text\":\"{new string('a', 5000)}\"}}\n{{\"text\":\"The envoys met again.\"}}\n", "a.jsonl", new() { MaximumBytes = 1000 });
        Assert.Equal([ReadingCodes.TooLarge], Errors(results));
        Assert.Single(Articles(results));
    }

    [Theory]
    [InlineData("", "a.csv")]
    [InlineData("text,title\n", "a.csv")]
    [InlineData("\n\n", "a.jsonl")]
    [InlineData("[]", "a.json")]
    [InlineData("<rss><channel><title>A</title></channel></rss>", "a.xml")]
    public void What_holds_no_rows_or_items_says_so(string content, string name) => Assert.Equal([ReadingCodes.NothingToRead], Errors(Of(content, name)));

    [Fact]
    public void Bytes_that_are_not_UTF8_spoil_only_their_characters() =>
        Assert.Equal("The caf\uFFFD was closed that day.", Assert.Single(Articles(Of([.. "text\nThe caf"u8, 0xE9, .. " was closed that day.\n"u8], "a.csv"))).Text);
}
