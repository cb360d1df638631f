using Demarche.Coding.Ledgers;
using Demarche.Coding.Records;
using Demarche.Reading;
using Record = Demarche.Coding.Records.Record;

namespace Demarche.EndToEnd.Tests;

/// <summary>The ledger of sample threads, from files to standings.</summary>
public sealed class LedgerThreadTests
{
    [Fact]
    public void Demands_on_the_main_matter_and_on_troops_are_kept_apart_with_their_standings()
    {
        Ledger ledger = LedgerBuilder.Build(Read("russia-nato-2021"));
        string[] onNato =
        [
            .. ledger.Entries
                .Where(entry => entry.Pair == PartyPair.Of("RUS", "org:nato"))
                .Select(entry => $"{entry.Demander.Name}: {entry.Standing}, told {entry.Demands.Length} times"),
        ];
        Assert.Contains("NATO: Rejected, told 2 times", onNato);
        Assert.True(onNato.Count(line => line.StartsWith("Russia: Rejected", StringComparison.Ordinal)) >= 2);
    }

    [Fact]
    public void Wire_copy_in_two_outlets_counts_once_with_both_sources()
    {
        LedgerEntry quarantine = Assert.Single(
            LedgerBuilder.Build(Read("cuba-1962")).Entries,
            entry => entry.Demander.Name == "United States" && entry.Addressee.Name == "Soviet Union"
                && entry.Demands[0].Date == new DateOnly(1962, 10, 22));
        LedgerAnswer agreed = quarantine.Answers.Single(answer => answer.Date == new DateOnly(1962, 10, 28));
        Assert.Equal(["Sunday Bulletin", "Lakeside Herald"], agreed.Sources.Select(source => source.Outlet).Distinct());
    }

    [Fact]
    public void What_is_demanded_has_not_been_done_though_its_form_could_be_a_past_tense()
    {
        LedgerEntry entry = Assert.Single(DailyReports.Ledger(
            "Chad has demanded that Sudan shut down the camps near the border.").Entries);
        Assert.Equal(Coding.Exchanges.Standing.Open, entry.Standing);
    }

    [Fact]
    public void A_paper_asks_for_the_side_whose_demands_stand_in_it()
    {
        Ledger ledger = DailyReports.Ledger("Chad has demanded that Sudan close the camps near the border, according to a letter. The letter also calls on Sudan to free the prisoners.");
        Assert.Equal(["Chad", "Chad"], ledger.Entries.Select(entry => entry.Demander.Name));
    }

    [Fact]
    public void A_demand_that_a_side_no_longer_makes_is_withdrawn()
    {
        LedgerEntry entry = Assert.Single(DailyReports.Ledger(
            "Chad demanded that Sudan close the camps near the border.",
            "Chad no longer insists that Sudan close the camps.").Entries);
        Assert.Equal((Coding.Exchanges.Standing.Withdrawn, 1), (entry.Standing, entry.Demands.Length));
    }

    [Fact]
    public void Every_quote_of_every_ledger_stands_at_its_span()
    {
        foreach (string folder in Directory.EnumerateDirectories(Threads))
        {
            List<Record> records = Read(Path.GetFileName(folder));
            var texts = records.ToDictionary(record => record.Article.Id, record => record.Article.Text);
            foreach (Evidence source in LedgerBuilder.Build(records).Entries.SelectMany(Sources))
                Assert.Equal(source.Quote, source.Span.Of(texts[source.ArticleId]));
        }
    }

    [Fact]
    public void Order_of_reports_does_not_change_the_ledger()
    {
        List<Record> records = Read("kosovo-plates-2022");
        string forward = Describe(LedgerBuilder.Build(records));
        records.Reverse();
        Assert.Equal(forward, Describe(LedgerBuilder.Build(records)));
        Assert.NotEmpty(forward);
    }

    [Fact]
    public void Wire_copies_of_a_thread_are_found_to_be_one_story()
    {
        List<Record> records = Read("macedonia-name-2018");
        var outlets = records.ToDictionary(record => record.Article.Id, record => record.Article.Publisher);
        IEnumerable<string> shared = StoryGroups
            .Of(records.Select(record => (record.Article.Id, StorySignature.Of(record.Article.Text))))
            .Where(story => story.Length > 1)
            .Select(story => string.Join(" + ", story.Select(id => outlets[id]).Order(StringComparer.Ordinal)));
        Assert.Equal(["Day Wire + Valley Dispatch"], shared);
    }

    private static string Threads => Path.Combine(RepositoryRoot.Path, "samples", "threads");

    private static IEnumerable<Evidence> Sources(LedgerEntry entry) =>
        entry.Demands.SelectMany(demand => demand.Sources)
            .Concat(entry.Answers.SelectMany(answer => answer.Sources))
            .Concat(entry.History.SelectMany(step => step.Sources));

    private static string Describe(Ledger ledger) => string.Join('\n', ledger.Entries.Select(entry =>
        $"{entry.Id} {entry.Demander.Name} {entry.Matter}: {string.Join(", ", entry.History.Select(step => step.Standing))}"));

    private static List<Record> Read(string thread) =>
        [.. Directory.EnumerateFiles(Path.Combine(Threads, thread))
            .Where(file => !file.EndsWith(".tsv", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(file => ReportReader.Default.ReadFile(file).Article)
            .OfType<Demarche.Language.Articles.Article>()
            .Select(RecordCoder.Default.Code)];
}
