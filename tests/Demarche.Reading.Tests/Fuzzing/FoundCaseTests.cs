using Demarche.Reading.Tests.Unpacking;

namespace Demarche.Reading.Tests.Fuzzing;

/// <summary>Inputs that fuzzing found to break a reader once.</summary>
public sealed class FoundCaseTests
{
    private static byte[] Case(string name)
    {
        using Stream stream = typeof(FoundCaseTests).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"no case {name}");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>
    /// The lengths in one lead past the end of the file, where the Parquet library went on reading nothing for ever; a list in the footer of the
    /// other has more members than anybody can count.
    /// </summary>
    [Theory]
    [InlineData("read-past-end.parquet")]
    [InlineData("endless-list.parquet")]
    public void Parquet_with_wrong_lengths_is_damaged(string name) =>
        Assert.Equal([ReadingCodes.BrokenArchive], Unpacked.Errors(Unpacked.Of(Case(name), "a.parquet")));

    /// <summary>The platform's reader fails with no XML fault of its own where byte order marks stand inside the declaration.</summary>
    [Fact]
    public void A_byte_order_mark_in_the_declaration_is_broken_XML() =>
        Assert.Throws<FormatException>(() => Demarche.Reading.Feeds.FeedParser.Parse("<?xml version=\"1.0\uFEFF\uFEFF\" encoding=\"UTF-8\"?>"u8.ToArray()));

    /// <summary>Half a surrogate pair is well-formed JSON, but no string.</summary>
    [Fact]
    public void Half_a_surrogate_pair_in_JSON_is_broken_JSON()
    {
        Assert.Null(Pages.Page.Read("<html><head><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"\\ud800\"}</script></head><body><p>The envoys met again.</p></body></html>").Title);
        Assert.Throws<FormatException>(() => Demarche.Reading.Feeds.FeedParser.Parse("{\"version\":\"https://jsonfeed.org/version/1\",\"title\":\"\\ud800\",\"items\":[]}"u8.ToArray()));
        Assert.All(Unpacked.Of("{\"text\":\"\\ud800\"}", "a.jsonl"), result => Assert.False(result.Succeeded));
    }
}
