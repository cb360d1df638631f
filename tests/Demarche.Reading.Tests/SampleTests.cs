using Demarche.Language.Articles;
using Demarche.Reading.Tests.Shapes;

namespace Demarche.Reading.Tests;

/// <summary>The reports under samples/, each in another shape.</summary>
public sealed class SampleTests
{
    private static readonly string Folder = Path.Combine(FindRoot(), "samples");

    private static string FindRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Demarche.slnx")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException("The tests run from inside a checkout.");
    }

    private static Article Read(string name)
    {
        ReadingResult result = ReportReader.Default.ReadFile(Path.Combine(Folder, name));
        Assert.True(result.Succeeded, result.Error?.Message);
        return result.Article;
    }

    [Theory]
    [InlineData("camp-david-settlements-1978.txt", "1978-09-28", 8)]
    [InlineData("cuban-missile-crisis-1962.txt", "1962-10-28", 8)]
    [InlineData("good-friday-1998.md", "1998-04-10", 7)]
    [InlineData("grain-deal-2023.md", "2023-07-17", 9)]
    [InlineData("iran-nuclear-2015.md", "2015-07-14", 7)]
    [InlineData("pretoria-2022.txt", "2022-11-02", 8)]
    [InlineData("rambouillet-1999.txt", "1999-02-23", 9)]
    [InlineData("russia-security-demands.md", "2022-01-27", 8)]
    public void Each_sample_has_its_headline_its_day_and_its_paragraphs(string name, string day, int bodies)
    {
        Article article = Read(name);
        Assert.Equal(article.Title, Assert.Single(Reports.In(article, ParagraphRole.Headline)));
        Assert.Equal(DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), article.Published);
        Assert.Equal(bodies, Reports.In(article, ParagraphRole.Body).Length);
        Assert.Empty(article.Diagnostics);
    }

    [Fact]
    public void Every_sample_is_tested_here_and_listed_in_the_readme()
    {
        string readme = File.ReadAllText(Path.Combine(Folder, "README.md"));
        string[] names = [.. Directory.GetFiles(Folder).Select(file => Path.GetFileName(file)).Where(name => name != "README.md")];
        Assert.Equal(8, names.Length);
        Assert.All(names, name => Assert.Contains($"`{name}`", readme, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("russia-security-demands.md", ParagraphRole.Caption, "The Russian Foreign Ministry on Smolenskaya Square in Moscow.")]
    [InlineData("russia-security-demands.md", ParagraphRole.Credit, "Archive / Demarche Samples")]
    [InlineData("good-friday-1998.md", ParagraphRole.Credit, "Photo: Demarche Samples")]
    [InlineData("good-friday-1998.md", ParagraphRole.Subheading, "Assembly, council and guns")]
    [InlineData("iran-nuclear-2015.md", ParagraphRole.BlockQuote, "This deal is not built on trust. It is built on verification.")]
    [InlineData("iran-nuclear-2015.md", ParagraphRole.Related, "See also: Twelve years of talks: a chronology")]
    [InlineData("pretoria-2022.txt", ParagraphRole.Related, "Who are the mediators?")]
    [InlineData("rambouillet-1999.txt", ParagraphRole.Credit, "Photo: Demarche Samples")]
    [InlineData("cuban-missile-crisis-1962.txt", ParagraphRole.Byline, "By Demarche Samples Desk")]
    [InlineData("grain-deal-2023.md", ParagraphRole.DateLine, "Published: Monday, July 17, 2023, 6:40 p.m. GMT")]
    public void What_surrounds_a_report_has_its_role(string name, ParagraphRole role, string words) =>
        Assert.Contains(words, Reports.In(Read(name), role));

    [Theory]
    [InlineData("russia-security-demands.md", "serious\n\nconversation")]
    [InlineData("good-friday-1998.md", "did not say\n\nwhether")]
    [InlineData("grain-deal-2023.md", "by telephone to\n\nrestore it.")]
    [InlineData("iran-nuclear-2015.md", "dollars to\n\npursue")]
    [InlineData("pretoria-2022.txt", "Both men\n\nsigned")]
    public void Sentences_broken_by_a_blank_line_are_whole(string name, string seam) =>
        Assert.Contains(Reports.In(Read(name), ParagraphRole.Body), body => body.Contains(seam, StringComparison.Ordinal));
}
