using Demarche.Reading.Inputs;

namespace Demarche.Reading.Tests;

/// <summary>From the paths of a command line to inputs.</summary>
public sealed class InputEnumeratorTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("demarche-reading");

    public void Dispose() => _folder.Delete(recursive: true);

    private string Write(string name, string text = "The envoys met.")
    {
        string path = Path.Combine(_folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? path);
        File.WriteAllText(path, text);
        return path;
    }

    private string[] Names(params string[] paths) =>
        [.. InputEnumerator.Enumerate(paths).Select(source => Path.GetRelativePath(_folder.FullName, source.Path ?? "-"))];

    [Fact]
    public void A_folder_gives_its_reports_in_ordinal_order()
    {
        foreach (string name in new[] { "b.txt", "a/z.MD", "a.markdown", "B.text", "c.html", "c.png", ".hidden.txt", "README.md", ".git/d.txt", "ı.txt", "i.txt" })
            Write(name);
        Assert.Equal(["B.text", Path.Combine("a", "z.MD"), "a.markdown", "b.txt", "c.html", "i.txt", "ı.txt"], Names(_folder.FullName));
    }

    [Fact]
    public void A_file_is_taken_whatever_its_name() => Assert.Equal(["report.wire"], Names(Write("report.wire")));

    [Fact]
    public void A_dash_is_standard_input() => Assert.True(InputEnumerator.Enumerate(["-"]).Single().IsStandardInput);

    [Fact]
    public void What_is_missing_is_an_error_in_its_place()
    {
        string file = Write("a.txt");
        string empty = Directory.CreateDirectory(Path.Combine(_folder.FullName, "empty")).FullName;
        InputSource[] sources = [.. InputEnumerator.Enumerate([Path.Combine(_folder.FullName, "none"), file, empty])];
        Assert.Equal([ReadingCodes.NotFound, null, ReadingCodes.NothingToRead], sources.Select(source => source.Error?.Code));
    }

    [Fact]
    public void Reading_a_source_gives_its_article_or_its_error()
    {
        ReadingResult read = ReportReader.Default.Read(InputEnumerator.Enumerate([Write("a.txt")]).Single());
        Assert.Equal("The envoys met.", read.Article?.Text);
        InputSource missing = InputEnumerator.Enumerate([Path.Combine(_folder.FullName, "none")]).Single();
        Assert.Equal(ReadingCodes.NotFound, ReportReader.Default.Read(missing).Error?.Code);
    }
}
