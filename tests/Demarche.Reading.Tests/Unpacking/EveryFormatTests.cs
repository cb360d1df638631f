using Demarche.Reading.Tests.Fuzzing;
using static Demarche.Reading.Tests.Unpacking.Unpacked;

namespace Demarche.Reading.Tests.Unpacking;

/// <summary>What holds of every format that is read: packed or not, nested or not, whole or cut off.</summary>
public sealed class EveryFormatTests
{
    private static readonly string[] Packed = [".gz", ".zst", ".zip"];

    /// <summary>Formats whose end can be told, so that half of them is known to be half.</summary>
    private static readonly string[] Ended = [".xml", ".json", ".jsonl", ".warc", ".parquet", .. Packed];

    private static readonly string[] Names = [.. Seeds.All().Select(reader => reader.File)];

    public static TheoryData<string> Files => new(Names);

    public static TheoryData<string> Unpacked_files => new(Names.Where(file => !EndsWithAny(file, Packed) && file != "robots.txt"));

    public static TheoryData<string> Files_with_an_end => new(Names.Where(file => EndsWithAny(file, Ended)));

    private static bool EndsWithAny(string file, string[] endings) => endings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal));

    private static byte[] Whole(string file)
    {
        FuzzedReader reader = Seeds.All().Single(reader => reader.File == file);
        return reader.Pack is { } pack ? pack(reader.Seeds[0]) : reader.Seeds[0];
    }

    private static string[] Texts(byte[] content, string file) => [.. Articles(Of(content, file)).Select(article => article.Text)];

    [Theory]
    [MemberData(nameof(Unpacked_files))]
    public void A_file_says_the_same_in_any_packing_or_nest_of_packings(string file)
    {
        byte[] whole = Whole(file);
        string[] texts = Texts(whole, file);
        Assert.Equal(texts, Texts(Gzip(whole), file + ".gz"));
        Assert.Equal(texts, Texts(Zstd(whole), file + ".zst"));
        if (texts.Length == 0)
            return;
        Assert.Equal(texts, Texts(Zip((file, whole)), "a.zip"));
        Assert.Equal(texts, Texts(Zip(($"b/{file}.gz", Gzip(whole))), "a.zip"));
        Assert.Equal(texts, Texts(Zip(("b.zip", Zip((file + ".zst", Zstd(whole))))), "a.zip"));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_cut_off_anywhere_gives_articles_or_errors(string file)
    {
        byte[] whole = Whole(file);
        for (int length = 1; length < whole.Length; length++)
            Assert.NotEmpty(Of(whole[..length], file));
    }

    [Theory]
    [MemberData(nameof(Files_with_an_end))]
    public void Half_a_file_is_not_taken_for_a_whole_one(string file)
    {
        byte[] whole = Whole(file);
        Assert.Contains(Of(whole[..(whole.Length / 2)], file), result => !result.Succeeded);
    }
}
