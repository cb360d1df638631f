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

    /// <summary>The lengths in it lead past the end of the file, where the Parquet library went on reading nothing for ever.</summary>
    [Fact]
    public async Task Parquet_that_leads_past_its_end_is_damaged()
    {
        Task<List<ReadingResult>> reading = Task.Run(() => Unpacked.Of(Case("read-past-end.parquet"), "a.parquet"));
        Assert.Same(reading, await Task.WhenAny(reading, Task.Delay(TimeSpan.FromSeconds(60))));
        Assert.Equal([ReadingCodes.BrokenArchive], Unpacked.Errors(await reading));
    }
}
