using Demarche.Reading.Tests.Unpacking;
using Demarche.Reading.Unpacking;
using Parquet;
using Parquet.Schema;
using static Demarche.Reading.Tests.DataFiles.ForgedParquet;

namespace Demarche.Reading.Tests.DataFiles;

/// <summary>Parquet, sound and made to harm.</summary>
public sealed class ParquetTests
{
    private const string Text = "The envoys met in Port Arl on Monday, and parted without a word.";

    /// <summary>What a small file may make the program allocate.</summary>
    private const long Most = 128 << 20;

    private static List<ReadingResult> Read(byte[] file)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        List<ReadingResult> results = Unpacked.Of(file, "a.parquet");
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(allocated < Most, $"{allocated >> 20} MiB");
        return results;
    }

    private static void IsRefused(string code, byte[] file) => Assert.Equal([code], Unpacked.Errors(Read(file)));

    [Fact]
    public async Task Parquet_is_read_by_columns()
    {
        var text = new DataField<string>("text");
        var title = new DataField<string>("title");
        var date = new DataField<DateTime>("publish_date");
        using var file = new MemoryStream();
        await using (ParquetWriter writer = await ParquetWriter.CreateAsync(new ParquetSchema(text, title, date), file))
        {
            using ParquetRowGroupWriter rows = writer.CreateRowGroup();
            await rows.WriteAsync(text, new string?[] { Text, null, "A second report, of the same day." });
            await rows.WriteAsync(title, new string?[] { "One", "Two", "Three" });
            await rows.WriteAsync<DateTime>(date, new[] { new DateTime(2022, 1, 27), new DateTime(2022, 1, 28), new DateTime(2022, 1, 29) }.AsMemory());
        }
        List<ReadingResult> results = Read(file.ToArray());
        Assert.Equal([Text, "A second report, of the same day."], Unpacked.Articles(results).Select(article => article.Text));
        Assert.Equal(new DateOnly?[] { new(2022, 1, 27), new(2022, 1, 29) }, Unpacked.Articles(results).Select(article => article.Published));
        Assert.Equal([ReadingCodes.NoText], Unpacked.Errors(results));
    }

    [Fact]
    public void Parquet_cut_off_anywhere_is_an_error()
    {
        byte[] whole = Forge(1, NotPacked, [Page(1, Plain, Texts(Text))]);
        Assert.All(Enumerable.Range(8, whole.Length - 8), length => IsRefused(ReadingCodes.BrokenArchive, whole[..length]));
    }

    [Fact]
    public void Values_are_read_plain_or_from_a_dictionary_packed_or_not()
    {
        byte[] texts = Texts(Text, "No.");
        byte[][] files =
        [
            Forge(2, NotPacked, [Page(2, Plain, texts)]),
            Forge(2, NotPacked, [Page(1, Plain, Texts(Text)), Page(1, Plain, Texts("No."))]),
            Forge(2, Zstd, [Page(2, Plain, Unpacked.Zstd(texts), texts.Length)]),
            Forge(2, NotPacked, [DictionaryPage(2, texts), Page(1, Dictionary, FirstEntry(1)), Page(1, Dictionary, [1, 2, 1])]),
        ];
        Assert.All(files, file => Assert.Equal([Text, "No."], Unpacked.Articles(Read(file)).Select(article => article.Text)));
    }

    [Fact]
    public void A_page_that_states_two_gigabytes_makes_no_room_for_them()
    {
        IsRefused(ReadingCodes.Bomb, Forge(1, NotPacked, [Page(1, Plain, Texts(Text), int.MaxValue)]));
        IsRefused(ReadingCodes.Bomb, Forge(1, Snappy, [Page(1, Plain, [.. Varint(int.MaxValue), 0, 0], 8)]));
        IsRefused(ReadingCodes.Bomb, Forge(1, Zstd, [Page(1, Plain, Unpacked.Zstd(new byte[64 << 20]), 8)]));
    }

    [Fact]
    public void Lengths_below_nothing_and_values_that_never_come_are_damage()
    {
        IsRefused(ReadingCodes.BrokenArchive, Forge(1, NotPacked, [Page(1, Plain, Texts(Text), -1)]));
        IsRefused(ReadingCodes.BrokenArchive, Forge(2, NotPacked, [Page(1, Plain, Texts(Text))]));
        IsRefused(ReadingCodes.BrokenArchive, Forge(2, NotPacked, [Page(2, Plain, Texts(Text))]));
        IsRefused(ReadingCodes.BrokenArchive, Forge(1, NotPacked, [Page(-1, Plain, Texts(Text))]));
        IsRefused(ReadingCodes.BrokenArchive, Forge(1, NotPacked, [DictionaryPage(int.MaxValue, Texts(Text)), Page(1, Dictionary, FirstEntry(1))]));
    }

    [Fact]
    public void More_rows_than_a_group_may_have_are_a_bomb() =>
        IsRefused(ReadingCodes.Bomb, Forge(int.MaxValue, NotPacked, [Page(1, Plain, Texts(Text))]));

    [Fact]
    public void Encodings_that_unpack_to_any_size_are_not_read()
    {
        IsRefused(ReadingCodes.BrokenArchive, Forge(1, NotPacked, [Page(1, DeltaByteArray, Texts(Text))]));
        IsRefused(ReadingCodes.BrokenArchive, Forge(1, NotPacked, [Page(1, DeltaBinaryPacked, Texts(Text))]));
    }

    [Fact]
    public void One_long_text_for_every_row_is_a_bomb()
    {
        byte[] file = Forge(100_000, NotPacked, [DictionaryPage(1, Texts(new string('a', 1 << 16))), Page(100_000, Dictionary, FirstEntry(100_000))]);
        int read = 0;
        RawReport? last = null;
        foreach (RawReport report in ReportUnpacker.Default.Open(new MemoryStream(file), "a.parquet"))
            (read, last) = (read + 1, report);
        Assert.Equal(ReadingCodes.Bomb, last?.Error?.Code);
        Assert.InRange(read, 300, 1000);
    }

    [Fact]
    public void Columns_inside_columns_without_end_are_refused() =>
        IsRefused(ReadingCodes.BrokenArchive, Forge(1, NotPacked, [Page(1, Plain, Texts(Text))], nesting: 1000));
}
