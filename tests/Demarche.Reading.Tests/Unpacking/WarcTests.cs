using System.Text;
using Demarche.Language.Articles;
using Demarche.Reading.Tests.Pages;
using static Demarche.Reading.Tests.Unpacking.Unpacked;

namespace Demarche.Reading.Tests.Unpacking;

/// <summary>Web archives, whole and damaged.</summary>
public sealed class WarcTests
{
    private static readonly byte[] A = Record("https://a.example/1", Page.Of());
    private static readonly byte[] B = Record("https://b.example/2", Page.Of(inBody: "<p>The second page says something more than the first one did.</p>"));
    private static readonly byte[] C = Record("https://c.example/3", Page.Of(inBody: "<p>The third page says something else again, and at some length.</p>"));

    private static string[] Urls(List<ReadingResult> results) => [.. Articles(results).Select(article => article.Url ?? "")];

    [Fact]
    public void Each_page_is_an_article_with_the_address_of_its_record()
    {
        List<ReadingResult> results = Of([.. A, .. B, .. C], "a.warc");
        Assert.Equal(["https://a.example/1", "https://b.example/2", "https://c.example/3"], Urls(results));
        Assert.Equal(["a.warc#1", "a.warc#2", "a.warc#3"], results.Select(result => result.Path));
        Assert.Equal(Page.Read(Page.Of()).Text, results[0].Article?.Text);
    }

    [Fact]
    public void Members_of_gzip_are_read_like_one_stream()
    {
        Assert.Equal(3, Articles(Of(Gzip(A, B, C), "a.warc.gz")).Count);
        Assert.Equal(3, Articles(Of(Zstd([.. A, .. B, .. C]), "a.warc.zst")).Count);
        Assert.Equal(3, Articles(Of(Gzip([.. A, .. B, .. C]), null)).Count);
    }

    [Fact]
    public void What_is_no_page_of_success_is_passed_over()
    {
        byte[] missing = Record("https://x.example/404", "<html><p>Not here.</p>", status: "404 Not Found");
        byte[] picture = Record("https://x.example/p.png", "PNG", "Content-Type: image/png");
        byte[] request = Encoding.ASCII.GetBytes("WARC/1.0\r\nWARC-Type: request\r\nContent-Length: 4\r\n\r\nGET \r\n\r\n");
        Assert.Equal(["https://a.example/1"], Urls(Of([.. request, .. missing, .. picture, .. A], "a.warc")));
    }

    [Fact]
    public void Logs_of_the_crawler_are_passed_over_and_its_older_format_is_told()
    {
        byte[] log = [.. Encoding.ASCII.GetBytes("WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: <urn:X-crawler:log>\r\nContent-Type: text/plain\r\nContent-Length: 8\r\n\r\nIt went."), .. "\r\n\r\n"u8];
        Assert.Equal(["https://a.example/1"], Urls(Of([.. log, .. A], "a.warc")));
        Assert.Equal([ReadingCodes.Binary], Errors(Of("filedesc://a.arc 127.0.0.1 20140301000000 text/plain 75\n1 0 Crawl\n", "a.arc")));
    }

    [Theory]
    [InlineData(-20)]
    [InlineData(30)]
    [InlineData(400)]
    public void A_wrong_length_costs_at_most_the_record_and_the_next(int off)
    {
        byte[] wrong = Record("https://w.example/9", Page.Of(), lengthOff: off);
        List<ReadingResult> results = Of([.. A, .. wrong, .. B, .. C], "a.warc");
        Assert.Contains(ReadingCodes.BrokenRecord, Errors(results));
        Assert.Equal("https://a.example/1", Urls(results)[0]);
        Assert.Equal("https://c.example/3", Urls(results)[^1]);
    }

    [Fact]
    public void A_record_without_length_or_header_does_not_end_the_file()
    {
        byte[] noLength = Encoding.ASCII.GetBytes("WARC/1.0\r\nWARC-Type: response\r\n\r\nHTTP/1.1 200 OK\r\n\r\nx\r\n\r\n");
        byte[] junk = Encoding.ASCII.GetBytes("what is this\r\n\r\n");
        List<ReadingResult> results = Of([.. A, .. noLength, .. junk, .. B], "a.warc");
        Assert.Equal(["https://a.example/1", "https://b.example/2"], Urls(results));
        Assert.NotEmpty(Errors(results));
    }

