using System.Text;
using Demarche.Language.Articles;
using Demarche.Reading.Tests.Shapes;

namespace Demarche.Reading.Tests;

/// <summary>What no report should be, and what becomes of it.</summary>
public sealed class BadInputTests
{
    private static string? ErrorOf(byte[] bytes, string path = "report.txt") =>
        ReportReader.Default.Read(bytes, path).Error?.Code;

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t\n")]
    public void An_empty_file_is_an_article_without_paragraphs(string text)
    {
        Article article = Reports.Of(text);
        Assert.Empty(article.Paragraphs);
        Assert.Equal([ReadingCodes.Empty], Reports.Codes(article));
    }

    [Fact]
    public void A_binary_file_is_an_error()
    {
        Assert.Equal(ReadingCodes.Binary, ErrorOf([0x7F, (byte)'E', (byte)'L', (byte)'F', 2, 1, 1, 0, 0, 0]));
        Assert.Equal(ReadingCodes.Binary, ErrorOf([.. "%PDF-1.7 text"u8]));
        Assert.Equal(ReadingCodes.Binary, ErrorOf([1, 2, 3, 4, 5, 6, 7, 8]));
        Assert.Equal(ReadingCodes.Binary, ErrorOf([0x81, 0x8D, 0x8F, 0x90, 0x9D, 0x81]));
    }

    [Theory]
    [InlineData("04224D18")]
    [InlineData("425A6839314159265359")]
    [InlineData("FD377A585A0000")]
    [InlineData("377ABCAF271C0004")]
    [InlineData("526172211A0700")]
    [InlineData("5A494D0405000100")]
    public void Packings_that_are_not_read_are_told_to_be_no_text(string mark)
    {
        byte[] packed = [.. Convert.FromHexString(mark), .. Enumerable.Range(0, 512).Select(i => (byte)(i * 167))];
        Assert.Equal(ReadingCodes.Binary, ErrorOf(packed));
    }

    [Fact]
    public void A_web_page_is_no_plain_text()
    {
        var bare = new ReportReader(new ReportReaderOptions { Format = ReportFormat.Bare });
        Assert.Equal(ReadingCodes.WebPage, bare.Read("\n<!DOCTYPE html><html><p>No.</p>"u8, "page.html").Error?.Code);
    }

    [Fact]
    public void Bytes_that_are_not_UTF8_are_read_as_Windows_1252()
    {
        Article article = Reports.Bytes([.. "The caf"u8, 0xE9, .. " said "u8, 0x93, .. "no"u8, 0x94, (byte)'.']);
        Assert.Equal("The café said “no”.", article.Text);
        Assert.Equal([ReadingCodes.OtherEncoding], Reports.Codes(article));
        Assert.Contains("byte 7", article.Diagnostics[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_in_UTF8_spoils_one_character_only()
    {
        Article article = Reports.Bytes([.. "“Non”, répond l’émissaire"u8, 0xC3]);
        Assert.Equal("“Non”, répond l’émissaire\uFFFD", article.Text);
        Assert.Equal([ReadingCodes.ReplacedBytes], Reports.Codes(article));
    }

    [Fact]
    public void Byte_order_marks_are_taken_off()
    {
        foreach (Encoding encoding in new[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32 })
            Assert.Equal("Né 𝔘.", Reports.Bytes([.. encoding.GetPreamble(), .. encoding.GetBytes("Né 𝔘.")]).Text);
    }

    [Fact]
    public void An_input_over_the_limit_is_an_error()
    {
        var reader = new ReportReader(new ReportReaderOptions { MaximumBytes = 10 });
        Assert.Equal(ReadingCodes.TooLarge, reader.Read("12345678901"u8, null).Error?.Code);
        Assert.Equal(ReadingCodes.TooLarge, reader.Read(new MemoryStream(new byte[11]), null).Error?.Code);
        Assert.True(reader.Read("1234567890"u8, null).Succeeded);
    }

    [Fact]
    public void A_file_that_is_one_address_has_a_source_and_no_running_text()
    {
        Article article = Reports.Of("https://www.themoscowtimes.com/2022/01/27/no-a76171\n");
        Assert.Equal("https://www.themoscowtimes.com/2022/01/27/no-a76171", article.Url);
        Assert.Equal(new DateOnly(2022, 1, 27), article.Published);
        Assert.Equal(ParagraphRole.Source, Assert.Single(article.Paragraphs).Role);
        Assert.Equal([ReadingCodes.NoRunningText], Reports.Codes(article));
    }

    [Fact]
    public void An_endless_line_is_kept_as_text_and_left_out_as_paragraph()
    {
        Article article = Reports.Of(new string('a', 3_000_000));
        Assert.Equal(3_000_000, article.Text.Length);
        Assert.Empty(article.Paragraphs);
        Assert.Contains(ReadingCodes.LongParagraph, Reports.Codes(article));
    }

    [Theory]
    [InlineData("report.txt")]
    [InlineData("report.md")]
    public void Ten_thousand_opening_quotes_are_no_running_text(string path)
    {
        Article article = Reports.Of(new string('“', 10_000), path);
        Assert.DoesNotContain(article.Paragraphs, paragraph => paragraph.Role.IsCoded());
    }

    [Theory]
    [InlineData(">", 20_000)]
    [InlineData("[", 60_000)]
    [InlineData("*a ", 20_000)]
    [InlineData("![", 30_000)]
    [InlineData("<", 60_000)]
    [InlineData("`", 60_000)]
    [InlineData("- ", 30_000)]
    [InlineData("[a](", 15_000)]
    [InlineData("*a_b**", 10_000)]
    public void Markdown_made_to_be_slow_is_read_at_once(string piece, int times)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Reports.Markdown(string.Concat(Enumerable.Repeat(piece, times)));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"{piece} took {watch.Elapsed}");
    }

    [Fact]
    public void Broken_front_matter_is_read_as_plain_text()
    {
        Article article = Reports.Markdown("---\ntitle: [\n---\n\nThe envoys met.\n");
        Assert.Contains(ReadingCodes.BrokenMarkdown, Reports.Codes(article));
        Assert.Contains("The envoys met.", Reports.In(article, ParagraphRole.Body));
    }

    [Fact]
    public void A_missing_file_is_an_error() =>
        Assert.Equal(ReadingCodes.NotFound, ReportReader.Default.ReadFile("/no/such/file.txt").Error?.Code);
}
