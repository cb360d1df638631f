using Demarche.Language.Models;

namespace Demarche.Language.Tests.Models;

public sealed unsafe class ModelTests
{
    private static readonly byte[] Whole = ReadResource(SegmentationModel.FileName);

    [Fact]
    public void A_changed_byte_is_noticed()
    {
        byte[] damaged = [.. Whole];
        damaged[damaged.Length / 2] ^= 1;
        Assert.Contains("damaged", Assert.Throws<ModelFormatException>(() => Read(damaged)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_truncated_file_is_noticed() => Assert.Throws<ModelFormatException>(() => Read(Whole[..^100]));

    [Fact]
    public void Something_else_is_no_model() => Assert.Throws<ModelFormatException>(() => Read(new byte[200]));

    [Fact]
    public void Model_files_together_stay_below_25_megabytes()
    {
        long bytes = new[] { SegmentationModel.FileName, SyntaxModel.FileName }.Sum(name => ReadResource(name).LongLength);
        Assert.InRange(bytes, 1, 25_000_000);
    }

    private static void Read(byte[] bytes)
    {
        fixed (byte* data = bytes)
        {
            using var stream = new UnmanagedMemoryStream(data, bytes.Length);
            SegmentationModel.Read(new ModelReader("test", stream));
        }
    }

    private static byte[] ReadResource(string name)
    {
        using Stream stream = typeof(LanguageAnalyzer).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not embedded.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