    [Fact]
    public void A_file_that_is_cut_off_says_so()
    {
        List<ReadingResult> results = Of([.. A, .. B[..^200]], "a.warc");
        Assert.Equal(["https://a.example/1"], Urls(results));
        Assert.Equal([ReadingCodes.BrokenRecord], Errors(results));
    }

    [Fact]
    public void A_damaged_member_does_not_end_the_file()
    {
        byte[] first = Gzip(A), second = Gzip(B), third = Gzip(C);
        for (int i = 40; i < 90; i++)
            second[i] ^= 0x5A;
        List<ReadingResult> results = Of([.. first, .. second, .. third], "a.warc.gz");
        Assert.Equal("https://a.example/1", Urls(results)[0]);
        Assert.Equal("https://c.example/3", Urls(results)[^1]);
        Assert.Equal(Urls(results).Length, Urls(results).Distinct().Count());
    }

    [Fact]
    public void Chunks_and_packings_of_the_transfer_are_undone()
    {
        byte[] page = Encoding.UTF8.GetBytes(Page.Of());
        byte[] chunked = [.. Encoding.ASCII.GetBytes($"{100:x}\r\n"), .. page[..100], .. Encoding.ASCII.GetBytes($"\r\n{page.Length - 100:x}\r\n"), .. page[100..], .. "\r\n0\r\n\r\n"u8];
        List<ReadingResult> results = Of(
            [
                .. Record("https://a.example/1", chunked, "Content-Type: text/html\r\nTransfer-Encoding: chunked"),
                .. Record("https://a.example/2", page, "Content-Type: text/html\r\nTransfer-Encoding: chunked"),
                .. Record("https://a.example/3", Gzip(page), "Content-Type: text/html\r\nContent-Encoding: gzip"),
                .. Record("https://a.example/4", page, "Content-Type: text/html\r\nContent-Encoding: gzip"),
                .. Record("https://a.example/5", Zstd(page), "Content-Type: text/html\r\nContent-Encoding: zstd"),
            ],
            "a.warc");
        string text = Page.Read(Page.Of()).Text;
        Assert.Equal([text, text, text, text, text], Articles(results).Select(article => article.Text));
    }

    [Fact]
    public void The_charset_of_the_transfer_is_used()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        const string Words = "Москва отклонила предложение о переговорах, сообщил представитель министерства.";
        byte[] page = Encoding.GetEncoding("koi8-r").GetBytes($"<html><body><p>{Words}</p></body></html>");
        Article article = Assert.Single(Articles(Of(Record("https://a.example/1", page, "Content-Type: text/html; charset=KOI8-R"), "a.warc")));
        Assert.Equal(Words, article.Text);
    }

    [Fact]
    public void A_record_over_the_limit_is_an_error_in_its_place()
    {
        byte[] large = Record("https://l.example/1", new string('x', 20_000));
        List<ReadingResult> results = Of([.. A, .. large, .. B], "a.warc", new() { MaximumBytes = 10_000 });
        Assert.Equal([ReadingCodes.TooLarge], Errors(results));
        Assert.Equal(["https://a.example/1", "https://b.example/2"], Urls(results));
    }

    [Fact]
    public void Texts_that_were_extracted_are_read_as_text()
    {
        byte[] text = Encoding.UTF8.GetBytes("The envoys met in Port Arl on Monday.\n");
        byte[] record = [.. Encoding.ASCII.GetBytes($"WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: https://t.example/1\r\nContent-Type: text/plain\r\nContent-Length: {text.Length}\r\n\r\n"), .. text, .. "\r\n\r\n"u8];
        Article article = Assert.Single(Articles(Of(record, "a.wet")));
        Assert.Equal(("The envoys met in Port Arl on Monday.\n", "https://t.example/1"), (article.Text, article.Url));
    }
}
