using System.Text;
using Demarche.Reading.Unpacking;
using static Demarche.Reading.Tests.Unpacking.Unpacked;

namespace Demarche.Reading.Tests.Unpacking;

/// <summary>Packed files and ZIP archives: nested, damaged, and made to harm.</summary>
public sealed class ArchiveTests
{
    private static readonly byte[] Report = Encoding.UTF8.GetBytes("The envoys met in Port Arl on Monday, and parted without a word.\n");

    [Fact]
    public void A_packed_report_is_read_as_what_its_name_says_inside()
    {
        Assert.Equal("The envoys *met* again.", Assert.Single(Articles(Of(Gzip("The envoys *met* again."u8.ToArray()), "a.txt.gz"))).Text);
        Assert.Equal("The envoys met again.", Assert.Single(Articles(Of(Gzip("The envoys *met* again."u8.ToArray()), "a.md.gz"))).Text);
        Assert.Equal("The envoys met again.", Assert.Single(Articles(Of(Zstd("The envoys *met* again."u8.ToArray()), "a.md.zst"))).Text);
    }

    [Fact]
    public void An_archive_gives_its_reports_and_passes_over_the_rest()
    {
        byte[] zip = Zip(("b/a.txt", Report), ("p.png", [1, 2, 3]), (".hidden.txt", Report), ("README.md", Report), ("c.txt.gz", Gzip(Report)));
        List<ReadingResult> results = Of(zip, "x.zip");
        Assert.Equal(["x.zip/b/a.txt", "x.zip/c.txt.gz"], results.Select(result => result.Path));
        Assert.All(results, result => Assert.True(result.Succeeded));
    }

    [Fact]
    public void Containers_inside_containers_are_opened_to_the_limit()
    {
        byte[] nested = Zip(("in.zip", Zip(("a.txt", Report))), ("after.txt", Report));
        Assert.Equal(["x.zip/in.zip/a.txt", "x.zip/after.txt"], Of(nested, "x.zip").Select(result => result.Path));
        byte[] deep = Report;
        for (int i = 0; i < 8; i++)
            deep = i % 2 == 0 ? Gzip(deep) : Zip(("a.txt.gz", deep));
        Assert.Equal([ReadingCodes.Bomb], Errors(Of(deep, "x.zip")));
    }

    [Fact]
    public void An_archive_that_holds_itself_over_and_over_ends()
    {
        byte[] level = Zip(("a.txt", Report));
        for (int i = 0; i < 6; i++)
            level = Zip(("1.zip", level), ("2.zip", level), ("3.zip", level));
        List<ReadingResult> results = Of(level, "x.zip");
        Assert.All(results, result => Assert.Equal(ReadingCodes.Bomb, result.Error?.Code));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("zstd")]
    [InlineData("zip")]
    public void A_bomb_is_stopped(string packing)
    {
        byte[] zeros = new byte[200 << 20];
        Array.Fill(zeros, (byte)' ');
        byte[] bomb = packing == "gzip" ? Gzip(zeros) : packing == "zstd" ? Zstd(zeros) : Zip(("a.txt", zeros));
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Contains(Assert.Single(Errors(Of(bomb, "a.txt"))), new[] { ReadingCodes.Bomb, ReadingCodes.TooLarge });
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 400L << 20);
    }

    [Fact]
    public void A_damaged_archive_gives_what_it_can_and_an_error()
    {
        byte[] zip = Zip(("a.txt", Report), ("b.txt", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 2000).Select(i => $"Line {i} of the second report. ")))));
        Assert.Equal([ReadingCodes.BrokenArchive], Errors(Of(zip[..^30], "x.zip")));
        byte[] spoilt = (byte[])zip.Clone();
        for (int i = zip.Length / 2; i < (zip.Length / 2) + 20; i++)
            spoilt[i] ^= 0xFF;
        List<ReadingResult> results = Of(spoilt, "x.zip");
        Assert.True(results[0].Succeeded);
        Assert.NotEmpty(results);
    }

    [Fact]
    public void A_packed_file_that_is_damaged_is_an_error()
    {
        byte[] packed = Gzip(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 3000).Select(i => $"Line {i} of the report. "))));
        for (int i = 60; i < 80; i++)
            packed[i] ^= 0xFF;
        Assert.False(Assert.Single(Of(packed, "a.txt.gz")).Succeeded);
    }

    [Fact]
    public void A_packed_file_that_is_cut_off_is_an_error_and_padding_is_none()
    {
        byte[] packed = Gzip(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 3000).Select(i => $"Line {i} of the report. "))));
        Assert.All([packed[..(packed.Length / 2)], packed[..^9]], part => Assert.Equal([ReadingCodes.BrokenArchive], Errors(Of(part, "a.txt.gz"))));
        Assert.Single(Articles(Of([.. packed, .. new byte[512]], "a.txt.gz")));
        Assert.Single(Articles(Of([.. packed, .. packed], "a.txt.gz")));
    }

    [Fact]
    public void An_archive_without_reports_says_so() =>
        Assert.Equal([ReadingCodes.NothingToRead], Errors(Of(Zip(("p.png", [1])), "x.zip")));

    [Fact]
    public void Limits_outside_their_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ReportUnpacker(new UnpackingOptions { MaximumNesting = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ReportUnpacker(new UnpackingOptions { MaximumRatio = 1 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ReportUnpacker(new UnpackingOptions { MaximumBytes = 0 }));
    }
}
