using System.Text.Json;
using System.Text.RegularExpressions;
using Demarche.Language.Articles;
using Demarche.Reading.Feeds;
using Demarche.Reading.Inputs;
using Demarche.Reading.Unpacking;

namespace Demarche.Reading.Tests.RealSamples;

/// <summary>Pages, archives and feeds as the world makes them.</summary>
public sealed partial class RealSampleTests
{
    private static List<ReadingResult> Read(string path) => [.. ReportUnpacker.Default.Open(new InputSource(path)).Select(ReportReader.Default.Read)];

    private static Dictionary<string, int> Shingles(string text)
    {
        string[] words = [.. Word().Matches(text.ToLowerInvariant()).Select(match => match.Value)];
        return Enumerable.Range(0, Math.Max(0, words.Length - 3)).Select(i => string.Join(' ', words[i..(i + 4)]))
            .GroupBy(run => run, StringComparer.Ordinal).ToDictionary(run => run.Key, run => run.Count(), StringComparer.Ordinal);
    }

    [SharedFact]
    public void Bodies_of_the_extraction_benchmark_are_found()
    {
        using JsonDocument truth = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(SharedFolder.Path ?? "", "html", "ground-truth.json")));
        var precision = new List<double>();
        var recall = new List<double>();
        foreach (JsonProperty page in truth.RootElement.EnumerateObject())
        {
            Article? article = ReportReader.Default.ReadFile(Path.Combine(SharedFolder.Path ?? "", "html", "pages", page.Name + ".html")).Article;
            Dictionary<string, int> gold = Shingles(page.Value.GetProperty("articleBody").GetString() ?? ""), found = Shingles(article?.Text ?? "");
            double both = gold.Sum(run => Math.Min(run.Value, found.GetValueOrDefault(run.Key)));
            precision.Add(found.Count == 0 ? 0 : both / found.Values.Sum());
            recall.Add(gold.Count == 0 ? 1 : both / gold.Values.Sum());
        }
        double p = precision.Average(), r = recall.Average();
        Assert.True(2 * p * r / (p + r) >= 0.955, $"precision {p:0.0000}, recall {r:0.0000}");
    }

    [SharedFact]
    public void Titles_and_days_of_Kremlin_pages_are_those_of_its_list()
    {
        string folder = Path.Combine(SharedFolder.Path ?? "", "feeds", "html_kremlin");
        int titles = 0, days = 0, all = 0;
        foreach (string[] row in File.ReadLines(Path.Combine(folder, "index.tsv")).Skip(1).Select(line => line.Split('\t')))
        {
            Article? article = ReportReader.Default.ReadFile(Path.Combine(folder, row[0])).Article;
            all++;
            titles += Plain(article?.Title) == Plain(row[3]) ? 1 : 0;
            days += article?.Published?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) == row[1] ? 1 : 0;
        }
        Assert.True(all > 50 && titles == all && days >= all - 3, $"{titles} titles and {days} days of {all}");
    }

    [SharedFact]
    public void Web_archives_of_six_projects_give_articles_or_errors()
    {
        int articles = 0;
        foreach (string file in SharedFolder.Files(Path.Combine("feeds", "warc")))
            articles += Read(file).Count(result => result.Succeeded);
        Assert.True(articles >= 100, $"{articles} articles");
    }

    [SharedFact]
    public void Real_feeds_are_parsed()
    {
        var broken = new List<string>();
        int items = 0;
        foreach (string file in SharedFolder.Files(Path.Combine("feeds", "rss"), "*.xml"))
        {
            try
            {
                items += FeedParser.Parse(File.ReadAllBytes(file)).Items.Length;
            }
            catch (FormatException)
            {
                broken.Add(Path.GetFileName(file));
            }
        }
        // A page, one that ends in the middle, two notes that are no feeds, and a packed one.
        Assert.Equal(
            ["DuplicateContentAtomFeed.xml", "InvalidDateFormat.xml", "iso88591.xml", "iso88591_utf8_mismatch.xml", "compressed.xml"],
            broken.Where(name => !name.Contains("FirstEntry", StringComparison.Ordinal)));
        Assert.True(items > 500, $"{items} items");
    }

    [SharedFact]
    public void Lists_of_feeds_are_parsed() =>
        Assert.All(SharedFolder.Files(Path.Combine("feeds", "opml"), "*.opml"), file => Assert.NotEmpty(FeedList.Parse(File.ReadAllBytes(file))));

    [SharedFact]
    public void Examples_of_the_IPTC_give_articles_or_say_that_they_hold_no_text()
    {
        List<ReadingResult> results = [.. SharedFolder.Files(Path.Combine("feeds", "newsml")).SelectMany(Read)];
        Assert.True(results.Count(result => result.Succeeded) >= 20, $"{results.Count(result => result.Succeeded)}");
        Assert.All(results.Where(result => !result.Succeeded), result => Assert.Contains(result.Error?.Code, new[] { ReadingCodes.NoText, ReadingCodes.NoTextColumn, ReadingCodes.UnknownXml }));
    }

    private static string Plain(string? title) => string.Join(' ', (title ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
